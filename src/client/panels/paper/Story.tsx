import type { ScenarioEvent } from '../../../scenario/schema.ts';
import { m } from '../../text/generated/messages.js';
import { Sourced } from '../parts/Sourced.tsx';
import { EventEffects } from './EventEffects.tsx';

/** A story of the paper, with the way to its source. */
export function Story({ event, lead = false }: { readonly event: ScenarioEvent; readonly lead?: boolean }) {
  return (
    <section class={lead ? 'story lead' : 'story'}>
      <h3 class="serif">{event.headline}</h3>
      <p class="story-body">
        {event.body}{' '}
        <Sourced title={event.headline} explains={m.storyExplained()} sources={event.source} class="small">
          {m.whereFrom()}
        </Sourced>
      </p>
      <EventEffects event={event} />
    </section>
  );
}
