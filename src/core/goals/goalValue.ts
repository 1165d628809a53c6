import { AGREEMENT } from '../../balance/politics.ts';
import { clamp, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { Goal, Scenario } from '../../scenario/schema.ts';
import { isMaker } from '../commands/subjects.ts';
import { taintedBp } from '../conflict/tainted.ts';
import type { Deal } from '../deals/dealTypes.ts';
import { standingTerms } from '../deals/terms.ts';
import { weightyDeals } from '../deals/weight.ts';
import { fullKg, type SiteLand, siteAt } from '../sites/siteFacts.ts';
import { must, priceAt, sectorsOf } from '../state/access.ts';
import type { Debt, SeatId, SeatSecret, SectorOpen, SiteState, TurnRecord } from '../state/gameState.ts';
import { daysATurn } from '../state/world.ts';
import type { GoalStanding } from '../view/seatView.ts';

const MAX_TURN = Number.MAX_SAFE_INTEGER;

/** What a goal is measured on; state and view both have it. */
export interface GoalFacts {
  readonly scenario: Scenario;
  readonly seat: SeatId;
  readonly mine: SeatSecret;
  readonly sectors: readonly SectorOpen[];
  readonly sites: readonly SiteState[];
  readonly debts: readonly Debt[];
  readonly deals: readonly Deal[];
  readonly history: readonly TurnRecord[]; // the record of turn 0 first
  readonly scoreCenti: number;
  readonly securityBp: number; // 0 where the level gives none
  readonly incomeThousandUsd: number; // of the government a turn
}

/**
 * Where a goal stands now, in its own unit (GOAL-1, GOAL-4); the docs of `GOAL_KINDS` name the units. What stands at the end
 * is read after the epilogue, what is counted or averaged over turns ends with the last played one (GOAL-6).
 */
export function goalValue(facts: GoalFacts, goal: Goal): number {
  const played = facts.history.filter((record) => record.turn > 0 && record.turn <= facts.scenario.time.turns);
  const last = facts.history[facts.history.length - 1];
  switch (goal.kind) {
    case 'sectorOutput':
      return mean(played, FULL_BP, (record) => outputOf(facts, record));
    case 'shareFrom':
      return last ? shareFrom(facts, last, goal) : 0;
    case 'weeksOfCover':
      return coverTenthWeeks(facts);
    case 'stageShare':
      return last ? stageShare(facts.seat, last, goal) : 0;
    case 'exportIncome':
      return facts.mine.exportIncomeThousandUsd;
    case 'leverageScore':
      return facts.scoreCenti;
    case 'calm':
      return played.filter((record) => isCalm(record, facts.seat, goal.country)).length;
    case 'agreements':
      return weightyDeals(facts, facts.deals, facts.seat).filter((deal) => isWith(deal, goal.country)).length;
    case 'credits':
      return weightyDeals(facts, facts.deals, facts.seat).filter(
        (deal) => isSignedIn(deal, goal) && creditedTo(deal) === facts.seat,
      ).length;
    case 'signedBefore':
      return weightyDeals(facts, facts.deals, facts.seat).filter((deal) => isSignedIn(deal, goal)).length;
    case 'priceCalm':
      return mean(played, FULL_BP, (record) => priceAgainstStart(facts, record, goal));
    case 'sitesOpened':
      return sitesOpened(facts, goal);
    case 'security':
      return facts.securityBp;
    case 'occupied':
      return occupiedKg(facts);
    case 'tainted':
      return mean(played, 0, (record) => taintedBp(facts.scenario, record, facts.seat, goal.material));
    case 'treasury':
      return heldLessOwed(facts);
  }
}

/** Neither an embargo nor sanctions stood between the two in that turn. */
function isCalm(record: TurnRecord, seat: SeatId, country: string | undefined): boolean {
  return ![...record.embargoes, ...(record.sanctions ?? [])].some(({ by, against }) =>
    isBetween(by, against, seat, country),
  );
}

/** Points of a goal in hundredths, 0–10 000, straight between its `none` and its `full`. */
export function goalPointsCenti(goal: Goal, value: number): number {
  if (goal.full === goal.none) return value >= goal.full ? FULL_BP : 0;
  const sign = goal.full > goal.none ? 1 : -1;
  return clamp(mulDiv((value - goal.none) * sign, FULL_BP, (goal.full - goal.none) * sign), 0, FULL_BP);
}

/** All goals of the seat as they stand. */
export function standingsOf(facts: GoalFacts, goals: readonly Goal[]): readonly GoalStanding[] {
  return goals.map((goal) => {
    const value = goalValue(facts, goal);
    return { seat: facts.seat, goal: goal.id, value, pointsCenti: goalPointsCenti(goal, value), secret: goal.secret };
  });
}

/** A seat's score in hundredths: its goals by weight (GOAL-2). */
export function scoreCenti(goals: readonly Goal[], standings: readonly GoalStanding[]): number {
  const weights = goals.reduce((sum, goal) => sum + goal.weight, 0);
  const points = goals.reduce(
    (sum, goal) => sum + goal.weight * (standings.find((each) => each.goal === goal.id)?.pointsCenti ?? 0),
    0,
  );
  return weights === 0 ? 0 : Math.floor(points / weights);
}

/** Whose success an agreement was said to be, or null. */
function creditedTo(deal: Deal): SeatId | null {
  const said = standingTerms(deal).clauses.find((clause) => clause.type === 'credit');
  return said?.type === 'credit' ? said.to : null;
}

/** Signed in the turns that the goal asks for, with the country that it names. */
function isSignedIn(
  { between, signedTurn, sinceTurn }: Deal,
  { country, fromTurn = 1, beforeTurn = MAX_TURN }: Goal,
): boolean {
  const turn = sinceTurn ?? signedTurn ?? 0;
  return turn >= fromTurn && turn < beforeTurn && (country === undefined || between.includes(country));
}

function mean(records: readonly TurnRecord[], none: number, value: (record: TurnRecord) => number): number {
  return records.length === 0
    ? none
    : Math.floor(records.reduce((sum, record) => sum + value(record), 0) / records.length);
}

function outputOf(facts: GoalFacts, record: TurnRecord): number {
  const mine = sectorsOf(facts.scenario, facts.seat);
  const whole = mine.reduce((sum, sector) => sum + sector.outputThousandUsd, 0);
  const made = mine.reduce(
    (sum, sector) =>
      sum + shareOf(sector.outputThousandUsd, record.sectors.find((each) => each.id === sector.id)?.outputBp ?? 0),
    0,
  );
  return toBp(made, whole);
}

/**
 * By the papers, as customs statistics count: what came unlabelled through third ports is nobody's. What nobody at home can
 * use is no part of the need: rock for which there is no plant would thin out any dependence for little money.
 */
function shareFrom({ scenario, seat, sites }: GoalFacts, record: TurnRecord, goal: Goal): number {
  const into = record.flows.filter(
    (flow) =>
      flow.to === seat &&
      flow.kind !== 'detour' &&
      isOfUseAt({ scenario, sites }, seat, flow.material, flow.stage) &&
      (goal.material === undefined || flow.material === goal.material) &&
      (goal.stage === undefined || flow.stage === goal.stage),
  );
  return toBp(sumKg(into.filter((flow) => flow.from === goal.country)), sumKg(into));
}

function stageShare(seat: SeatId, record: TurnRecord, goal: Goal): number {
  const made = record.made.filter(
    (each) => each.stage === goal.stage && (goal.material === undefined || each.material === goal.material),
  );
  return toBp(sumKg(made.filter((each) => each.country === seat)), sumKg(made));
}

/** Sites that began to run since the start, run now, and were built at home by the seat's government or belong to it in a fair part; a mine and its own plant are one unless a stage is asked for (GOAL-7). */
function sitesOpened({ scenario, seat, sites }: GoalFacts, goal: Goal): number {
  return scenario.sites.filter((site, position) => {
    const now = must(sites[position], 'site');
    const isAsked =
      (goal.stage === undefined ? site.partOf === undefined : goal.stage === site.stage) &&
      (goal.material === undefined || goal.material === site.material) &&
      (goal.country === undefined || goal.country === site.country);
    const whole = siteAt({ scenario, sites }, site.partOf ?? site.id) ?? { def: site, now };
    const hasBuilt = now.builder === seat && whole.def.country === seat;
    const hasPart = whole.now.stakes.some((stake) => stake.country === seat && stake.shareBp >= AGREEMENT.fairShareBp);
    return isAsked && now.openedTurn !== null && now.mode === 'operating' && (hasBuilt || hasPart);
  }).length;
}

/** What my own works that others hold could make in a turn, in kg (GOAL-8). */
function occupiedKg({ scenario, seat, sites }: GoalFacts): number {
  return scenario.sites.reduce(
    (sum, site, at) => (site.country === seat && sites[at]?.mode === 'occupied' ? sum + fullKg(site) : sum),
    0,
  );
}

/** The purse less what is owed; the budgets of the epilogue's turns, which nobody may spend, are left out (GOAL-7). */
function heldLessOwed({ scenario, seat, mine, debts, history, incomeThousandUsd }: GoalFacts): number {
  const owed = debts.reduce((sum, debt) => (debt.debtor === seat ? sum + debt.leftThousandUsd : sum), 0);
  const unplayed = Math.max(0, (history[history.length - 1]?.turn ?? 0) - scenario.time.turns);
  return mine.treasuryThousandUsd - owed - unplayed * incomeThousandUsd;
}

/** An agreement counts for a goal that names nobody, or names its other side. */
function isWith(deal: Deal, country: string | undefined): boolean {
  return country === undefined || deal.between.includes(country);
}

function sumKg(rows: readonly { readonly kg: number }[]): number {
  return rows.reduce((sum, row) => sum + row.kg, 0);
}

/** Working stock and what of the stockpile its industry can use, against a turn's need; the scarcest material counts. In tenths of a week. */
export function coverTenthWeeks(
  facts: Pick<GoalFacts, 'scenario' | 'seat' | 'mine' | 'sectors' | 'sites'>,
  only?: string,
): number {
  const { scenario, seat, mine } = facts;
  const weeks10 = Math.floor((daysATurn(scenario) * 10) / 7);
  return scenario.materials.reduce((least, material, index) => {
    if (only !== undefined && material.id !== only) return least;
    const need = needOf(facts, index, material.id);
    if (need === 0) return least;
    const working = sectorsOf(scenario, seat).reduce(
      (sum, sector) => sum + (mine.sectorStocks.find((stock) => stock.id === sector.id)?.stockKg[index] ?? 0),
      0,
    );
    const piled = mine.stockpile.reduce(
      (sum, entry) =>
        entry.material === material.id && isOfUseAt(facts, seat, entry.material, entry.stage) ? sum + entry.kg : sum,
      0,
    );
    const value = mulDiv(working + piled, weeks10, need);
    return Math.min(value, least);
  }, 10_000);
}

/** Industry in the country can use the stage: it is the last one, or plants there make every stage that follows. */
function isOfUseAt(land: SiteLand, country: SeatId, material: string, stage: string): boolean {
  const stages = land.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const after = stages.slice(stages.findIndex((each) => each.id === stage) + 1);
  return after.every((next) => isMaker(land, country, material, next.id));
}

function needOf(facts: Pick<GoalFacts, 'scenario' | 'seat' | 'sectors'>, index: number, material: string): number {
  return facts.scenario.sectors.reduce((sum, sector, position) => {
    if (sector.country !== facts.seat) return sum;
    const open = must(facts.sectors[position], 'sector');
    const need = sector.needs.find((each) => each.material === material)?.kg ?? 0;
    return sum + shareOf(shareOf(need, open.demandBp), FULL_BP - (open.thriftBp[index] ?? 0));
  }, 0);
}

function priceAgainstStart(facts: GoalFacts, record: TurnRecord, goal: Goal): number {
  const materials = facts.scenario.materials.filter(
    (material) => goal.material === undefined || material.id === goal.material,
  );
  const sum = materials.reduce((all, material) => {
    const last = must(material.stages[material.stages.length - 1], 'stage');
    return (
      all +
      mulDiv(
        priceAt(facts.scenario, record.prices, facts.seat, material.id, last.id).centsPerKg,
        FULL_BP,
        last.startCentsPerKg,
      )
    );
  }, 0);
  return materials.length === 0 ? FULL_BP : Math.floor(sum / materials.length);
}

function isBetween(by: string, against: string, seat: string, other: string | undefined): boolean {
  return (
    (by === seat && against === other) ||
    (by === other && against === seat) ||
    (other === undefined && (by === seat || against === seat))
  );
}
