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
import { IdTable } from './idTable.ts';
import type { MarketInput, MarketResult, NodePrice } from './marketInput.ts';
import { measureTree } from './spanningTree.ts';

/**
 * Returns kilograms by id and the price of every made and available node. The numbers are copied, so the network can
 * be solved again; the tables read them when asked. [MKT-4]
 */
export function readResult(market: MarketNetwork, basis: Basis, input: MarketInput): MarketResult {
  const { arcCount, nodeCount, tail, rawCost } = market.flow;
  const flow = basis.flow.slice(0, arcCount);
  const price = new Float64Array(nodeCount);
  measureTree(basis.tree, tail, rawCost, price);
  const ceilings = input.stages.map((stage) => stage.ceilingCentsPerKg);
  return {
    kg: new IdTable(market.blockArcs, (arc) => flow[arc] as number),
    lanes: new IdTable(market.laneArcs, (arc) => ({ habitKg: flow[arc] as number, newKg: flow[arc + 1] as number })),
    ceiling: readCeiling(market, flow),
    available: new IdTable(market.spots, (spot) => priceAt(price, ceilings, spot, AVAILABLE)),
    made: new IdTable(market.spots, (spot) => priceAt(price, ceilings, spot, MADE)),
  };
}

function readCeiling(market: MarketNetwork, flow: Float64Array): Map<string, number> {
  const ceiling = new Map<string, number>();
  for (const [id, spot] of market.spots) {
    const made = flow[spotArc(spot, CEILING_MADE)] as number;
    const available = flow[spotArc(spot, CEILING_AVAILABLE)] as number;
    if (made > 0) ceiling.set(`${id}/${PLACE_NAMES[MADE]}`, made);
    if (available > 0) ceiling.set(`${id}/${PLACE_NAMES[AVAILABLE]}`, available);
  }
  return ceiling;
}

function priceAt(price: Float64Array, ceilings: readonly number[], spot: number, place: number): NodePrice {
  const ceiling = ceilings[spot % ceilings.length] as number;
  const centsPerKg = price[nodeOf(spot, place)] as number;
  return centsPerKg < ceiling ? { centsPerKg, isMarket: true } : { centsPerKg: ceiling, isMarket: false };
}
