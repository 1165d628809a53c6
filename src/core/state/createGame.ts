import { FULL_BP, shareOf } from '../../balance/units.ts';
import { crossCheck } from '../../scenario/crossCheck.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { Scenario, Sector, Site } from '../../scenario/schema.ts';
import { groupAccount, heldAtStart, startGroups, startSecurity } from '../conflict/groups.ts';
import { startDeals } from '../deals/startDeals.ts';
import { fireEvents } from '../events/scenarioEvents.ts';
import { leverageTable } from '../leverage/leverageTable.ts';
import { scoresOf } from '../leverage/scores.ts';
import { openBooks, SINKS } from '../money/transfer.ts';
import { sitesAfter } from '../trade/afterTrade.ts';
import { clearTurn } from '../trade/clearTurn.ts';
import { usualTo } from '../trade/licences.ts';
import { settleTrade } from '../trade/tradeMoney.ts';
import { turnRecord } from '../turn/turnRecord.ts';
import { must, withOpen } from './access.ts';
import { newDice } from './dice.ts';
import type {
  Account,
  CountryOpen,
  GameState,
  LaneState,
  OpenState,
  Policy,
  PricePoint,
  SectorOpen,
  SectorStock,
  SiteState,
} from './gameState.ts';
import { industryOf, treasuryOf } from './names.ts';
import { worldOf } from './world.ts';

export type Created =
  | { readonly ok: true; readonly state: GameState }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A new game of a checked scenario at the briefing of turn 1 (TURN-1); the same scenario and seed give the same state everywhere. */
export function createGame(scenario: Scenario, seed: number): Created {
  const problems = crossCheck(scenario).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) return { ok: false, problems };
  const start = fireEvents(bareState(scenario, seed), 1);
  const known = withBaseline(start.state);
  return { ok: true, state: { ...known, news: start.events } };
}

function bareState(scenario: Scenario, seed: number): GameState {
  const stocks = scenario.sectors.map((sector) => calmStock(scenario, sector.id));
  return {
    format: 1,
    scenario,
    seed,
    dice: newDice(seed),
    open: openState(scenario),
    secrets: scenario.seats.map((seat) => ({
      seat: seat.country,
      capital: seat.capital.start,
      treasuryThousandUsd: seat.treasuryThousandUsd,
      orders: [],
      stockpile: seat.stocks.map((stock) => ({ material: stock.material, stage: stock.stage, kg: stock.kg })),
      sectorStocks: stocks.filter((_, position) => scenario.sectors[position]?.country === seat.country),
      exportIncomeThousandUsd: 0,
    })),
    partnerStocks: stocks.filter(
      (_, position) => !scenario.seats.some((seat) => seat.country === scenario.sectors[position]?.country),
    ),
    deals: startDeals(scenario),
    embargoes: [],
    accounts: accounts(scenario),
    news: [],
  };
}

/** Working stock that is just the calm cover of the first turn's need. */
function calmStock(scenario: Scenario, id: string): SectorStock {
  const sector = must(
    scenario.sectors.find((each) => each.id === id),
    id,
  );
  return {
    id,
    stockKg: scenario.materials.map((material) =>
      shareOf(sector.needs.find((need) => need.material === material.id)?.kg ?? 0, sector.coverTurnsBp),
    ),
    usedKg: scenario.materials.map(() => 0),
  };
}

function accounts(scenario: Scenario): readonly Account[] {
  const treasuries = scenario.countries.map((country) => ({
    id: treasuryOf(country.id),
    thousandUsd: scenario.seats.find((seat) => seat.country === country.id)?.treasuryThousandUsd ?? 0,
  }));
  const given = treasuries.reduce((sum, account) => sum + account.thousandUsd, 0);
  const industries = scenario.countries.map((country) => ({ id: industryOf(country.id), thousandUsd: 0 }));
  const sinks = SINKS.map((id) => ({ id, thousandUsd: id === 'economy' ? -given : 0 }));
  const groups = (scenario.conflict?.groups ?? []).map(({ id }) => ({ id: groupAccount(id), thousandUsd: 0 }));
  return [...groups, ...industries, ...sinks, ...treasuries];
}

function openState(scenario: Scenario): OpenState {
  const { seats, countries, sectors } = scenario;
  return {
    turn: 1,
    phase: 'briefing',
    round: 1,
    ready: [],
    countries: countries.map((country) => startCountry(scenario, country.id)),
    policies: startPolicies(scenario),
    prices: startPrices(scenario),
    lanes: startLanes(scenario),
    sectors: sectors.map((sector) => startSector(scenario, sector)),
    sites: scenario.sites.map((site) => startSite(scenario, site)),
    trust: seats.flatMap((seat) =>
      countries
        .filter((country) => country.id !== seat.country)
        .map((country) => ({ of: seat.country, toward: country.id, bp: FULL_BP / 2 })),
    ),
    disputes: [],
    promises: [],
    leverage: [],
    debts: [],
    bars: [],
    groups: startGroups(scenario),
    cases: [],
    pastEvents: [],
    detourCaps: [],
    history: [],
  };
}

