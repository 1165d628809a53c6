import type { GameEvent } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { eventText } from '../../text/eventText.ts';
import { m } from '../../text/generated/messages.js';

/** Short news of what governments and markets did. */
export function Briefs({ events }: { readonly events: readonly GameEvent[] }) {
  const { view } = useView();
  if (events.length === 0) return null;
  return (
    <section class="briefs">
      <h3>{m.inBrief()}</h3>
      <ul>
        {events.map((event, index) => (
          <li key={index}>{eventText(view, event)}</li>
        ))}
      </ul>
    </section>
  );
}
