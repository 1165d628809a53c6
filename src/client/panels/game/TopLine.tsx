import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { DeadlinesTrack } from './DeadlinesTrack.tsx';
import { PhaseSteps } from './PhaseSteps.tsx';

/** The thin line on top: which game, which turn, which phase, what is coming. */
export function TopLine() {
  const { view, ui } = useView();
  return (
    <header class="topline">
      <h1 class="serif level-name">{view.scenario.title}</h1>
      <p class="turn-name">
        <strong>{m.turnOf({ turn: view.turn, turns: view.scenario.time.turns })}</strong>
        <span class="soft when">{formatTurn(view.scenario, view.turn)}</span>
      </p>
      <PhaseSteps />
      <DeadlinesTrack />
      <button
        type="button"
        class="button quiet menu-button"
        aria-label={m.menu()}
        onClick={() => {
          ui.drawer.value = 'settings';
        }}
      >
        <Icon id="gear" />
      </button>
    </header>
  );
}
