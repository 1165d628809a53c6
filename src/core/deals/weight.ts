import { AGREEMENT } from '../../balance/politics.ts';
import { shareOf } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { capacityKg, isSeat } from '../commands/subjects.ts';
import type { CountryId } from '../state/gameState.ts';
import { isSameSubject } from './clauses/registry.ts';
import type { Deal, SupplyClause } from './dealTypes.ts';
import { standingTerms, supplyClauses, turnsInForce } from './terms.ts';

/**
 * Whether a signed agreement is worth anybody's notice (DEAL-14): it lasts, and it either moves a fair part of what its
 * seller can make or its buyer can use, whichever is less, or is a pledge between two seats. A kilogram for a turn is not.
 */
export function isWeighty(scenario: Scenario, deal: Deal): boolean {
  if (turnsInForce(deal) < AGREEMENT.fromTurns) return false;
  const isBare = supplyClauses(standingTerms(deal)).length === 0;
  const isPledge = isBare && deal.between.every((side) => isSeat(scenario, side));
  return isPledge || fairSupplies(scenario, deal).length > 0;
}

/**
 * Agreements of a country that stand or ran to their end and are worth notice, oldest offer first. What is promised in
 * slices counts once: of several at the same time over the same lane, or of bare pledges to the same side, the first.
 */
export function weightyDeals(scenario: Scenario, deals: readonly Deal[], country: CountryId): readonly Deal[] {
  const counted: Deal[] = [];
  for (const deal of deals) {
    const isMine = deal.between.includes(country) && (deal.mode === 'inForce' || deal.mode === 'expired');
    if (!isMine || !isWeighty(scenario, deal)) continue;
    if (!counted.some((other) => isSlice(scenario, deal, other))) counted.push(deal);
  }
  return counted;
}

/** The two promise the same at the same time: every fair supply of the one is over a lane of the other, or both are bare pledges. */
function isSlice(scenario: Scenario, deal: Deal, other: Deal): boolean {
  if (!other.between.every((side) => deal.between.includes(side)) || !overlaps(deal, other)) return false;
  const theirs = fairSupplies(scenario, other);
  const mine = fairSupplies(scenario, deal);
  if (mine.length === 0) return theirs.length === 0;
  return mine.every((clause) => theirs.some((each) => isSameSubject(each, clause)));
}

function overlaps(a: Deal, b: Deal): boolean {
  return (a.signedTurn ?? 0) <= (b.untilTurn ?? 0) && (b.signedTurn ?? 0) <= (a.untilTurn ?? 0);
}

function fairSupplies(scenario: Scenario, deal: Deal): readonly SupplyClause[] {
  return supplyClauses(standingTerms(deal)).filter((clause) => clause.kgPerTurn >= fairKg(scenario, clause));
}

/** Kilograms a turn from which supply is worth notice; where the buyer has no use for it, none is. */
function fairKg(scenario: Scenario, clause: SupplyClause): number {
  const { from, to, material, stage } = clause;
  const use = useKg(scenario, to, material, stage);
  if (use === 0) return Number.MAX_SAFE_INTEGER;
  return shareOf(Math.min(capacityKg(scenario, from, material, stage), use), AGREEMENT.fairShareBp);
}

/** What a country's plants of the next stage, or at the last stage its sectors, can use in a turn, in kg. */
function useKg(scenario: Scenario, country: CountryId, material: string, stage: string): number {
  const stages = scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === stage) + 1];
  if (next) return capacityKg(scenario, country, material, next.id);
  return scenario.sectors.reduce(
    (sum, sector) =>
      sector.country === country ? sum + (sector.needs.find((need) => need.material === material)?.kg ?? 0) : sum,
    0,
  );
}
