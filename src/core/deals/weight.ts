import { AGREEMENT } from '../../balance/politics.ts';
import { shareOf } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { capacityKg, hasLane, isSeat, standingKg } from '../commands/subjects.ts';
import type { SiteLand } from '../sites/siteFacts.ts';
import type { CountryId } from '../state/gameState.ts';
import { isSameSubject } from './clauses/registry.ts';
import { isStanding } from './dealMachine.ts';
import type { AidClause, Clause, Deal, DueDiligenceClause, SupplyClause, TariffCeilingClause } from './dealTypes.ts';
import { payerOf } from './paidEachTurn.ts';
import { openClauses } from './secrecy.ts';
import { isAtWork, standingTerms, turnsInForce } from './terms.ts';

/**
 * Whether a signed agreement is worth anybody's notice (DEAL-14): it lasts and moves a fair part of what there is to move,
 * in goods or in money, or is a pledge between two seats; what is secret counts for nothing; a fair investment is for good however short the paper runs. A
 * kilogram or a thousand dollars for a turn is not.
 */
export function isWeighty(land: SiteLand, deal: Deal): boolean {
  const clauses = countedClauses(deal);
  if (clauses.some((clause) => clause.type === 'investment' && isFair(land, clause))) return true;
  if (turnsInForce(deal) < AGREEMENT.fromTurns) return false;
  const isBare = clauses.every(({ type }) => type === 'noEmbargo' || type === 'tariffCeiling' || type === 'credit');
  const isPledge = isBare && clauses.some((clause) => clause.type === 'noEmbargo');
  return (isPledge && deal.between.every((side) => isSeat(land.scenario, side))) || fairClauses(land, deal).length > 0;
}

/**
 * Agreements of a country that stand or ran to their end and are worth notice, oldest offer first. What is promised in
 * slices counts once: of several at the same time over the same lane, or of bare pledges to the same side, the first.
 */
export function weightyDeals(land: SiteLand, deals: readonly Deal[], country: CountryId): readonly Deal[] {
  const counted: Deal[] = [];
  for (const deal of deals) {
    const isMine = deal.between.includes(country) && (deal.mode === 'inForce' || deal.mode === 'expired');
    if (!isMine || !isWeighty(land, deal)) continue;
    if (!counted.some((other) => isSlice(land, deal, other))) counted.push(deal);
  }
  return counted;
}

/** The agreement is worth notice, and no slice of another that stands or ran beside it: what signing it earns is earned once. */
export function isNews(land: SiteLand, deals: readonly Deal[], deal: Deal): boolean {
  const isBefore = (other: Deal) => other.id !== deal.id && (isStanding(other) || other.mode === 'expired');
  return (
    isWeighty(land, deal) &&
    !deals.some((other) => isBefore(other) && isWeighty(land, other) && isSlice(land, deal, other))
  );
}

/**
 * The two promise the same at the same time: every fair clause of the one has its like in the other, or both are bare pledges.
 * What is paid into a site is paid for good, so there all times are the same.
 */
function isSlice(land: SiteLand, deal: Deal, other: Deal): boolean {
  if (!other.between.every((side) => deal.between.includes(side))) return false;
  const theirs = fairClauses(land, other);
  const mine = fairClauses(land, deal);
  const isAtOnce = overlaps(deal, other);
  if (mine.length === 0) return isAtOnce && theirs.length === 0;
  return mine.every(
    (clause) => (isAtOnce || clause.type === 'investment') && theirs.some((each) => isSameSubject(each, clause)),
  );
}

function overlaps(a: Deal, b: Deal): boolean {
  const from = ({ sinceTurn, signedTurn }: Deal) => sinceTurn ?? signedTurn ?? 0;
  return from(a) <= (b.untilTurn ?? 0) && from(b) <= (a.untilTurn ?? 0);
}

/** The clauses of an agreement that move enough to be worth notice; aid that comes back in it moves only the difference. */
export function fairClauses(land: SiteLand, deal: Deal): readonly Clause[] {
  const clauses = countedClauses(deal);
  return clauses.filter((clause) => isFair(land, clause.type === 'aid' ? lessReturned(clause, clauses) : clause));
}

