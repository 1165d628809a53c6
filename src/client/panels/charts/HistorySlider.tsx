import { useId } from 'preact/hooks';
import { useGame } from '../../store/game.ts';
import { isEpilogue, pastTurns } from '../../store/historyView.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

interface HistorySliderProps {
  readonly turn: number;
  onTurn(turn: number): void;
}

/** One past turn chosen of all: a slider, and a step either way. */
export function HistorySlider({ turn, onTurn }: HistorySliderProps) {
  const { session } = useGame();
  const view = session.view.value;
  const id = useId();
  const turns = pastTurns(view);
  const at = Math.max(0, turns.indexOf(turn));
  const label = isEpilogue(view, turn)
    ? m.historyAfter({ time: formatTurn(view.scenario, turn).toLowerCase() })
    : m.historyTurn({ turn, time: formatTurn(view.scenario, turn).toLowerCase() });
  const go = (index: number): void => {
    const next = turns[index];
    if (next !== undefined) onTurn(next);
  };
  return (
    <div class="history-slider">
      <label for={id}>
        <span class="visually-hidden">{m.historyPick()}: </span>
        <strong>{label}</strong>
      </label>
      <div class="history-row">
        <button
          type="button"
          class="button"
          aria-label={m.turnBack()}
          aria-disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          <Icon id="back" />
        </button>
        <input
          id={id}
          type="range"
          min={0}
          max={Math.max(0, turns.length - 1)}
          step={1}
          value={at}
          aria-valuetext={label}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          class="button"
          aria-label={m.turnForward()}
          aria-disabled={at === turns.length - 1}
          onClick={() => go(at + 1)}
        >
          <Icon id="next" />
        </button>
      </div>
    </div>
  );
}
