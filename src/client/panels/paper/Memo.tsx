import { coverOf } from '../../store/cover.ts';
import { useView } from '../../store/game.ts';
import { briefFor } from '../../store/reading.ts';
import { formatWeeks } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { memoGap } from '../../text/goalText.ts';
import { governmentName, newWishes } from '../../text/politicsText.ts';
import { NewWishes } from './NewWishes.tsx';

/** The private note: on the first turn the brief, afterwards what my own ministry sees first and which goal is furthest off. */
export function Memo() {
  const { view, names } = useView();
  const seat = view.scenario.seats.find((each) => each.country === view.seat);
  const least = [...coverOf(view)].sort((a, b) => a.weeks - b.weeks)[0];
  const gap = memoGap(view);
  const election = newWishes(view);
  return (
    <section class="memo" aria-labelledby="memo-title">
      <h3 id="memo-title">{m.forYourEyes()}</h3>
      {view.turn === 1 && seat !== undefined && (
        <>
          <p>{briefFor(seat).public}</p>
          <p>{briefFor(seat).private}</p>
        </>
      )}
      {election !== null && election.government !== null && seat !== undefined && (
        <NewWishes seat={seat} name={governmentName(view, view.seat, election.government)} />
      )}
      {least !== undefined && (
        <p>{m.memoCover({ material: names.material(least.material), weeks: formatWeeks(least.weeks) })}</p>
      )}
      {view.turn === 1 && seat !== undefined && <p class="dilemma serif">{seat.dilemma}</p>}
      {view.turn > 1 && gap !== null && <p class="dilemma serif">{gap}</p>}
    </section>
  );
}
