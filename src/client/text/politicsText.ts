import { electionChanceBp, type GameEvent, nextCandidates, type SeatView } from '../../core/seat.ts';
import type { Known, Of } from './eventText.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

/** From this chance on (bp) each rumour holds, the surest first. */
const ODDS = [
  { fromBp: 9_500, says: m.oddsSure },
  { fromBp: 8_250, says: m.oddsNineInTen },
  { fromBp: 7_000, says: m.oddsThreeInFour },
  { fromBp: 5_750, says: m.oddsTwoInThree },
  { fromBp: 4_250, says: m.oddsEven },
  { fromBp: 2_900, says: m.oddsOneInThree },
  { fromBp: 1_500, says: m.oddsOneInFive },
  { fromBp: 0, says: m.oddsHardly },
] as const;

/** A chance as people say it: "two in three". */
export const oddsWord = (bp: number): string => (ODDS.find(({ fromBp }) => bp >= fromBp)?.says ?? m.oddsHardly)();

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
  return m.deadlineElectionOdds({ country, name: likeliest.name, odds: oddsWord(likeliest.bp) });
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
