import { ECONOMY } from '../../balance/economy.ts';
import { clamp, costThousandUsd, mulDiv, shareOf } from '../../balance/units.ts';
import { usualExportsKg } from '../commands/cost.ts';
import { resolveConflict } from '../conflict/resolveConflict.ts';
import { meetAllConditions } from '../deals/conditions.ts';
import { settleDeals } from '../deals/settleDeals.ts';
import { settleCases } from '../disputes/settleCases.ts';
import { enactOrders } from '../embargoes/enactOrders.ts';
import { leverageTable } from '../leverage/leverageTable.ts';
import { scoresOf } from '../leverage/scores.ts';
import { incomeThousandUsd } from '../money/income.ts';
import { payPromised } from '../money/payPromised.ts';
import { type Books, closeBooks, mirrorTreasuries, openBooks, pay } from '../money/transfer.ts';
import { holdVotes } from '../politics/holdVotes.ts';
import { refillPolitics } from '../politics/refillPolitics.ts';
import { countriesAfter } from '../programmes/countriesAfter.ts';
import { standingAfter } from '../programmes/standingStock.ts';
import { runSectors, type SectorTurn, sectorsAfter, stocksAfter } from '../sectors/runSectors.ts';
import { substituteBillThousandUsd } from '../sectors/substitutes.ts';
import { advanceSites } from '../sites/advanceSites.ts';
import { privateMoney } from '../sites/privateMoney.ts';
import { settleSites } from '../sites/settleSites.ts';
import { must, priceAt, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, PricePoint } from '../state/gameState.ts';
import { industryOf, nameOfThree, treasuryOf } from '../state/names.ts';
import {
  fearAfter,
  lanesAfter,
  priceEvents,
  pricesAfter,
  sitesAfter,
  stockpileAfter,
  surplusIn,
  unfilledOrders,
} from '../trade/afterTrade.ts';
import { clearTurn, type Offtake, type TradeOutcome } from '../trade/clearTurn.ts';
import { settleTrade, type TradeFlow } from '../trade/tradeMoney.ts';
import { turnRecord } from './turnRecord.ts';

