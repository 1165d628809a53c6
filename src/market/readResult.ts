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

/** The numbers of one clearing, copied so that the network can be solved again. */
interface Reading {
  readonly market: MarketNetwork;
  readonly input: MarketInput;
  readonly flow: Float64Array; // by arc
  readonly price: Float64Array; // by node
}

/**
 * Returns kilograms by id and the price of every made and available node. Each table is filled when it is first
 * asked for: most callers read one or two of them. [MKT-4]
 */
export function readResult(market: MarketNetwork, basis: Basis, input: MarketInput): MarketResult {
  const { arcCount, nodeCount, tail, rawCost } = market.flow;
  const reading = { market, input, flow: basis.flow.slice(0, arcCount), price: new Float64Array(nodeCount) };
  measureTree(basis.tree, tail, rawCost, reading.price);
  const kg = once(() => readKg(reading));
  const lanes = once(() => readLanes(reading));
  const ceiling = once(() => readCeiling(reading));
  const available = once(() => readPrices(reading, AVAILABLE));
  const made = once(() => readPrices(reading, MADE));
  return {
    get kg() {
      return kg();
    },
    get lanes() {
      return lanes();
    },
    get ceiling() {
      return ceiling();
    },
    get available() {
      return available();
    },
    get made() {
      return made();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function readKg({ market, input, flow }: Reading): MarketResult['kg'] {
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

function readLanes({ market, input, flow }: Reading): MarketResult['lanes'] {
  const lanes = new Map<string, { readonly habitKg: number; readonly newKg: number }>();
  input.lanes.forEach((lane, i) => {
    const habitArc = market.laneAt + 2 * i;
    lanes.set(lane.id, { habitKg: flow[habitArc] as number, newKg: flow[habitArc + 1] as number });
  });
  return lanes;
}

function readCeiling({ market, flow }: Reading): MarketResult['ceiling'] {
  const ceiling = new Map<string, number>();
  market.spotIds.forEach((id, spot) => {
    const made = flow[spotArc(spot, CEILING_MADE)] as number;
    const available = flow[spotArc(spot, CEILING_AVAILABLE)] as number;
    if (made > 0) ceiling.set(`${id}/${PLACE_NAMES[MADE]}`, made);
    if (available > 0) ceiling.set(`${id}/${PLACE_NAMES[AVAILABLE]}`, available);
  });
  return ceiling;
}

function readPrices({ market, input, price }: Reading, place: number): MarketResult['made'] {
  const read = new Map<string, NodePrice>();
  market.spotIds.forEach((id, spot) => {
    const ceiling = input.stages[spot % input.stages.length]?.ceilingCentsPerKg ?? 0;
    const centsPerKg = price[nodeOf(spot, place)] as number;
    const isMarket = centsPerKg < ceiling;
    read.set(id, { centsPerKg: isMarket ? centsPerKg : ceiling, isMarket });
  });
  return read;
}
