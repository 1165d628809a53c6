import {
  type Deal,
  electionChanceBp,
  type GameEvent,
  nextCandidates,
  ratificationChanceBp,
  type SeatView,
} from '../../core/seat.ts';
import { chanceWord } from './caseText.ts';
import type { Known, Of } from './eventText.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';
import { oddsText } from './oddsText.ts';
import { orderText } from './orderText.ts';
import { unionBody, votesText } from './unionText.ts';

/** From this chance on (bp) people speak of it as settled. */
const SURE_BP = 9_700;

/** Name of a government that stood or stands for election in a seat, by its id. */
export function governmentName(view: SeatView, seat: string, id: string): string {
  const governments = view.scenario.seats.find((each) => each.country === seat)?.governments ?? [];
  return governments.find((each) => each.id === id)?.name ?? id;
}

/** Who votes in a seat on what its government agreed: "the parliament". */
export function ratifyingBody(view: SeatView, seat: string): string {
  return view.scenario.seats.find((each) => each.country === seat)?.ratification?.body ?? m.someParliament();
}

/** The vote that an agreement waits for, a sentence for each side that votes: when, by whom, and how likely a yes is. */
export function voteLines(view: SeatView, deal: Deal): readonly string[] {
  const { vote } = deal;
  if (deal.mode !== 'ratifying' || vote === undefined) return [];
  return vote.ballots.map(({ seat }) =>
    m.voteAhead({
      body: ratifyingBody(view, seat),
      country: namesOf(view.scenario).the(seat),
      turn: vote.turn,
      chance: chanceWord(ratificationChanceBp(view, deal, seat)),
    }),
  );
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
  voteCalled: (e: Of<'voteCalled'>, k: Known) =>
    m.eventVoteCalled({ by: k.names.the(e.by), to: k.names.the(e.to), turn: e.turn }),
  voteLobbied: (e: Of<'voteLobbied'>, k: Known) => m.eventVoteLobbied({ by: k.names.the(e.by), deal: k.deal(e.deal) }),
  voteStalled: (e: Of<'voteStalled'>, k: Known) =>
    m.eventVoteStalled({ by: k.names.the(e.by), deal: k.deal(e.deal), turn: e.turn }),
  unionVoted: (e: Of<'unionVoted'>, k: Known) =>
    (e.passed ? m.eventUnionPassed : m.eventUnionFailed)({
      body: unionBody(k.view, e.by),
      country: k.names.the(e.by),
      order: orderText(k.view, e.about),
      votes: votesText(e),
    }),
  voteHeld: (e: Of<'voteHeld'>, k: Known) =>
    (e.passed ? m.eventVotePassed : m.eventVoteFailed)({
      body: ratifyingBody(k.view, e.seat),
      country: k.names.the(e.seat),
      deal: k.deal(e.deal),
    }),
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
