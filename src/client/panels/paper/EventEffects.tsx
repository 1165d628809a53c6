import type { ScenarioEvent } from '../../../scenario/schema.ts';
import { useView } from '../../store/game.ts';
import { eventEffectText } from '../../text/eventEffectText.ts';
import { m } from '../../text/generated/messages.js';

/** What a story of the level changes from this turn on, by the rules. */
export function EventEffects({ event }: { readonly event: ScenarioEvent }) {
  const { view } = useView();
  if (event.effects.length === 0) return null;
  return (
    <details class="small">
      <summary>{m.effectsHead()}</summary>
      <ul>
        {event.effects.map((effect, index) => (
          <li key={index}>{eventEffectText(view.scenario, effect)}</li>
        ))}
      </ul>
    </details>
  );
}
