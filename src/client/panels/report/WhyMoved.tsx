import type { LeverageEntry } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { movedBy, scoreMoved } from '../../store/leverage.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';

const MOST = 3;
const HUNDRED = 100;

/** Why my leverage moved: the pairs that changed most, in words. */
export function WhyMoved() {
  const { view, names } = useView();
  const says = (entry: LeverageEntry): string => {
    const moved = movedBy(view, entry);
    const mine = entry.of === view.seat;
    const other = names.the(mine ? entry.over : entry.of);
    const points = Math.round(Math.abs(moved) / HUNDRED);
    if (mine) return moved > 0 ? m.movedOurUp({ other, points }) : m.movedOurDown({ other, points });
    return moved > 0 ? m.movedTheirUp({ other, points }) : m.movedTheirDown({ other, points });
  };
  const top = view.leverage
    .filter(
      (entry) => (entry.of === view.seat || entry.over === view.seat) && Math.abs(movedBy(view, entry)) >= HUNDRED / 2,
    )
    .sort((a, b) => Math.abs(movedBy(view, b)) - Math.abs(movedBy(view, a)))
    .slice(0, MOST);
  return top.length === 0 || scoreMoved(view) === 0 ? null : (
    <section class="why-moved" aria-labelledby="why-title">
      <h3 id="why-title">{m.whyMoved()}</h3>
      <ul>
        {top.map((entry) => (
          <li key={`${entry.of}${entry.over}`}>{asSentence(says(entry))}</li>
        ))}
      </ul>
    </section>
  );
}
