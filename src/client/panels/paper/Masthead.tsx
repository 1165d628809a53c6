import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

/** The head of the paper: its name, number and date. */
export function Masthead() {
  const { view } = useView();
  return (
    <header class="masthead">
      <h2 id="paper-title" class="serif" tabIndex={-1}>
        {m.paperName()}
      </h2>
      <p class="small">
        <span>{m.paperNumber({ number: view.turn })}</span>
        <span>{formatTurn(view.scenario, view.turn)}</span>
      </p>
    </header>
  );
}
