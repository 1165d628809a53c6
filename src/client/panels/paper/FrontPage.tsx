import { useView } from '../../store/game.ts';
import { frontPageOf } from '../../store/stories.ts';
import { m } from '../../text/generated/messages.js';
import { Desk } from '../parts/Desk.tsx';
import { PhaseFoot } from '../parts/PhaseFoot.tsx';
import { Briefs } from './Briefs.tsx';
import { EventStory } from './EventStory.tsx';
import { Masthead } from './Masthead.tsx';
import { Memo } from './Memo.tsx';
import { PriceTable } from './PriceTable.tsx';
import { Story } from './Story.tsx';

/** The briefing: a newspaper, with a private note clipped to it. */
export function FrontPage() {
  const { view, ui } = useView();
  const { lead, leadEvent, more, briefs } = frontPageOf(view, ui.news.value.before);
  return (
    <Desk foot={<PhaseFoot label={m.openTalks()} />}>
      <article class="paper sheet" aria-labelledby="paper-title">
        <Masthead />
        {lead !== null && <Story event={lead} lead />}
        {leadEvent !== null && <EventStory event={leadEvent} />}
        {lead === null && leadEvent === null && <p class="story-body">{m.quietDay()}</p>}
        {more.map((event) => (
          <Story key={event.id} event={event} />
        ))}
        <Briefs events={briefs} />
        <PriceTable />
      </article>
      <Memo />
    </Desk>
  );
}
