import { type Deal, replacedBy } from '../../../core/seat.ts';
import { clearDesk } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { directionOf, type Letter, letterOf, refusedByMe, termsNow } from '../../store/inbox.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { termsLine } from '../../text/termsText.ts';
import { EffectPanel } from '../composer/EffectPanel.tsx';
import { Coach } from '../guide/Coach.tsx';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Seal } from '../parts/Seal.tsx';
import { AnswerFoot } from './AnswerFoot.tsx';
import { LetterStatus } from './LetterStatus.tsx';
import { OfferPath } from './OfferPath.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { SayMenu } from './SayMenu.tsx';
import { SecretMark } from './SecretMark.tsx';
import { Talk } from './Talk.tsx';
import { TermsSlips } from './TermsSlips.tsx';

const opening = (letter: Letter, me: string, other: string): string => {
  const { deal, kind } = letter;
  if (refusedByMe(deal, me)) return m.letterBodyRefusedByUs({ other });
  if (deal.mode === 'ratifying') return m.letterBodyRatifying({ other });
  if (kind === 'waiting') return m.letterBodyWaiting({ other });
  if (kind === 'refused') return m.letterBodyRefused({ other });
  if (kind === 'signed') return m.letterBodySigned({ other });
  if (deal.moves.length > 1) return m.letterBodyCounter();
  return { buys: m.letterBodyBuys, sells: m.letterBodySells, both: m.letterBodyOffer }[directionOf(letter)]();
};

/** One letter, open: what it says, what it would change, how to answer. */
export function LetterSheet({ deal }: { readonly deal: Deal }) {
  const { view, names, ui } = useView();
  const letter = letterOf(deal, view.seat);
  const other = names.country(letter.other);
  const old = replacedBy(view.deals, deal);
  const open = letter.kind === 'toAnswer' || letter.kind === 'waiting';
  return (
    <Desk foot={<AnswerFoot letter={letter} />}>
      <button type="button" class="button quiet back" onClick={() => clearDesk(ui)}>
        <Icon id="back" /> {m.backToPost()}
      </button>
      <Coach at="letter" />
      <article class="letter sheet" aria-labelledby="letter-title">
        <header class="letter-head">
          <div>
            <p class="small soft">{formatTurn(view.scenario, deal.moves.at(-1)?.turn ?? deal.offeredTurn)}</p>
            <h2 id="letter-title" class="serif" tabIndex={-1}>
              {m.letterFrom({ other })}
            </h2>
          </div>
          <Seal name={other} tone={letter.kind === 'signed' ? 'deal' : 'pressure'} />
        </header>
        <p class="serif letter-body">{opening(letter, view.seat, names.the(letter.other))}</p>
        {open && old !== null && (
          <p class="small soft">{m.insteadOf({ terms: termsLine(view.scenario, termsNow(old)) })}</p>
        )}
        <TermsSlips terms={letter.terms} />
        <SecretMark deal={deal} />
        <LetterStatus letter={letter} />
        {letter.kind === 'refused' && !refusedByMe(deal, view.seat) && <RefusalNote deal={deal} />}
        {open && deal.mode !== 'ratifying' && <EffectPanel proposal={{ deal: deal.id }} />}
        <OfferPath deal={deal} />
        <Talk between={letter.other} />
        <SayMenu to={letter.other} />
      </article>
    </Desk>
  );
}