/** What rests, or was over before the agreement was, moves nothing to speak of; one whose condition ended it ran its term (DEAL-31). */
function countedClauses(deal: Deal): readonly Clause[] {
  const { clauses } = standingTerms(deal);
  const open = openClauses(deal);
  if (deal.over?.length === clauses.length) return open;
  return open.filter((clause) => isAtWork(deal, clauses.indexOf(clause)));
}

function lessReturned(aid: AidClause, clauses: readonly Clause[]): AidClause {
  const back = clauses.find((each) => each.type === 'aid' && each.from === aid.to);
  const returned = back?.type === 'aid' ? back.thousandUsdPerTurn : 0;
  return { ...aid, thousandUsdPerTurn: aid.thousandUsdPerTurn - returned };
}

/** Aid a turn from which a giver's is worth notice, in thousand US$. */
export function fairAidThousandUsd(scenario: Scenario, giver: CountryId): number {
  return fairPart(seatOf(scenario, giver)?.incomeThousandUsd ?? 0);
}

/** The clause by itself moves enough to be worth notice; a promise of forbearance is judged with the whole agreement. */
function isFair(land: SiteLand, clause: Clause): boolean {
  const { scenario } = land;
  switch (clause.type) {
    case 'supply':
      return clause.kgPerTurn >= fairKg(land, clause);
    case 'aid':
      return clause.thousandUsdPerTurn >= fairAidThousandUsd(scenario, clause.from);
    case 'militaryAid':
    case 'peacekeepers':
      return clause.thousandUsdPerTurn >= fairAidThousandUsd(scenario, payerOf(clause));
    case 'concession':
      return clause.shareBp >= AGREEMENT.fairShareBp;
    case 'loan':
      return clause.thousandUsd >= fairPart(seatOf(scenario, clause.from)?.treasuryThousandUsd ?? 0);
    case 'investment': {
      const cost = scenario.sites.find((site) => site.id === clause.site)?.project?.costThousandUsd ?? 0;
      return clause.thousandUsd >= fairPart(cost);
    }
    case 'tariffCeiling':
      return isSeat(scenario, clause.toward) && clause.shareBp <= AGREEMENT.lowTariffBp && binds(land, clause);
    case 'securityGuarantee':
      return isSeat(scenario, clause.toward);
    case 'withdrawSupport':
    case 'settlement':
      return true;
    case 'dueDiligence':
      return usesMetal(land, clause);
    case 'noEmbargo':
    case 'credit':
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

/** Who has no use for a metal refuses nothing by refusing a part of it. */
function usesMetal(land: SiteLand, { by, material }: DueDiligenceClause): boolean {
  const stages = land.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  return stages.some(({ id }) => useKg(land, by, material, id) > 0);
}

/** A ceiling binds only where something of the metal that the country uses could come in from there. */
function binds(land: SiteLand, { by, toward, material }: TariffCeilingClause): boolean {
  const { scenario } = land;
  const stages = scenario.materials.find((each) => each.id === material)?.stages ?? [];
  return stages.some(({ id }) => hasLane(scenario, toward, by, material, id) && useKg(land, by, material, id) > 0);
}

/** Kilograms a turn from which supply is worth notice; where the buyer has no use for it, none is. */
function fairKg(land: SiteLand, clause: SupplyClause): number {
  const { from, to, material, stage } = clause;
  const use = useKg(land, to, material, stage);
  if (use === 0) return Number.MAX_SAFE_INTEGER;
  return shareOf(Math.min(capacityKg(land.scenario, from, material, stage), use), AGREEMENT.fairShareBp);
}

/** What a country's standing plants of the next stage, or at the last stage its sectors, can use in a turn, in kg. */
function useKg(land: SiteLand, country: CountryId, material: string, stage: string): number {
  const { scenario } = land;
  const stages = scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === stage) + 1];
  if (next) return standingKg(land, country, material, next.id);
  return scenario.sectors.reduce(
    (sum, sector) =>
      sector.country === country ? sum + (sector.needs.find((need) => need.material === material)?.kg ?? 0) : sum,
    0,
  );
}
