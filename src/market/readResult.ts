/** Reads flows and prices out of a solved network. */

import type { Basis } from './basis.ts';
import {
  AVAILABLE,
  CEILING_AVAILABLE,
  CEILING_MADE,
  MADE,
  type MarketNetwork,
  nodeOf,
  PLACE_NAMES,
  spotArc,
} from './buildNetwork.ts';
import type { MarketInput, MarketResult, NodePrice } from './marketInput.ts';
import { measureTree } from './spanningTree.ts';

/** Returns kilograms by id and the price of every made and available node; `prices` is scratch, one a node. [MKT-4] */
export function readResult(
  market: MarketNetwork,
  basis: Basis,
  input: MarketInput,
  prices: Float64Array,
): MarketResult {
  measureTree(basis.tree, market.flow.tail, market.flow.rawCost, prices);
  return {
    kg: readKg(market, basis, input),
    lanes: readLanes(market, basis, input),
    ceiling: readCeiling(market, basis),
    available: readPrices(market, input, prices, AVAILABLE),
    made: readPrices(market, input, prices, MADE),
  };
}

function readKg(market: MarketNetwork, { flow }: Basis, input: MarketInput): Map<string, number> {
  const kg = new Map<string, number>();
  const add = (blocks: readonly { readonly id: string }[], first: number): void => {
    blocks.forEach((block, i) => {
      kg.set(block.id, flow[first + i] as number);
    });
  };
  add(input.supply, market.supplyAt);
  add(input.plants, market.plantAt);
  add(input.detours, market.detourAt);
  add(input.demand, market.demandAt);
  return kg;
}

function readLanes(market: MarketNetwork, { flow }: Basis, input: MarketInput): MarketResult['lanes'] {
  const lanes = new Map<string, { readonly habitKg: number; readonly newKg: number }>();
  input.lanes.forEach((lane, i) => {
    const habitArc = market.laneAt + 2 * i;
    lanes.set(lane.id, { habitKg: flow[habitArc] as number, newKg: flow[habitArc + 1] as number });
  });
  return lanes;
}

function readCeiling(market: MarketNetwork, { flow }: Basis): Map<string, number> {
  const ceiling = new Map<string, number>();
  market.spotIds.forEach((id, spot) => {
    const made = flow[spotArc(spot, CEILING_MADE)] as number;
    const available = flow[spotArc(spot, CEILING_AVAILABLE)] as number;
    if (made > 0) ceiling.set(`${id}/${PLACE_NAMES[MADE]}`, made);
    if (available > 0) ceiling.set(`${id}/${PLACE_NAMES[AVAILABLE]}`, available);
  });
  return ceiling;
}

function readPrices(
  market: MarketNetwork,
  input: MarketInput,
  prices: Float64Array,
  place: number,
): Map<string, NodePrice> {
  const read = new Map<string, NodePrice>();
  market.spotIds.forEach((id, spot) => {
    const ceiling = input.stages[spot % input.stages.length]?.ceilingCentsPerKg ?? 0;
    const price = prices[nodeOf(spot, place)] as number;
    const isMarket = price < ceiling;
    read.set(id, { centsPerKg: isMarket ? price : ceiling, isMarket });
  });
  return read;
}
