import { type Deadline, deadlinesOf } from '../../store/deadlines.ts';
import { useView } from '../../store/game.ts';
import { deadlineText } from '../../text/deadlineText.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

const GLYPH: Readonly<Record<Deadline['kind'], string>> = {
  event: '◆',
  threat: '▲',
  offer: '✉',
  termEnds: '○',
  opening: '▣',
  debt: '$',
  case: '§',
  election: '✓',
  vote: '☐',
  end: '■',
};

/** The track of turns with what is known to come; opens to a list in words. */
export function DeadlinesTrack() {
  const { view } = useView();
  const deadlines = deadlinesOf(view);
  const turns = Array.from({ length: view.scenario.time.turns }, (_, index) => index + 1);
  const next = deadlines.find((each) => each.kind !== 'end' || each.turn - view.turn < 2);
  return (
    <details class="deadlines">
      <summary>
        <span class="track" aria-hidden="true">
          {turns.map((turn) => (
            <span key={turn} class={`tick ${turn < view.turn ? 'past' : turn === view.turn ? 'now' : ''}`}>
              {deadlines
                .filter((each) => each.turn === turn)
                .slice(0, 1)
                .map((each) => (
                  <span key={each.kind} class={`pin ${each.kind}`}>
                    {GLYPH[each.kind]}
                  </span>
                ))}
            </span>
          ))}
        </span>
        <span class="next small">
          {next === undefined ? m.nothingComing() : m.nextUp({ what: deadlineText(view, next) })}
        </span>
      </summary>
      <ol class="deadline-list">
        {deadlines.map((each) => (
          <li key={Object.values(each).join('-')}>
            <span class={`pin ${each.kind}`} aria-hidden="true">
              {GLYPH[each.kind]}
            </span>
            <span>
              {deadlineText(view, each)}
              <span class="soft small when">
                {m.turnNumber({ turn: each.turn })} · {formatTurn(view.scenario, each.turn)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
