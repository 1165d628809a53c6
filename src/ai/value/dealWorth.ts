import { DISTRUST, VALUING } from '../../balance/persona.ts';
import { AGREEMENT } from '../../balance/politics.ts';
import { costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Effect } from '../../core/imagine.ts';
import {
  type Clause,
  type Condition,
  type CountryId,
  conditionsOf,
  type Deal,
  goalPointsCenti,
  isWeighty,
  type SeatView,
  type SupplyClause,
  standingTerms,
  type Terms,
  weightyDeals,
  withClausesOf,
} from '../../core/seat.ts';
import { personaOf, seatOf } from '../persona/persona.ts';
import { boundBp } from './chances.ts';
import { praiseParts } from './creditWorth.ts';
import { dangerBp, grudgeBp, reliabilityBp } from './danger.ts';
import { forecast } from './forecast.ts';
import { goalOverTerm, goalThousandUsd, moneyOf, turnsBp } from './goals.ts';
import { fairCents, freeKg, goodsThousandUsd, intakeKg, isSameWare, supplies } from './goods.ts';
import { leakRisk } from './leakRisk.ts';
import { moneyParts } from './moneyWorth.ts';
import { pledgeGiven, pledgeGot, threatRelief } from './pledge.ts';
import { settlementParts } from './settlementWorth.ts';

/** What a deal's worth is made of; each key has its word in a refusal. */
export const PART_KEYS = [
  'price',
  'output',
  'dependence',
  'goals',
  'term',
  'safety',
  'pledgeGot',
  'pledgeGiven',
  'distrust',
  'capacity',
  'elsewhere',
  'money',
  'site',
  'security',
  'leak',
  'credit',
] as const;
export type PartKey = (typeof PART_KEYS)[number];

/** One term of a worth, in thousand US$ over the whole deal, and what it is about. */
export interface Part {
  readonly key: PartKey;
  readonly thousandUsd: number;
  readonly interest: string; // id of a sector, material or goal
}

export interface Worth {
  readonly thousandUsd: number; // sum of the parts
  readonly parts: readonly Part[];
}

/** What an agreement with `partner` on these terms is worth to the view's seat, in thousand US$: with and without it over the same market. */
export function dealWorth(view: SeatView, partner: CountryId, terms: Terms): Worth {
  const [condition, ...others] = conditionsOf(terms);
  if (condition === undefined) return plainWorth(view, partner, terms);
  const rest: Terms = { ...terms, conditions: others };
  const bound = boundBp(view, condition, terms.turns);
  const free = withClausesOf(
    rest,
    terms.clauses.filter((clause, at) => !hangs(condition, clause, at)),
  );
  return mixed(dealWorth(view, partner, rest), dealWorth(view, partner, free), bound);
}

/** What is paid at signing stays paid; the rest of what a condition is about goes and comes with it. */
function hangs(condition: Condition, clause: Clause, at: number): boolean {
  if (condition.clause !== null) return condition.clause === at;
  return clause.type !== 'investment' && clause.type !== 'loan';
}

/** The one worth with a chance of `shareBp`, the other with the rest of it. */
function mixed(one: Worth, other: Worth, shareBp: number): Worth {
  const scaled = ({ parts }: Worth, bp: number) =>
    parts.map((part) => ({ ...part, thousandUsd: signedShare(part.thousandUsd, bp) }));
  const parts = merged([...scaled(one, shareBp), ...scaled(other, FULL_BP - shareBp)]);
  return { thousandUsd: parts.reduce((sum, part) => sum + part.thousandUsd, 0), parts };
}

function signedShare(thousandUsd: number, bp: number): number {
  return thousandUsd < 0 ? -shareOf(-thousandUsd, bp) : shareOf(thousandUsd, bp);
}

function plainWorth(view: SeatView, partner: CountryId, terms: Terms): Worth {
  const goods = supplies(terms);
  const parts = merged([
    ...(goods.length === 0 ? [] : marketParts(view, partner, terms)),
    ...(goods.length === 0 ? creditParts(view, partner, terms) : []),
    ...statedParts(view, partner, terms),
    ...moneyParts(view, partner, terms),
  ]);
  return { thousandUsd: sumOf(parts), parts };
}

/**
 * The same by public facts alone, without asking the resolver, in thousand US$: goods count by their price, sites by what
 * they would sell for. Cheap enough to be asked for many terms, and for the other side through its own eyes.
 */
export function worthByFacts(view: SeatView, partner: CountryId, terms: Terms, hasCredit = true): number {
  const credit = hasCredit ? creditParts(view, partner, terms) : [];
  return sumOf([
    ...credit,
    ...statedParts(view, partner, terms, !hasCredit),
    ...moneyParts(view, partner, terms, 'facts'),
  ]);
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.thousandUsd, 0);
}

