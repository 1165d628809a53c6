import { electionChanceBp, type GameEvent, nextCandidates, type SeatView } from '../../core/seat.ts';
import type { Known, Of } from './eventText.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';
import { oddsText } from './oddsText.ts';

/** From this chance on (bp) people speak of it as settled. */
const SURE_BP = 9_700;

/** Name of a government that stood or stands for election in a seat, by its id. */
export function governmentName(view: SeatView, seat: string, id: string): string {
  const governments = view.scenario.seats.find((each) => each.country === seat)?.governments ?? [];
  return governments.find((each) => each.id === id)?.name ?? id;
}

/** What is known of a seat's next election: who may take office, and how likely people think it is. */
export function electionRumour(view: SeatView, seat: string): string {
  const country = namesOf(view.scenario).the(seat);
  const likeliest = [...nextCandidates(view, seat)]
    .map((each) => ({ name: each.name, bp: electionChanceBp(view, seat, each) }))
    .sort((a, b) => b.bp - a.bp)[0];
  if (likeliest === undefined) return m.deadlineElection({ country });
  const { name, bp } = likeliest;
  if (bp >= SURE_BP) return m.deadlineElectionSure({ country, name });
  return m.deadlineElectionOdds({ country, name, odds: oddsText(bp) });
}

/** What happened in the politics of a country. */
export const POLITICS = {
  electionHeld: (e: Of<'electionHeld'>, k: Known) =>
    e.government === null
      ? m.eventElectionStays({ country: k.names.the(e.seat) })
      : m.eventElectionNew({
          country: k.names.the(e.seat),
          name: governmentName(k.view, e.seat, e.government),
        }),
};

type ElectionHeld = Extract<GameEvent, { readonly type: 'electionHeld' }>;

/** The election of mine that this turn opened with and that changed who governs, or null. */
export function newWishes(view: SeatView): ElectionHeld | null {
  const held = view.news.find(
    (event): event is ElectionHeld => event.type === 'electionHeld' && event.seat === view.seat,
  );
  return held !== undefined && held.government !== null ? held : null;
}
