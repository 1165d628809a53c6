import { BARGAIN } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type CountryId,
  type Dice,
  type LaneState,
  rollBelow,
  type SeatView,
  standingTerms,
  type Terms,
} from '../../core/seat.ts';
import { type Persona, seatOf } from '../persona/persona.ts';
import { dangerBp, grudgeBp } from '../value/danger.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { borderPrice, capacityKg, freeKg, intakeKg, isSameWare, startCents, supplies } from '../value/goods.ts';
import { recentWith } from './memory.ts';
import { isHopeless, type Room, roomFor } from './room.ts';
import { roundKg } from './rounding.ts';
import { wantedPledge } from './shapes.ts';

/** An offer that the view's seat might make, with its room on the price. */
export interface Idea {
  readonly partner: CountryId;
  readonly room: Room;
  readonly thousandUsd: number; // worth at the opening price
}

/**
 * The best offer that comes to mind: lanes in and out are ranked by how much they matter to the goals, the first few are
 * forecast, the dice shake the order a little so that games differ. Null where nothing is worth saying.
 */
export function bestIdea(view: SeatView, dice: Dice): { readonly idea: Idea | null; readonly dice: Dice } {
  let left = dice;
  const ranked = view.lanes
    .map((lane) => {
      const [noise, after] = rollBelow(left, 4_001);
      left = after;
      return { lane, rank: shareOf(interestIn(view, lane), 8_000 + noise) };
    })
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank || view.lanes.indexOf(a.lane) - view.lanes.indexOf(b.lane))
    .slice(0, BARGAIN.ideas);
  const ideas = ranked.flatMap(({ lane }) => ideaFor(view, lane) ?? []);
  const best = ideas.reduce<Idea | null>(
    (top, idea) => (top && top.thousandUsd >= idea.thousandUsd ? top : idea),
    null,
  );
  return { idea: best, dice: left };
}

function ideaFor(view: SeatView, lane: LaneState): Idea | null {
  const partner = lane.from === view.seat ? lane.to : lane.from;
  const terms = firstTerms(view, lane);
  const pledge = lane.to === view.seat ? wantedPledge(view, partner, terms) : null;
  const room = roomFor(view, partner, pledge ? { ...terms, clauses: [...terms.clauses, pledge] } : terms);
  if (!room || isHopeless(view, room)) return null;
  return { partner, room, thousandUsd: dealWorth(view, partner, room.terms).thousandUsd };
}

function firstTerms(view: SeatView, lane: LaneState): Terms {
  const { from, to, material, stage } = lane;
  const price = borderPrice(view, lane).cents;
  const isSpike = price > 2 * startCents(view, lane) && to === view.seat;
  const left = view.scenario.time.turns - view.turn + 1;
  const turns = clamp(isSpike ? BARGAIN.shortTurns : BARGAIN.turns, 1, left);
  const clause = {
    type: 'supply' as const,
    from,
    to,
    material,
    stage,
    kgPerTurn: amountFor(view, lane),
    centsPerKg: price,
  };
  return { clauses: [clause], turns };
}

/** A share of what the buyer takes in or can use, as far as the seller can still promise it, in kg. */
function amountFor(view: SeatView, lane: LaneState): number {
  const use = Math.max(intakeKg(view, lane.to, lane), usableKg(view, lane));
  const wanted = shareOf(use, BARGAIN.shareOfIntakeBp);
  const able = shareOf(freeKg(view, lane), BARGAIN.shareOfCapacityBp);
  return roundKg(wanted < able ? wanted : able);
}

/** What the buyer's plants can turn into the next stage, or its industry uses up, a turn in kg. */
function usableKg(view: SeatView, lane: LaneState): number {
  const stages = view.scenario.materials.find((each) => each.id === lane.material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === lane.stage) + 1];
  if (next) return capacityKg(view, lane.to, lane.material, next.id);
  return view.scenario.sectors.reduce((sum, sector) => {
    if (sector.country !== lane.to) return sum;
    return sum + (sector.needs.find((need) => need.material === lane.material)?.kg ?? 0);
  }, 0);
}

/** How much an offer on this lane would matter, before any forecast: what moves there, weighed by the goals. 0: not now. */
function interestIn(view: SeatView, lane: LaneState): number {
  const isBuyer = lane.to === view.seat;
  if (!isBuyer && lane.from !== view.seat) return 0;
  const partner = isBuyer ? lane.from : lane.to;
  if (isTalkedOut(view, partner, lane)) return 0;
  const kg = amountFor(view, lane);
  if (kg < BARGAIN.leastKg) return 0;
  const goods = costThousandUsd(kg, borderPrice(view, lane).cents);
  return shareOf(goods, weightBp(view, partner, isBuyer));
}

function weightBp(view: SeatView, partner: CountryId, isBuyer: boolean): number {
  const { goals, persona } = seatOf(view);
  const sum = goals.reduce((weight, goal) => weight + goalWeight(view, goal, partner, isBuyer), FULL_BP);
  const wary = shareOf(shareOf(grudgeBp(view, partner), persona.grudgeBp), FULL_BP);
  return clamp(sum - wary - cautionBp(view, partner, isBuyer, persona), 500, 10 * FULL_BP);
}

function goalWeight(
  view: SeatView,
  goal: ReturnType<typeof seatOf>['goals'][number],
  partner: CountryId,
  isBuyer: boolean,
): number {
  const isMet = view.goals.some(
    (each) => each.seat === view.seat && each.goal === goal.id && each.pointsCenti >= FULL_BP,
  );
  if (isMet) return 0;
  const weight = goal.weight * 200; // a goal of weight 50 doubles the interest
  if (goal.kind === 'agreements') return weight;
  if (goal.kind === 'exportIncome') return isBuyer ? 0 : weight;
  if (goal.kind === 'shareFrom' && isBuyer) return goal.country === partner ? -weight : 2 * weight;
  return 0;
}

function cautionBp(view: SeatView, partner: CountryId, isBuyer: boolean, persona: Persona): number {
  return isBuyer ? shareOf(dangerBp(view, partner), persona.riskAversionBp) : 0;
}

/** These goods are under contract with the partner, on the table, or have been talked of in vain this turn or last. */
function isTalkedOut(view: SeatView, partner: CountryId, lane: LaneState): boolean {
  const isAbout = (terms: Terms) => supplies(terms).some((clause) => isSameWare(clause, lane));
  const recent = recentWith(view, partner);
  const today = recent.filter((deal) => deal.between[0] === view.seat && deal.offeredTurn === view.turn);
  if (today.length >= BARGAIN.offersToOne) return true;
  return (
    recent.some((deal) => isAbout(standingTerms(deal))) ||
    view.deals.some(
      (deal) =>
        deal.mode === 'inForce' &&
        (deal.untilTurn ?? 0) > view.turn &&
        deal.between.includes(view.seat) &&
        deal.between.includes(partner) &&
        isAbout(standingTerms(deal)),
    )
  );
}