/** What stands in the terms themselves, whatever the market does. */
function statedParts(view: SeatView, partner: CountryId, terms: Terms, isThought = false): readonly Part[] {
  const isNoticed = isThought || isWeighty(view, asSigned(view, partner, terms)); // weighed alone, a clause is part of more
  return [
    ...supplies(terms).flatMap((clause) => clauseParts(view, partner, clause, terms.turns)),
    ...pledgeParts(view, terms),
    { key: 'leak', thousandUsd: -leakRisk(view, partner, terms), interest: partner },
    ...settlementParts(view, partner, terms),
    ...praiseParts(view, terms, isNoticed),
    { key: 'safety', thousandUsd: threatRelief(view, partner, terms), interest: partner },
  ];
}

/** What one more agreement worth notice does for a goal that counts them; with goods in it the forecast counts it. */
function creditParts(view: SeatView, partner: CountryId, terms: Terms): readonly Part[] {
  return seatOf(view).goals.flatMap((goal): readonly Part[] => {
    const { kind, country = partner, fromTurn = 1, beforeTurn = view.turn + 1 } = goal;
    const isInTime = view.turn >= fromTurn && view.turn < beforeTurn;
    const isCounted = kind === 'agreements' || (kind === 'signedBefore' && isInTime);
    if (!isCounted || country !== partner) return [];
    const asked = view.deals.filter(({ between }) => goal.country === undefined || between.includes(goal.country));
    const before = weightyDeals(view, asked, view.seat).length;
    const after = weightyDeals(view, [...asked, asSigned(view, partner, terms)], view.seat).length;
    const points = goalPointsCenti(goal, after) - goalPointsCenti(goal, before);
    return points === 0 ? [] : [{ key: 'goals', thousandUsd: goalThousandUsd(view, goal, points), interest: goal.id }];
  });
}

function asSigned(view: SeatView, partner: CountryId, terms: Terms): Deal {
  return {
    id: 'thought',
    mode: 'inForce',
    between: [view.seat, partner],
    moves: [{ by: view.seat, terms, turn: view.turn }],
    answerFrom: null,
    refusal: null,
    offeredTurn: view.turn,
    openUntilTurn: view.turn,
    signedTurn: view.turn,
    untilTurn: view.turn + terms.turns - 1,
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
  };
}

/** Parts about the same thing in one, so that a refusal weighs a price as a whole; what comes to nothing is left out. */
function merged(parts: readonly Part[]): readonly Part[] {
  const sums = new Map<string, Part>();
  for (const part of parts) {
    const key = `${part.key}/${part.interest}`;
    sums.set(key, { ...part, thousandUsd: part.thousandUsd + (sums.get(key)?.thousandUsd ?? 0) });
  }
  return [...sums.values()].filter((part) => part.thousandUsd !== 0);
}

/** The goods at today's price: what they move in my industry, my goals and my safety. The forecast is the same for every price and term. */
function marketParts(view: SeatView, partner: CountryId, terms: Terms): readonly Part[] {
  const { turns } = terms;
  const atMarket = marketTerms(view, terms);
  const effect = forecast(view, { terms: atMarket, partner });
  const main = supplies(terms)[0]?.material ?? '';
  const goals = seatOf(view).goals.map((goal): Part => {
    const key = goal.kind === 'shareFrom' ? 'dependence' : goal.kind === 'sectorOutput' ? 'output' : 'goals';
    return { key, thousandUsd: goalOverTerm(view, goal, effect, turns), interest: goal.id };
  });
  const money = shareOf(moneyOf(view, effect), turnsBp(view, turns));
  return [
    { key: 'price', thousandUsd: money, interest: main },
    ...goals,
    { key: 'safety', thousandUsd: safety(view, partner, atMarket, turns, effect), interest: main },
  ];
}

function pledgeParts(view: SeatView, terms: Terms): readonly Part[] {
  return terms.clauses.flatMap((clause): readonly Part[] => {
    if (clause.type !== 'noEmbargo') return [];
    if (clause.by !== view.seat)
      return [{ key: 'pledgeGot', thousandUsd: pledgeGot(view, clause.by, terms.turns), interest: clause.by }];
    const interest = seatOf(view).goals.find((goal) => goal.kind === 'leverageScore')?.id ?? clause.toward;
    return [{ key: 'pledgeGiven', thousandUsd: -pledgeGiven(view, clause.toward, terms.turns), interest }];
  });
}

function marketTerms(view: SeatView, terms: Terms): Terms {
  const clauses = supplies(terms).map((clause) => ({ ...clause, centsPerKg: fairCents(view, clause, 1) }));
  return { clauses, turns: Math.min(terms.turns, AGREEMENT.fromTurns) }; // long enough to count as one, where it does
}

/** How much more the same goods are worth if my most dangerous supplier stops: chance × difference, over the term. */
function safety(view: SeatView, partner: CountryId, terms: Terms, turns: number, calm: Effect): number {
  const bought = terms.clauses.find((clause) => clause.type === 'supply' && clause.to === view.seat);
  if (bought?.type !== 'supply') return 0;
  const main = mainSupplier(view, bought);
  if (main === null || main === partner) return 0;
  const chance = dangerBp(view, main);
  if (chance < VALUING.safetyFromBp) return 0;
  const { material, stage } = bought;
  const assume = [{ by: main, against: view.seat, material, stage, level: 'full' as const }];
  const cut = forecast(view, { terms, partner, assume });
  const more = moneyOf(view, cut) - moneyOf(view, calm) + outputGain(view, cut) - outputGain(view, calm);
  return more <= 0 ? 0 : shareOf(shareOf(more, chance), turnsBp(view, turns));
}

