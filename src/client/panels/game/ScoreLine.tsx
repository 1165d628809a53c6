import { useView } from '../../store/game.ts';
import { scoreMoved } from '../../store/leverage.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

/** The headline leverage score and which way it moved; opens the panel that explains it. */
export function ScoreLine() {
  const { view, ui } = useView();
  const now = view.countries.find((country) => country.id === view.seat)?.score ?? 0;
  const moved = scoreMoved(view);
  const change = moved === 0 ? m.unmoved() : moved > 0 ? m.upBy({ points: moved }) : m.downBy({ points: -moved });
  return (
    <button
      type="button"
      class="score-line"
      onClick={() => {
        ui.drawer.value = 'leverage';
      }}
    >
      <span>{m.leverage()}</span>
      <span class="score numeral">{formatPoints(now)}</span>
      <span class="small soft change">
        <Icon id={moved === 0 ? 'flat' : moved > 0 ? 'up' : 'down'} /> {change}
      </span>
    </button>
  );
}
