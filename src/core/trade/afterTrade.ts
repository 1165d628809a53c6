import { ECONOMY } from '../../balance/economy.ts';
import { aTurnsWayBp, keptATurnBp } from '../../balance/time.ts';
import { clamp, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { DemandBlock, MarketInput, MarketResult } from '../../market/marketInput.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type {
  CountryOpen,
  GameState,
  LaneState,
  PricePoint,
  SeatSecret,
  SiteState,
  StockpileEntry,
} from '../state/gameState.ts';
import { nameOf, nameOfThree } from '../state/names.ts';
import { laneKey, worldOf } from '../state/world.ts';
import type { Clearing, TradeOutcome } from './clearTurn.ts';
import type { TradeFlow } from './tradeMoney.ts';

/** Prices after the clearing; where there is no market the last price stays and is marked (TRD-7). */
export function pricesAfter(state: GameState, clearings: readonly Clearing[]): readonly PricePoint[] {
  const byMaterial = new Map(clearings.map((clearing) => [clearing.material.id, clearing.result]));
  return state.open.prices.map((point) => {
    const result = must(byMaterial.get(point.material), 'clearing');
    const key = nameOf(point.country, point.stage);
    const here = must(result.available.get(key), 'price');
    const made = must(result.made.get(key), 'price');
    return {
      ...point,
      centsPerKg: here.isMarket ? here.centsPerKg : point.centsPerKg,
      madeCentsPerKg: made.isMarket ? made.centsPerKg : point.madeCentsPerKg,
      isMarket: here.isMarket,
    };
  });
}

/** Lanes after the turn: habit moves toward what flowed, an unused or closed lane only forgets (TRD-8). */
export function lanesAfter(state: GameState, flows: readonly TradeFlow[]): readonly LaneState[] {
  const moved = new Map<string, { kg: number; fob: number | null }>(); // null: what was paid is secret
  for (const flow of flows) {
    if (flow.kind === 'detour') continue;
    const key = laneKey(flow.from, flow.to, flow.material, flow.stage);
    const known = moved.get(key);
    moved.set(key, {
      kg: (known?.kg ?? 0) + flow.kg,
      fob: flow.isSecret || (known && known.kg > flow.kg) ? (known?.fob ?? null) : flow.fobCentsPerKg,
    });
  }
  const { time } = state.scenario;
  return state.open.lanes.map((lane) => {
    const known = moved.get(laneKey(lane.from, lane.to, lane.material, lane.stage));
    if (known === undefined && lane.habitKg === 0 && lane.lastKg === 0) return lane; // nothing to forget
    const flow = known ?? { kg: 0, fob: lane.fobCentsPerKg };
    const habitKg =
      flow.kg > lane.habitKg
        ? lane.habitKg + shareOf(flow.kg - lane.habitKg, aTurnsWayBp(time, ECONOMY.habitGainBp))
        : clamp(shareOf(lane.habitKg, keptATurnBp(time, ECONOMY.habitKeptBp)), flow.kg, lane.habitKg);
    return { ...lane, habitKg, lastKg: flow.kg, fobCentsPerKg: flow.fob ?? lane.fobCentsPerKg };
  });
}

/** What each site made. */
export function sitesAfter(state: GameState, clearings: readonly Clearing[]): readonly SiteState[] {
  const made = new Map(clearings.map((clearing) => [clearing.material.id, madeIn(state.scenario, clearing)]));
  return state.scenario.sites.map((site, position) => {
    const kg = must(made.get(site.material), 'clearing').get(site.id) ?? 0;
    return { ...must(state.open.sites[position], 'site'), madeKg: kg };
  });
}

const madeKg = new WeakMap<MarketResult, ReadonlyMap<string, number>>();

/** Kilograms by site of one material; added up once for a result. */
function madeIn(scenario: Scenario, { material, result }: Clearing): ReadonlyMap<string, number> {
  const known = madeKg.get(result);
  if (known) return known;
  const sites = scenario.sites.filter((site) => site.material === material.id);
  const found = new Map(
    sites.map((site) => [
      site.id,
      site.steps.reduce(
        (sum, _, k) =>
          sum +
          (result.kg.get(nameOfThree('mine', site.id, k)) ?? result.kg.get(nameOfThree('plant', site.id, k)) ?? 0) +
          (result.kg.get(nameOfThree('occupied', site.id, k)) ?? 0),
        0,
      ),
    ]),
  );
  madeKg.set(result, found);
  return found;
}

