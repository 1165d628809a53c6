import { BARGAIN } from '../../balance/persona.ts';
import { clamp, shareOf } from '../../balance/units.ts';
import type { CountryId, LaneState, SeatView, Terms } from '../../core/seat.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { pointThousandUsd } from '../value/goals.ts';
import { borderPrice, startCents } from '../value/goods.ts';
import { amountFor, interestIn } from './interest.ts';
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
  const room = roomFor(view, partner, pledge ? { ...terms, clauses: [...terms.clauses, pledge] } : terms);
  if (!room || isHopeless(view, room)) return null;
  const { thousandUsd } = dealWorth(view, partner, atPrice(room.terms, room.clause, room.openCents));
  const least = shareOf(pointThousandUsd(view), BARGAIN.worthTalkBp);
  return thousandUsd < least ? null : { partner, room };
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
