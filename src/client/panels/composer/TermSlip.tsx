import { mostTurns } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { formatTerm, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { NumberSlider } from './NumberSlider.tsx';

/** How long the letter binds, counted from signing. */
export function TermSlip({ turns, onChange }: { readonly turns: number; onChange(turns: number): void }) {
  const { view } = useView();
  const last = view.turn + turns - 1;
  return (
    <li class="slip term edit">
      <Icon id="clock" />
      <NumberSlider
        label={m.forHowLong()}
        value={turns}
        least={1}
        most={Math.max(turns, mostTurns(view))}
        step={1}
        show={(value) => formatTerm(view.scenario, value)}
        note={m.runsUntil({ time: formatTurn(view.scenario, last).toLowerCase() })}
        onChange={onChange}
      />
    </li>
  );
}
