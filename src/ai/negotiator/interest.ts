import { BARGAIN } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import { type CountryId, type LaneState, type SeatView, standingTerms, type Terms } from '../../core/seat.ts';
import { type SeatDef, seatOf } from '../persona/persona.ts';
import { dangerBp, grudgeBp } from '../value/danger.ts';
import { borderPrice, capacityKg, freeKg, intakeKg, isSameWare, supplies, type Ware } from '../value/goods.ts';
import { isPledged } from '../value/pledge.ts';
import { recentWith } from './memory.ts';
import { roundKg } from './rounding.ts';

/** How much an offer on this lane would matter, before any forecast, in thousand US$ weighed by the goals; 0: not now. */
export function interestIn(view: SeatView, lane: LaneState): number {
  const isBuyer = lane.to === view.seat;
  if (!isBuyer && lane.from !== view.seat) return 0;
  const partner = isBuyer ? lane.from : lane.to;
  if (!isSold(view, lane) || !isWanted(view, lane) || isTalkedOut(view, partner, lane)) return 0;
  const kg = amountFor(view, lane);
  if (kg < BARGAIN.leastKg) return 0;
  return shareOf(costThousandUsd(kg, borderPrice(view, lane).cents), weightBp(view, partner, isBuyer));
}

/** A share of what the buyer takes in or can use, as far as the seller can still promise it, in kg. */
export function amountFor(view: SeatView, lane: Ware): number {
  const use = Math.max(intakeKg(view, lane.to, lane), usableKg(view, lane));
  const wanted = shareOf(use, BARGAIN.shareOfIntakeBp);
  const able = shareOf(freeKg(view, lane), BARGAIN.shareOfCapacityBp);
  return roundKg(Math.min(wanted, able));
}

/** What the buyer's plants can turn into the next stage, or its industry uses up, a turn in kg. */
export function usableKg(view: SeatView, lane: Ware): number {
  const stages = view.scenario.materials.find((each) => each.id === lane.material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === lane.stage) + 1];
  if (next) return capacityKg(view, lane.to, lane.material, next.id);
  return view.scenario.sectors.reduce((sum, sector) => {
    if (sector.country !== lane.to) return sum;
    return sum + (sector.needs.find((need) => need.material === lane.material)?.kg ?? 0);
  }, 0);
}

/** The seller sells this stage abroad, or has plants of it and buys none: nobody asks a starving country for its bread. */
function isSold(view: SeatView, lane: Ware): boolean {
  const isExporter = view.lanes.some(
    (each) =>
      each.from === lane.from && each.material === lane.material && each.stage === lane.stage && each.lastKg > 0,
  );
  return isExporter || (freeKg(view, lane) > 0 && intakeKg(view, lane.from, lane) === 0);
}

/** The buyer takes in this stage from abroad, or could and makes none of it. */
function isWanted(view: SeatView, lane: Ware): boolean {
  if (intakeKg(view, lane.to, lane) > 0) return true;
  return usableKg(view, lane) > 0 && capacityKg(view, lane.to, lane.material, lane.stage) === 0;
}

function weightBp(view: SeatView, partner: CountryId, isBuyer: boolean): number {
  const { goals, persona } = seatOf(view);
  const sum = goals.reduce((weight, goal) => weight + goalWeight(view, goal, partner, isBuyer), FULL_BP);
  const wary = shareOf(grudgeBp(view, partner), persona.grudgeBp);
  const isPledgeNear = isBuyer && !isPledged(view, partner, view.seat);
  const peace = isPledgeNear ? BARGAIN.peaceTimes * dangerBp(view, partner) : 0;
  return clamp(sum - wary + peace, BARGAIN.leastInterestBp, BARGAIN.mostInterestBp);
}

function goalWeight(view: SeatView, goal: SeatDef['goals'][number], partner: CountryId, isBuyer: boolean): number {
  const standing = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id);
  if ((standing?.pointsCenti ?? 0) >= FULL_BP) return 0;
  const weight = goal.weight * BARGAIN.goalWeightBp;
  if (goal.kind === 'agreements') return goal.country === undefined || goal.country === partner ? weight : 0;
  if (goal.kind === 'exportIncome') return isBuyer ? 0 : weight;
  if (goal.kind === 'shareFrom' && isBuyer) {
    return goal.country === partner ? -weight : goal.weight * BARGAIN.diversityWeightBp;
  }
  return 0;
}

/** These goods are under contract with the partner, on the table, or have been talked of in vain this turn or last. */
function isTalkedOut(view: SeatView, partner: CountryId, lane: Ware): boolean {
  const isAbout = (terms: Terms) => supplies(terms).some((clause) => isSameWare(clause, lane));
  const recent = recentWith(view, partner);
  const today = recent.filter((deal) => deal.between[0] === view.seat && deal.offeredTurn === view.turn);
  if (today.length >= BARGAIN.offersToOne) return true;
  if (recent.some((deal) => isAbout(standingTerms(deal)))) return true;
  return view.deals.some(
    (deal) =>
      (deal.mode === 'inForce' || deal.mode === 'ratifying') &&
      (deal.untilTurn ?? view.turn + 1) > view.turn &&
      deal.between.includes(view.seat) &&
      deal.between.includes(partner) &&
      isAbout(standingTerms(deal)),
  );
}
