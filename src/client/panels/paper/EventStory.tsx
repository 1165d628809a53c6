import type { GameEvent } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { eventText } from '../../text/eventText.ts';
import { headlineText } from '../../text/headlineText.ts';
import { secondSentence } from '../../text/secondSentence.ts';

/** What players and markets did, as the story of the day. */
export function EventStory({ event }: { readonly event: GameEvent }) {
  const { view } = useView();
  const headline = headlineText(view, event);
  return headline === null ? null : (
    <section class="story lead">
      <h3 class="serif">{headline}</h3>
      <p class="story-body">{[eventText(view, event), secondSentence(view, event) ?? ''].join(' ').trim()}</p>
    </section>
  );
}