export interface Resolution {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/**
 * Everything between sealed orders and the report, in the written order of TURN-2; nothing depends on who clicked first.
 * `withLeverage: false` leaves the leverage table as it was, for forecasts that do not ask for it.
 */
export function resolveTurn(
  before: GameState,
  options: { readonly withLeverage: boolean } = { withLeverage: true },
): Resolution {
  const enacted = enactOrders(before);
  const hung = meetAllConditions(enacted.state);
  const built = advanceSites(hung.state);
  const outcome = clearTurn(built.state);
  const traded = tradeStep(built.state, outcome);
  const shared = settleSites(traded.state, outcome.clearings, traded.prices);
  const sectors = sectorStep(shared.state, outcome, traded.prices);
  const feared = withOpen(sectors.state, {
    countries: sectors.state.open.countries.map((country) => ({
      ...country,
      fearBp: addedFear(enacted.state, enacted.events, country.id, fearAfter(sectors.state, traded.prices, country)),
    })),
  });
  const priceNews = priceEvents(feared, traded.prices);
  const ran = withOpen(feared, {
    prices: traded.prices,
    lanes: lanesAfter(feared, traded.flows),
    sites: sitesAfter(feared, outcome.clearings),
  });
  const moved = withOpen(ran, { countries: countriesAfter(ran) });
  const settled = afterMarket(moved, outcome);
  const cleared = { ...settled.state, secrets: settled.state.secrets.map((secret) => ({ ...secret, orders: [] })) };
  const scored = options.withLeverage ? leverageStep(cleared, built.state) : { state: cleared, events: [] };
  const recorded = withOpen(scored.state, {
    history: [...scored.state.open.history, turnRecord(scored.state, outcome, traded.flows, sectors.turns)],
  });
  const events = [
    ...enacted.events,
    ...hung.events,
    ...built.events,
    ...traded.events,
    ...shared.events,
    ...sectors.events,
    ...priceNews,
    ...settled.events,
    ...scored.events,
  ];
  return { state: { ...recorded, news: events }, events };
}

/** What follows the market, in order: promises paid, conflict, agreements, the court, votes, politics, private money (TURN-2). */
function afterMarket(moved: GameState, outcome: TradeOutcome): Resolution {
  const paid = payPromised(moved);
  const steps: readonly ((state: GameState) => Resolution)[] = [
    (state) => resolveConflict(state, outcome.clearings, paid.events),
    (state) => settleDeals(state, outcome.deliveries),
    settleCases,
    holdVotes,
    refillPolitics,
    privateMoney,
  ];
  return steps.reduce((sofar: Resolution, step) => {
    const { state, events } = step(sofar.state);
    return { state, events: [...sofar.events, ...events] };
  }, paid);
}

function tradeStep(
  state: GameState,
  outcome: TradeOutcome,
): Resolution & { readonly flows: readonly TradeFlow[]; readonly prices: readonly PricePoint[] } {
  const books = openBooks(state.accounts);
  const { flows, earned } = settleTrade(state, outcome, books);
  const prices = pricesAfter(state, outcome.clearings);
  bookStockpiles(state, outcome, prices, books);
  const events: GameEvent[] = outcome.deliveries.map((delivery) => ({
    audience: [delivery.clause.from, delivery.clause.to],
    type: 'delivered',
    deal: delivery.deal,
    kg: delivery.kg,
    promisedKg: delivery.promisedKg,
    paidThousandUsd: costThousandUsd(delivery.kg, delivery.clause.centsPerKg),
  }));
  events.push(...outcome.offtakes.map(offtakeEvent));
  events.push(...state.secrets.flatMap((secret) => unfilledOrders(secret, outcome)));
  const secrets = state.secrets.map((secret) => {
    const stockpile = stockpileAfter(secret, outcome);
    for (const entry of stockpile) {
      const moved =
        entry.kg -
        (secret.stockpile.find((each) => each.material === entry.material && each.stage === entry.stage)?.kg ?? 0);
      if (moved !== 0)
        events.push({
          audience: [secret.seat],
          type: 'stockpileMoved',
          seat: secret.seat,
          material: entry.material,
          stage: entry.stage,
          kg: moved,
        });
    }
    return {
      ...secret,
      stockpile,
      ...standingAfter(state, secret, outcome, prices),
      exportIncomeThousandUsd: secret.exportIncomeThousandUsd + (earned.get(secret.seat) ?? 0),
    };
  });
  return { state: mirrorTreasuries({ ...state, secrets, accounts: closeBooks(books) }), events, flows, prices };
}

/** A government pays its own industry for what goes into store, bought or left over from a contract, and is paid for what it releases. */
function bookStockpiles(state: GameState, outcome: TradeOutcome, prices: readonly PricePoint[], books: Books): void {
  for (const { material, input, result } of outcome.clearings) {
    for (const { seat } of state.secrets) {
      const leftOver = (stage: string) =>
        surplusIn(input)
          .filter((block) => block.country === seat && block.stage === stage)
          .reduce((sum, block) => sum + (result.kg.get(block.id) ?? 0), 0);
      for (const stage of material.stages) {
        const { centsPerKg } = priceAt(state.scenario, prices, seat, material.id, stage.id);
        const treasury = treasuryOf(seat);
        const stored = costThousandUsd(leftOver(stage.id), centsPerKg);
        pay(
          books,
          treasury,
          industryOf(seat),
          costThousandUsd(result.kg.get(nameOfThree('buy', seat, stage.id)) ?? 0, centsPerKg),
        );
        pay(books, treasury, industryOf(seat), clamp(stored, 0, Math.max(0, books.get(treasury) ?? 0)));
        pay(
          books,
          industryOf(seat),
          treasury,
          costThousandUsd(result.kg.get(nameOfThree('release', seat, stage.id)) ?? 0, centsPerKg),
        );
      }
    }
  }
}

function sectorStep(
  state: GameState,
  outcome: TradeOutcome,
  prices: readonly PricePoint[],
): Resolution & { readonly turns: readonly SectorTurn[] } {
  const turns = runSectors(state, outcome);
  const after = sectorsAfter(state, turns, prices);
  const books = openBooks(state.accounts);
  turns.forEach((turn, position) => {
    const open = must(state.open.sectors[position], 'sector');
    const made = shareOf(
      shareOf(shareOf(turn.sector.outputThousandUsd, turn.outputBp), open.capacityBp),
      open.demandBp,
    );
    pay(books, 'economy', industryOf(turn.sector.country), made);
    const instead = substituteBillThousandUsd(state.scenario, turn.sector, turn.substitutedKg);
    pay(books, industryOf(turn.sector.country), 'economy', instead);
    pay(books, industryOf(turn.sector.country), treasuryOf(turn.sector.country), shareOf(made, ECONOMY.taxBp));
    pay(books, treasuryOf(turn.sector.country), 'economy', shareOf(made, ECONOMY.taxBp)); // what the rest of the state costs
  });
  for (const { country } of state.scenario.seats)
    pay(books, 'economy', treasuryOf(country), incomeThousandUsd(state.scenario, state.open.countries, country));
  const stocked = { ...state, ...stocksAfter(state, turns), accounts: closeBooks(books) };
  return { state: mirrorTreasuries(withOpen(stocked, { sectors: after.sectors })), events: after.events, turns };
}

function offtakeEvent({ right, kg, hinderedBy }: Offtake): GameEvent {
  const { site, from, to, kg: promisedKg } = right;
  return { audience: [from, to], type: 'offtakeDelivered', site, to, kg, promisedKg, hinderedBy };
}

/** Fear that this turn's measures add, felt from the next turn on: buyers react after the news (SEC-8). */
function addedFear(state: GameState, events: readonly GameEvent[], country: string, fearBp: number): number {
  const buysFrom = (seller: string) =>
    state.open.lanes.some((lane) => lane.from === seller && lane.to === country && lane.habitKg > 0);
  const added = events.reduce(
    (sum, event) => {
      if (event.type === 'embargoDeclared' && event.against === country) return sum + ECONOMY.fearOfEmbargoBp;
      if (event.type === 'embargoDeclared' && event.by !== country && buysFrom(event.by))
        return sum + Math.floor(ECONOMY.fearOfEmbargoBp / 4);
      if (event.type === 'quotaSet' && event.by !== country && buysFrom(event.by) && event.toKg !== null)
        return sum + quotaFear(state, event, event.toKg);
      if (event.type === 'licenceSet' && event.by !== country && buysFrom(event.by))
        return sum + licenceFear(event, country);
      return sum;
    },
    threatFear(state, country),
  );
  return clamp(fearBp + added, 0, ECONOMY.mostFearBp);
}

/** A quota frightens as far as it cuts: against the one before it, else against what usually leaves of that stage. */
function quotaFear(state: GameState, set: Extract<GameEvent, { type: 'quotaSet' }>, toKg: number): number {
  const { turn, lanes } = state.open;
  const before = set.fromKg ?? usualExportsKg({ seat: set.by, lanes, turn }, set.material, set.stage);
  return toKg >= before || before === 0 ? 0 : mulDiv(ECONOMY.fearOfQuotaCutBp, (before - toKg) * 2, before);
}

/** A licence frightens those it is asked of as far as it cuts, others half as much: theirs may be next (LIC-3). */
function licenceFear(set: Extract<GameEvent, { type: 'licenceSet' }>, country: string): number {
  const fear = shareOf(ECONOMY.fearOfLicenceBp, Math.max(0, set.fromBp - set.toBp));
  return set.partner === null || set.partner === country ? fear : shareOf(fear, 5_000);
}

/** A threat standing against a country frightens its industry as far as the threat is believed. */
function threatFear(state: GameState, country: string): number {
  return state.embargoes.reduce((sum, embargo) => {
    if (embargo.mode !== 'threatened' || embargo.against !== country) return sum;
    const believed = state.open.countries.find((each) => each.id === embargo.by)?.credibilityBp ?? 0;
    return sum + shareOf(ECONOMY.fearOfThreatBp, believed);
  }, 0);
}

function leverageStep(state: GameState, trading: GameState): Resolution {
  const leverage = leverageTable(state, trading);
  const scores = scoresOf(state.scenario, leverage);
  const events: GameEvent[] = [];
  const countries = state.open.countries.map((country) => {
    const score = must(
      scores.find((each) => each.country === country.id),
      'score',
    ).centi;
    if (country.isSeat && (score - country.score >= 50 || country.score - score >= 50))
      events.push({
        audience: 'all',
        type: 'leverageMoved',
        country: country.id,
        fromCenti: country.score,
        toCenti: score,
      });
    return { ...country, score };
  });
  return { state: withOpen(state, { leverage, countries }), events };
}
