import { mostTurns } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { formatTerm, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

/** How long the letter binds, counted from signing. */
export function TermSlip({ turns, onChange }: { readonly turns: number; onChange(turns: number): void }) {
  const { view } = useView();
  const last = view.turn + turns - 1;
  const most = mostTurns(view);
  return (
    <li class="slip term edit">
      <Icon id="clock" />
      <div class="row">
        <p class="grow">
          <strong>{m.forTerm({ term: formatTerm(view.scenario, turns) })}</strong>{' '}
          <span class="small soft">{m.toEndOf({ time: formatTurn(view.scenario, last).toLowerCase() })}</span>
        </p>
        <button
          type="button"
          class="button tiny"
          aria-label={m.lessOf({ what: m.forHowLong() })}
          aria-disabled={turns <= 1}
          onClick={() => onChange(Math.max(1, turns - 1))}
        >
          <Icon id="minus" />
        </button>
        <button
          type="button"
          class="button tiny"
          aria-label={m.moreOf({ what: m.forHowLong() })}
          aria-disabled={turns >= most}
          onClick={() => onChange(Math.min(most, turns + 1))}
        >
          <Icon id="plus" />
        </button>
      </div>
    </li>
  );
}
