import { IDEA } from '../../balance/persona.ts';
import { type Clause, isSameSubject, judge, type SeatView, standingTerms } from '../../core/seat.ts';
import { worthByFacts } from '../value/dealWorth.ts';
import type { IdeaRoom } from './ideas/ideaTypes.ts';
import { ideasIn } from './ideas/registry.ts';

/** One clause that might stand in a deal, with what it is worth to each side by itself, in thousand US$. */
export interface Atom {
  readonly clause: Clause;
  readonly mine: number;
  readonly theirs: number;
}

const kept = new WeakMap<SeatView['prices'], Map<string, readonly Atom[]>>();

/** The clauses that come to mind between the two, weighed once in a situation: all that the weighing rests on is in the key or never changed in place. */
export function atomsWith(room: IdeaRoom): readonly Atom[] {
  const { view, them, turns } = room;
  const known = kept.get(view.prices) ?? new Map<string, readonly Atom[]>();
  kept.set(view.prices, known);
  const key = `${view.seat}/${them}/${turns}/${situationKey(view)}`;
  const found = known.get(key) ?? weighed(room);
  known.set(key, found);
  return found;
}

/** The clauses that come to mind, lawful by themselves and not in force already, each weighed for both sides; a bounded number. */
function weighed(room: IdeaRoom): readonly Atom[] {
  const { view, them, theirs, turns } = room;
  return ideasIn(room)
    .filter((clause) => !stands(view, room, clause))
    .filter((clause) => judge(view, { type: 'offerDeal', to: them, terms: { clauses: [clause], turns } }) === null)
    .slice(0, Math.floor(IDEA.valuations / 2))
    .map((clause) => {
      const terms = { clauses: [clause], turns };
      return {
        clause,
        mine: worthByFacts(view, them, terms, false),
        theirs: worthByFacts(theirs, view.seat, terms, false),
      };
    });
}

/** The same is agreed between the two already. */
function stands(view: SeatView, { them }: IdeaRoom, clause: Clause): boolean {
  return view.deals.some(
    (deal) =>
      deal.mode === 'inForce' &&
      deal.between.includes(view.seat) &&
      deal.between.includes(them) &&
      standingTerms(deal).clauses.some((each) => isSameSubject(each, clause)),
  );
}

/** What changes within a turn and moves what a clause is worth or whether it is lawful. */
function situationKey(view: SeatView): string {
  const deals = view.deals.map(({ id, mode, answerFrom, moves }) => [id, mode, answerFrom, moves.length]);
  const pressure = view.embargoes.map(({ id, mode }) => [id, mode]);
  return JSON.stringify([view.turn, view.phase, view.mine.treasuryThousandUsd, view.mine.orders, deals, pressure]);
}