/** A site as the level has it: one with a plan opens by the plan, the others as their `start` says; a part stands where its whole does. */
function startSite(scenario: Scenario, site: Site): SiteState {
  const whole = scenario.sites.find((each) => each.id === site.partOf) ?? site;
  const mode = heldAtStart(scenario, site.id) ? 'occupied' : (whole.start ?? 'operating');
  return {
    id: site.id,
    mode,
    shareBp: mode === 'operating' ? openShareBp(site.plan) : 0,
    madeKg: 0,
    dueTurn: null,
    builder: null,
    openedTurn: null,
    costThousandUsd: mode === 'operating' || mode === 'occupied' ? 0 : (site.project?.costThousandUsd ?? 0),
    spentThousandUsd: 0,
    debtThousandUsd: mode === 'operating' ? (site.project?.debtThousandUsd ?? 0) : 0,
    stakes: (site.stakes ?? []).map((stake) => ({ ...stake, offtakeBp: 0 })),
    highTurns: 0,
    lowTurns: 0,
    isHeld: false,
    shelteredUntilTurn: null,
  };
}

function openShareBp(plan: Site['plan']): number {
  return plan.length === 0 ? FULL_BP : plan.reduce((share, step) => (step.turn <= 1 ? step.shareBp : share), 0);
}

function startCountry(scenario: Scenario, id: string): CountryOpen {
  const seat = scenario.seats.find((each) => each.country === id);
  return {
    id,
    isSeat: seat !== undefined,
    approvalBp: seat?.approvalBp ?? 0,
    credibilityBp: seat?.credibilityBp ?? 0,
    fearBp: 0,
    knowhowBp: scenario.countries.find((each) => each.id === id)?.knowhowBp ?? FULL_BP / 2,
    recyclingBp: 0,
    score: 5_000,
    ...startSecurity(scenario, id),
  };
}

function startSector(scenario: Scenario, sector: Sector): SectorOpen {
  return {
    id: sector.id,
    country: sector.country,
    outputBp: FULL_BP,
    capacityBp: FULL_BP,
    starvedTurns: 0,
    thriftBp: scenario.materials.map(() => 0),
    substituteBp: scenario.materials.map(() => 0),
    demandBp: FULL_BP,
  };
}

function startPolicies(scenario: Scenario): readonly Policy[] {
  return scenario.policies.map((policy) => {
    const { country, material, stage } = policy;
    const common = { country, material, stage, sinceTurn: 0 };
    if (policy.type === 'quota') return { type: 'quota', ...common, kgPerTurn: policy.kgPerTurn };
    if (policy.type === 'duty') return { type: 'duty', ...common, shareBp: policy.shareBp };
    if (policy.type === 'licence') {
      const { partner, shareBp } = policy;
      return { type: 'licence', ...common, partner, shareBp, usual: usualAtStart(scenario, policy) };
    }
    return { type: 'tariff', ...common, partner: policy.partner, shareBp: policy.shareBp };
  });
}

/** A licence of the level holds trade to what its lanes usually carry. */
function usualAtStart(
  scenario: Scenario,
  policy: Pick<Extract<Policy, { type: 'licence' }>, 'country' | 'partner' | 'material' | 'stage'>,
) {
  const lanes = scenario.trade.lanes.map((lane) => ({ ...lane, lastKg: 0, fobCentsPerKg: 0 }));
  return usualTo(lanes, policy);
}

function startPrices(scenario: Scenario): readonly PricePoint[] {
  return worldOf(scenario).priceSlots.map((slot) => {
    const material = must(
      scenario.materials.find((each) => each.id === slot.material),
      'material',
    );
    const cents = must(
      material.stages.find((stage) => stage.id === slot.stage),
      'stage',
    ).startCentsPerKg;
    return { ...slot, centsPerKg: cents, madeCentsPerKg: cents, isMarket: true };
  });
}

function startLanes(scenario: Scenario): readonly LaneState[] {
  return worldOf(scenario).laneSlots.map((slot) => {
    const habit =
      scenario.trade.lanes.find(
        (lane) =>
          lane.from === slot.from &&
          lane.to === slot.to &&
          lane.material === slot.material &&
          lane.stage === slot.stage,
      )?.habitKg ?? 0;
    return { ...slot, habitKg: habit, lastKg: habit, fobCentsPerKg: 0 };
  });
}

/** Adds what the world looked like before turn 1: a clearing that moves nothing but fills the record of turn 0 and the first leverage table. */
function withBaseline(bare: GameState): GameState {
  const state = withRockRates(bare);
  const outcome = clearTurn(state);
  const { flows } = settleTrade(state, outcome, openBooks(state.accounts));
  const leverage = leverageTable(state, state);
  const scores = scoresOf(state.scenario, leverage);
  const scored = withOpen(state, {
    leverage,
    sites: sitesAfter(state, outcome.clearings),
    countries: state.open.countries.map((country) => ({
      ...country,
      score: must(
        scores.find((each) => each.country === country.id),
        'score',
      ).centi,
    })),
  });
  const record = turnRecord(
    scored,
    outcome,
    flows,
    state.scenario.sectors.map((sector) => ({
      sector,
      fedKg: [],
      usedKg: [],
      substitutedKg: [],
      stockKg: [],
      outputBp: FULL_BP,
    })),
  );
  return withOpen(scored, { history: [{ ...record, turn: 0 }] });
}

/** What mines dug before the first turn, where their rock holds other metals: a clearing without those tells (CHAIN-1). */
function withRockRates(state: GameState): GameState {
  if (!state.scenario.sites.some((site) => site.byProducts !== undefined)) return state;
  return withOpen(state, { sites: sitesAfter(state, clearTurn(state).clearings) });
}
