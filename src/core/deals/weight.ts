import { AGREEMENT } from '../../balance/politics.ts';
import { shareOf } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { capacityKg, hasLane, isSeat } from '../commands/subjects.ts';
import type { CountryId } from '../state/gameState.ts';
import { isSameSubject } from './clauses/registry.ts';
import type { Clause, Deal, SupplyClause, TariffCeilingClause } from './dealTypes.ts';
import { standingTerms, turnsInForce } from './terms.ts';

/**
 * Whether a signed agreement is worth anybody's notice (DEAL-14): it lasts and moves a fair part of what there is to move,
 * in goods or in money, or is a pledge between two seats; a fair investment is for good however short the paper runs. A
 * kilogram or a thousand dollars for a turn is not.
 */
export function isWeighty(scenario: Scenario, deal: Deal): boolean {
  const { clauses } = standingTerms(deal);
  if (clauses.some((clause) => clause.type === 'investment' && isFair(scenario, clause))) return true;
  if (turnsInForce(deal) < AGREEMENT.fromTurns) return false;
  const isBare = clauses.every((clause) => clause.type === 'noEmbargo' || clause.type === 'tariffCeiling');
  const isPledge = isBare && clauses.some((clause) => clause.type === 'noEmbargo');
  return (isPledge && deal.between.every((side) => isSeat(scenario, side))) || fairClauses(scenario, deal).length > 0;
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

/** The two promise the same at the same time: every fair clause of the one has its like in the other, or both are bare pledges. */
function isSlice(scenario: Scenario, deal: Deal, other: Deal): boolean {
  if (!other.between.every((side) => deal.between.includes(side)) || !overlaps(deal, other)) return false;
  const theirs = fairClauses(scenario, other);
  const mine = fairClauses(scenario, deal);
  if (mine.length === 0) return theirs.length === 0;
  return mine.every((clause) => theirs.some((each) => isSameSubject(each, clause)));
}

function overlaps(a: Deal, b: Deal): boolean {
  return (a.signedTurn ?? 0) <= (b.untilTurn ?? 0) && (b.signedTurn ?? 0) <= (a.untilTurn ?? 0);
}

function fairClauses(scenario: Scenario, deal: Deal): readonly Clause[] {
  return standingTerms(deal).clauses.filter((clause) => isFair(scenario, clause));
}

/** The clause by itself moves enough to be worth notice; a promise of forbearance is judged with the whole agreement. */
function isFair(scenario: Scenario, clause: Clause): boolean {
  switch (clause.type) {
    case 'supply':
      return clause.kgPerTurn >= fairKg(scenario, clause);
    case 'aid':
      return clause.thousandUsdPerTurn >= fairPart(seatOf(scenario, clause.from)?.incomeThousandUsd ?? 0);
    case 'loan':
      return clause.thousandUsd >= fairPart(seatOf(scenario, clause.from)?.treasuryThousandUsd ?? 0);
    case 'investment': {
      const cost = scenario.sites.find((site) => site.id === clause.site)?.project?.costThousandUsd ?? 0;
      return clause.thousandUsd >= fairPart(cost);
    }
    case 'tariffCeiling':
      return clause.shareBp <= AGREEMENT.lowTariffBp && binds(scenario, clause);
    case 'noEmbargo':
      return false;
  }
}

/** A tenth of the whole, and never nothing: a level that gives a government no money makes no gift of it worth notice. */
function fairPart(whole: number): number {
  return whole === 0 ? Number.MAX_SAFE_INTEGER : Math.max(1, shareOf(whole, AGREEMENT.fairShareBp));
}

function seatOf(scenario: Scenario, country: CountryId): Scenario['seats'][number] | undefined {
  return scenario.seats.find((seat) => seat.country === country);
}

/** A ceiling binds only where something of the metal that the country uses could come in from there. */
function binds(scenario: Scenario, { by, toward, material }: TariffCeilingClause): boolean {
  const stages = scenario.materials.find((each) => each.id === material)?.stages ?? [];
  return stages.some(({ id }) => hasLane(scenario, toward, by, material, id) && useKg(scenario, by, material, id) > 0);
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
