import { BARGAIN, IDEA } from '../../balance/persona.ts';
import { clamp, shareOf } from '../../balance/units.ts';
import { type CountryId, isSameSubject, type LaneState, type SeatView, type Terms } from '../../core/seat.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { pointThousandUsd } from '../value/goals.ts';
import { borderPrice, startCents } from '../value/goods.ts';
import { atomsWith } from './atoms.ts';
import { ideaRoom } from './ideas/ideaTypes.ts';
import { amountFor, interestIn } from './interest.ts';
import { isPurse } from './package.ts';
import { atPrice, isHopeless, type Room, roomFor } from './room.ts';
import { wantedPledge } from './shapes.ts';

/** An offer that the view's seat might make, with its room on the price. */
export interface Idea {
  readonly partner: CountryId;
  readonly room: Room;
}

/**
 * The first offer worth a conversation among those that come to mind: lanes in and out ranked by how much they matter, the
 * first few forecast one after the other. Null where none is.
 */
export function firstIdea(view: SeatView): Idea | null {
  const lanes = view.lanes
    .map((lane) => ({ lane, interest: interestIn(view, lane) }))
    .filter((each) => each.interest > 0)
    .sort((a, b) => b.interest - a.interest || view.lanes.indexOf(a.lane) - view.lanes.indexOf(b.lane))
    .slice(0, BARGAIN.ideas);
  for (const { lane } of lanes) {
    const idea = ideaFor(view, lane);
    if (idea) return idea;
  }
  return null;
}

function ideaFor(view: SeatView, lane: LaneState): Idea | null {
  const partner = lane.from === view.seat ? lane.to : lane.from;
  const terms = firstTerms(view, lane);
  const pledge = lane.to === view.seat ? wantedPledge(view, partner, terms) : null;
  const plain = pledge ? { ...terms, clauses: [...terms.clauses, pledge] } : terms;
  const richer = withExtras(view, partner, plain);
  const rich = richer ? roomFor(view, partner, richer) : null;
  const room = rich && !isHopeless(view, rich) ? rich : roomFor(view, partner, plain);
  if (!room || isHopeless(view, room)) return null;
  const { thousandUsd } = dealWorth(view, partner, atPrice(room.terms, room.clause, room.openCents));
  const least = shareOf(pointThousandUsd(view), BARGAIN.worthTalkBp);
  return thousandUsd < least ? null : { partner, room };
}

/** The goods with what else would do one of us more good than it costs the other: the price can make up for it. Null where nothing would. */
function withExtras(view: SeatView, partner: CountryId, terms: Terms): Terms | null {
  const room = ideaRoom(view, partner);
  if (!room) return null;
  const best = atomsWith({ ...room, turns: terms.turns })
    .map((atom) => ({ ...atom, both: atom.mine + atom.theirs }))
    .filter((atom) => !isPurse(atom.clause) && atom.both > BARGAIN.leastGainThousandUsd)
    .sort((a, b) => b.both - a.both);
  const clauses = [...terms.clauses];
  for (const { clause } of best) {
    const isFull = clauses.length >= Math.min(BARGAIN.clauses, terms.clauses.length + IDEA.extras);
    if (!isFull && !clauses.some((each) => isSameSubject(each, clause))) clauses.push(clause);
  }
  return clauses.length > terms.clauses.length ? { ...terms, clauses } : null;
}

function firstTerms(view: SeatView, lane: LaneState): Terms {
  const { from, to, material, stage } = lane;
  const price = borderPrice(view, lane).cents;
  const isSpike = price > 2 * startCents(view, lane) && to === view.seat;
  const left = view.scenario.time.turns - view.turn + 1;
  const turns = clamp(isSpike ? BARGAIN.shortTurns : BARGAIN.turns, 1, left);
  const clause = {
    type: 'supply',
    from,
    to,
    material,
    stage,
    kgPerTurn: amountFor(view, lane),
    centsPerKg: price,
  } as const;
  return { clauses: [clause], turns };
}
