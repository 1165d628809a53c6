import { ECONOMY } from '../../balance/economy.ts';
import { aTurnsWayBp } from '../../balance/time.ts';
import { clamp, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { MarketResult } from '../../market/marketInput.ts';
import type { Scenario, Sector } from '../../scenario/schema.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, PricePoint, SectorOpen, SectorStock } from '../state/gameState.ts';
import type { Clearing, TradeOutcome } from '../trade/clearTurn.ts';
import { sectorNeed, stockOfSector } from '../trade/marketBlocks.ts';
import { doneWithoutKg, substituteAfter } from './substitutes.ts';

/** One sector's turn: what it got, used and kept, and what it made of it. */
export interface SectorTurn {
  readonly sector: Sector;
  readonly fedKg: readonly number[]; // bought for use and stock, by material
  readonly usedKg: readonly number[];
  readonly substitutedKg: readonly number[]; // done without, by another design
  readonly stockKg: readonly number[]; // closing
  readonly outputBp: number;
}

/** Share of a sector's output that stands when `metBp` of its need is met: the least needed uses count least (SEC-3). */
export function outputOfMet(scenario: Scenario, metBp: number): number {
  let left = metBp;
  let got = 0;
  let whole = 0;
  for (const rung of scenario.market.ladder) {
    const weight = ECONOMY.useWeightBp[rung.use];
    const met = clamp(left, 0, rung.shareBp);
    left -= met;
    got += met * weight;
    whole += rung.shareBp * weight;
  }
  return whole === 0 ? FULL_BP : Math.floor((got * FULL_BP) / whole);
}

/** Feeds every sector from the clearing: the scarcest material sets the pace, what exceeds it stays in stock (SEC-4). */
export function runSectors(state: GameState, outcome: TradeOutcome): readonly SectorTurn[] {
  const { scenario } = state;
  return scenario.sectors.map((sector, position) => {
    const open = must(state.open.sectors[position], 'sector');
    const stock = stockOfSector(state, sector);
    const fear = must(
      state.open.countries.find((country) => country.id === sector.country),
      'country',
    ).fearBp;
    const lines = scenario.materials.map((material, index) => {
      if (!sector.needs.some((need) => need.material === material.id))
        return { needKg: 0, boughtKg: 0, swappedKg: 0, stockKg: stock.stockKg[index] ?? 0 };
      const need = sectorNeed(sector, open, stock, fear, material.id, index);
      return {
        needKg: need.needKg,
        boughtKg: boughtIn(must(outcome.clearings[index], 'clearing')).get(sector.id) ?? 0,
        swappedKg: doneWithoutKg(must(outcome.clearings[index], 'clearing'), sector),
        stockKg: need.stockKg,
      };
    });
    const metBp = lines.reduce(
      (least, line) =>
        line.needKg === 0 ? least : clamp(toBp(line.boughtKg + line.stockKg + line.swappedKg, line.needKg), 0, least),
      FULL_BP,
    );
    const substitutedKg = lines.map((line) => Math.min(line.swappedKg, mulDiv(line.needKg, metBp, FULL_BP)));
    const usedKg = lines.map((line, index) =>
      clamp(mulDiv(line.needKg, metBp, FULL_BP) - (substitutedKg[index] ?? 0), 0, line.boughtKg + line.stockKg),
    );
    return {
      sector,
      fedKg: lines.map((line) => line.boughtKg),
      usedKg,
      substitutedKg,
      stockKg: lines.map((line, index) => line.boughtKg + line.stockKg - (usedKg[index] ?? 0)),
      outputBp: outputOfMet(scenario, metBp),
    };
  });
}

const bought = new WeakMap<MarketResult, ReadonlyMap<string, number>>();

/** What each sector bought in one clearing, for use and stock, in kg; added up once for a result. */
function boughtIn({ input, result }: Clearing): ReadonlyMap<string, number> {
  const known = bought.get(result);
  if (known) return known;
  const sums = new Map<string, number>();
  for (const { id } of input.demand) {
    const sector = sectorOf(id);
    if (sector !== null) sums.set(sector, (sums.get(sector) ?? 0) + (result.kg.get(id) ?? 0));
  }
  bought.set(result, sums);
  return sums;
}

const sectors = new Map<string, string | null>();

/** The sector whose use, swap or stock a block of demand is; null for other blocks. */
function sectorOf(id: string): string | null {
  const known = sectors.get(id);
  if (known !== undefined) return known;
  const [kind, sector = ''] = id.split('/');
  const found = kind === 'use' || kind === 'swap' || kind === 'stock' ? sector : null;
  sectors.set(id, found);
  return found;
}

/** The sectors after their turn: output, starving, lost capacity, thrift learnt from dear metal, demand grown (SEC-5 … SEC-7). */
export function sectorsAfter(
  state: GameState,
  turns: readonly SectorTurn[],
  prices: readonly PricePoint[],
): { readonly sectors: readonly SectorOpen[]; readonly events: readonly GameEvent[] } {
  const events: GameEvent[] = [];
  const sectors = turns.map((turn, position) => {
    const before = must(state.open.sectors[position], 'sector');
    const starvedTurns = turn.outputBp < ECONOMY.starvedUnderBp ? before.starvedTurns + 1 : 0;
    const loses = starvedTurns > ECONOMY.starvedTurnsBeforeLoss;
    const capacityBp = loses ? clamp(before.capacityBp - ECONOMY.capacityLossBp, 1_000, FULL_BP) : before.capacityBp;
    events.push(...sectorEvents(turn, before, capacityBp));
    return {
      ...before,
      outputBp: turn.outputBp,
      starvedTurns,
      capacityBp,
      thriftBp: before.thriftBp.map((thrift, index) => thriftAfter(state.scenario, turn.sector, thrift, index, prices)),
      substituteBp: before.substituteBp.map((now, index) =>
        substituteAfter(state.scenario, turn.sector, now, index, prices),
      ),
      demandBp: shareOf(before.demandBp, FULL_BP + turn.sector.growthBp),
    };
  });
  return { sectors, events };
}

function sectorEvents(turn: SectorTurn, before: SectorOpen, capacityBp: number): readonly GameEvent[] {
  const moved = turn.outputBp - before.outputBp;
  const facts = { audience: 'all' as const, sector: turn.sector.id, fromBp: before.outputBp, toBp: turn.outputBp };
  return [
    ...(moved <= -200 ? [{ type: 'sectorSlowed' as const, ...facts }] : []),
    ...(moved >= 200 ? [{ type: 'sectorRecovered' as const, ...facts }] : []),
    ...(capacityBp < before.capacityBp
      ? [{ audience: 'all' as const, type: 'sectorLostCapacity' as const, sector: turn.sector.id, capacityBp }]
      : []),
  ];
}

function thriftAfter(
  scenario: Scenario,
  sector: Sector,
  thrift: number,
  index: number,
  prices: readonly PricePoint[],
): number {
  const material = must(scenario.materials[index], 'material');
  const most = sector.needs.find((need) => need.material === material.id)?.mostThriftBp ?? 0;
  if (most === 0) return thrift;
  const last = must(material.stages[material.stages.length - 1], 'stage');
  const price = priceAt(scenario, prices, sector.country, material.id, last.id).centsPerKg;
  const timesBp = mulDiv(price, FULL_BP, last.startCentsPerKg);
  if (timesBp < ECONOMY.thriftFromBp) return thrift;
  // Straight from nothing at the usual price to the full gain at ten times it; what is left to save shrinks the gain.
  const steep = clamp(mulDiv(timesBp - FULL_BP, FULL_BP, 9 * FULL_BP), 0, 13_000);
  const gain = mulDiv(shareOf(aTurnsWayBp(scenario.time, ECONOMY.thriftAtTenfoldBp), steep), most - thrift, most);
  return clamp(thrift + gain, 0, most);
}

/** Working stocks after the turn, for the seats' secrets and the partners' list. */
export function stocksAfter(
  state: GameState,
  turns: readonly SectorTurn[],
): Pick<GameState, 'secrets' | 'partnerStocks'> {
  const after = new Map<string, SectorStock>(
    turns.map((turn) => [turn.sector.id, { id: turn.sector.id, stockKg: turn.stockKg, usedKg: turn.usedKg }]),
  );
  const replace = (list: readonly SectorStock[]) => list.map((stock) => after.get(stock.id) ?? stock);
  return {
    secrets: state.secrets.map((secret) => ({ ...secret, sectorStocks: replace(secret.sectorStocks) })),
    partnerStocks: replace(state.partnerStocks),
  };
}