function outputGain(view: SeatView, effect: Effect): number {
  return seatOf(view).goals.reduce(
    (sum, goal) => (goal.kind === 'sectorOutput' ? sum + goalOverTerm(view, goal, effect, 1) : sum),
    0,
  );
}

function mainSupplier(view: SeatView, clause: SupplyClause): CountryId | null {
  const most = view.lanes.reduce<{ readonly from: CountryId | null; readonly kg: number }>(
    (best, lane) =>
      lane.to === view.seat && lane.material === clause.material && lane.stage === clause.stage && lane.lastKg > best.kg
        ? { from: lane.from, kg: lane.lastKg }
        : best,
    { from: null, kg: 0 },
  );
  return most.from;
}

/** What one clause adds by its own numbers: price, length, capacity, trust, a better offer. */
function clauseParts(view: SeatView, partner: CountryId, clause: SupplyClause, turns: number): readonly Part[] {
  const interest = clause.material;
  const goods = goodsThousandUsd(view, clause, turns);
  const isBuyer = clause.to === view.seat;
  const rest = clause.kgPerTurn - freeKg(view, clause);
  const short = rest <= 0 ? 0 : mulDiv(goods, rest, clause.kgPerTurn) * (isBuyer ? 1 : 2);
  const bets = (turns * (turns - 1)) / 2;
  const perTurn = costThousandUsd(clause.kgPerTurn, clause.centsPerKg);
  const risk = shareOf(mulDiv(perTurn, VALUING.termRiskBp * bets, FULL_BP), personaOf(view).riskAversionBp);
  return [
    { key: 'price', thousandUsd: priceGain(view, clause, turns), interest },
    { key: 'term', thousandUsd: -risk, interest },
    { key: 'capacity', thousandUsd: -short, interest },
    { key: 'distrust', thousandUsd: -shareOf(goods, distrustBp(view, partner)), interest },
    { key: 'elsewhere', thousandUsd: isBuyer ? -elsewhere(view, clause, turns) : 0, interest },
  ];
}

/** Gain or loss by the price against the one to be expected; a seller whose goals count exports feels it twice. */
function priceGain(view: SeatView, clause: SupplyClause, turns: number): number {
  const gap = fairCents(view, clause, turns) - clause.centsPerKg;
  const saved = shareOf(mulDiv(clause.kgPerTurn, gap, 100_000), turnsBp(view, turns));
  if (clause.to === view.seat) return saved;
  const goal = seatOf(view).goals.find((each) => each.kind === 'exportIncome');
  const standing = view.goals.find((each) => each.seat === view.seat && each.goal === goal?.id);
  const counts =
    goal !== undefined && standing !== undefined && standing.pointsCenti < FULL_BP && goal.full > goal.none;
  return counts ? -saved + goalThousandUsd(view, goal, mulDiv(-saved, FULL_BP, goal.full - goal.none)) : -saved;
}

function distrustBp(view: SeatView, partner: CountryId): number {
  const unreliable = FULL_BP / 2 - reliabilityBp(view, partner);
  return (
    (unreliable > 0 ? shareOf(DISTRUST.brokenBp, unreliable * 2) : 0) +
    shareOf(shareOf(DISTRUST.grudgeBp, grudgeBp(view, partner)), personaOf(view).grudgeBp)
  );
}

/** What the best other offer that waits for my answer would save me, where I need only one of the two. */
function elsewhere(view: SeatView, clause: SupplyClause, turns: number): number {
  const other = bestOther(view, clause);
  if (!other || other.centsPerKg >= clause.centsPerKg) return 0;
  const both = other.kgPerTurn + clause.kgPerTurn;
  if (both <= shareOf(intakeKg(view, view.seat, clause), VALUING.roomForBothBp)) return 0;
  const kg = Math.min(other.kgPerTurn, clause.kgPerTurn);
  return shareOf(costThousandUsd(kg, clause.centsPerKg - other.centsPerKg), turnsBp(view, turns));
}

/** The cheapest other supply of the same stage that is offered to the view's seat now; null where there is none. */
export function bestOther(view: SeatView, clause: SupplyClause): SupplyClause | null {
  return view.deals
    .filter((deal) => deal.answerFrom === view.seat)
    .flatMap((deal) => supplies(standingTerms(deal)))
    .filter((each) => each.to === view.seat && each.material === clause.material && each.stage === clause.stage)
    .filter((each) => !isSameWare(each, clause))
    .reduce<SupplyClause | null>((best, each) => (best && best.centsPerKg <= each.centsPerKg ? best : each), null);
}