const surplus = new WeakMap<MarketInput, readonly DemandBlock[]>();

/** The blocks that take up what comes under contract and nobody wants; looked for once in an input. */
export function surplusIn(input: MarketInput): readonly DemandBlock[] {
  const known = surplus.get(input) ?? input.demand.filter((block) => block.id.startsWith('surplus/'));
  surplus.set(input, known);
  return known;
}

/** The government's stockpile after purchases, releases and what came under contract and nobody wanted (TRD-5). */
export function stockpileAfter(secret: SeatSecret, outcome: TradeOutcome): readonly StockpileEntry[] {
  const entries = new Map(secret.stockpile.map((entry) => [nameOf(entry.material, entry.stage), entry]));
  const add = (material: string, stage: string, kg: number) => {
    if (kg === 0) return;
    const key = nameOf(material, stage);
    entries.set(key, { material, stage, kg: (entries.get(key)?.kg ?? 0) + kg });
  };
  for (const { material, input, result } of outcome.clearings) {
    for (const stage of material.stages) {
      add(material.id, stage.id, result.kg.get(nameOfThree('buy', secret.seat, stage.id)) ?? 0);
      add(material.id, stage.id, -(result.kg.get(nameOfThree('release', secret.seat, stage.id)) ?? 0));
    }
    for (const block of surplusIn(input))
      if (block.country === secret.seat) add(material.id, block.stage, result.kg.get(block.id) ?? 0);
  }
  return [...entries.values()];
}

/** Stock orders that the market filled only in part: their owner is told. */
export function unfilledOrders(secret: SeatSecret, outcome: TradeOutcome): readonly GameEvent[] {
  return secret.orders.flatMap((order) => {
    if (order.type !== 'buyStock' && order.type !== 'releaseStock') return [];
    const kind = order.type === 'buyStock' ? 'buy' : 'release';
    const { material, stage } = order;
    const clearing = outcome.clearings.find((each) => each.material.id === material);
    const gotKg = clearing?.result.kg.get(nameOfThree(kind, secret.seat, stage)) ?? 0;
    if (gotKg >= order.kg) return [];
    const { seat } = secret;
    return [{ audience: [seat], type: 'stockOrderUnfilled', seat, material, stage, wantedKg: order.kg, gotKg, kind }];
  });
}

/** Fear after the turn: it fades, and prices that jumped feed it (SEC-8). Threats, embargoes and quota cuts have added theirs before. */
export function fearAfter(state: GameState, prices: readonly PricePoint[], country: CountryOpen): number {
  const { scenario } = state;
  const jump = scenario.materials.reduce((most, material) => {
    const last = must(material.stages[material.stages.length - 1], 'stage').id;
    const now = priceAt(scenario, prices, country.id, material.id, last).centsPerKg;
    const before = priceAt(scenario, state.open.prices, country.id, material.id, last).centsPerKg;
    const riseBp = toBp(now - before, before);
    return Math.max(riseBp, most);
  }, 0);
  const fed = shareOf(ECONOMY.fearOfDoubledPriceBp, clamp(jump, 0, 2 * FULL_BP));
  return clamp(shareOf(country.fearBp, keptATurnBp(scenario.time, ECONOMY.fearKeptBp)) + fed, 0, ECONOMY.mostFearBp);
}

/** News of prices that moved by a fifth or more at a seat's border. */
export function priceEvents(state: GameState, prices: readonly PricePoint[]): readonly GameEvent[] {
  const world = worldOf(state.scenario);
  return prices.flatMap((point, index) => {
    const isSeat = state.secrets.some((secret) => secret.seat === point.country);
    const last = world.lastStage[must(world.materialIndex.get(point.material), 'material')];
    const before = must(state.open.prices[index], 'price');
    if (!isSeat || point.stage !== last || !point.isMarket) return [];
    const movedBp = mulDiv(
      point.centsPerKg - before.centsPerKg,
      FULL_BP,
      before.centsPerKg === 0 ? 1 : before.centsPerKg,
    );
    if (movedBp < 2_000 && movedBp > -2_000) return [];
    return [
      {
        audience: 'all' as const,
        type: 'priceMoved' as const,
        country: point.country,
        material: point.material,
        stage: point.stage,
        fromCents: before.centsPerKg,
        toCents: point.centsPerKg,
      },
    ];
  });
}
