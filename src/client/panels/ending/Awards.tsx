import type { Award, StudyNews } from '../../session/studyLine.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Seal } from '../parts/Seal.tsx';
import { AWARD_TITLE, awardText } from './awardText.ts';
import { Working } from './Working.tsx';

/** Prizes, each with the fact it rests on. */
export function Awards({ news }: { readonly news: StudyNews | null }) {
  const awards = news?.findings?.awards ?? null;
  if (awards === null) return <Working news={news} of="awards" />;
  if (awards.length === 0) return <p class="finding">{m.noAwards()}</p>;
  return (
    <>
      <ul class="awards">
        {awards.map((award) => (
          <AwardCard key={award.id} award={award} />
        ))}
      </ul>
      <p class="small soft">{m.awardsHow()}</p>
    </>
  );
}

function AwardCard({ award }: { readonly award: Award }) {
  const { view, names } = useView();
  const isMine = award.seats.includes(view.seat);
  return (
    <li class={`award sheet ${isMine ? 'mine' : ''}`}>
      <div class="award-seals">
        {award.seats.map((seat) => (
          <Seal key={seat} name={names.country(seat)} tone={isMine ? 'deal' : 'ink'} />
        ))}
      </div>
      <h3 class="serif">{AWARD_TITLE[award.id]()}</h3>
      <p>
        <strong>{award.seats.map((seat) => names.country(seat)).join(', ')}</strong>
      </p>
      <p class="small">{awardText(view, award)}</p>
    </li>
  );
}
