/** Writes the amounts and prices of an input into the network laid out for it, and checks that sums stay exact. */

import {
  CEILING_AVAILABLE,
  CEILING_MADE,
  HOME,
  type MarketNetwork,
  QUOTA,
  spotArc,
  spotFinder,
} from './buildNetwork.ts';
import { type FlowNetwork, setPenalty } from './flowNetwork.ts';
import type { MarketError, MarketInput } from './marketInput.ts';
import { COST_SCALE } from './perturbation.ts';

/** Writes room and cost of every arc from the input and checks that all sums stay exact. [MKT-1] [MKT-11] */
export function refreshNetwork(market: MarketNetwork, input: MarketInput): readonly MarketError[] {
  const { flow } = market;
  refreshSpots(market, input);
  input.supply.forEach((block, i) => {
    set(flow, market.supplyAt + i, block.kg, block.centsPerKg);
  });
  input.plants.forEach((plant, i) => {
    set(flow, market.plantAt + i, plant.kg, plant.centsPerKg);
  });
  input.lanes.forEach((lane, i) => {
    const habitKg = Math.min(lane.habitKg, lane.kg);
    set(flow, market.laneAt + 2 * i, habitKg, lane.centsPerKg);
    set(flow, market.laneAt + 2 * i + 1, lane.kg - habitKg, lane.centsPerKg + lane.frictionCentsPerKg);
  });
  input.detours.forEach((detour, i) => {
    set(flow, market.detourAt + i, detour.kg, detour.centsPerKg);
  });
  input.demand.forEach((block, i) => {
    set(flow, market.demandAt + i, block.kg, -block.centsPerKg);
  });
  return boundCosts(market, input);
}

function refreshSpots({ flow }: MarketNetwork, input: MarketInput): void {
  const spotOf = spotFinder(input);
  let spot = 0;
  for (const _country of input.countries) {
    for (const stage of input.stages) {
      const room = input.hasCeiling ? Infinity : 0;
      set(flow, spotArc(spot, HOME), Infinity, 0);
      set(flow, spotArc(spot, QUOTA), Infinity, 0);
      set(flow, spotArc(spot, CEILING_MADE), room, stage.ceilingCentsPerKg);
      set(flow, spotArc(spot, CEILING_AVAILABLE), room, stage.ceilingCentsPerKg);
      spot++;
    }
  }
  for (const gate of input.gates) flow.cap[spotArc(spotOf(gate.country, gate.stage), QUOTA)] = gate.kg;
}

function set(flow: FlowNetwork, arc: number, kg: number, centsPerKg: number): void {
  flow.cap[arc] = kg;
  flow.rawCost[arc] = centsPerKg;
  flow.cost[arc] = centsPerKg * COST_SCALE + (flow.hash[arc] as number);
}

/** Sets the penalty above all that a path can earn, and says `tooLarge` where a reduced cost could pass 2^53. */
function boundCosts({ flow }: MarketNetwork, input: MarketInput): readonly MarketError[] {
  let outer = 0; // arcs to and from outside: a path uses at most one at each end
  let inner = 0;
  for (let arc = 0; arc < flow.arcCount; arc++) {
    const cents = flow.rawCost[arc] as number;
    const size = cents < 0 ? -cents : cents;
    if (flow.tail[arc] !== 0 && flow.head[arc] !== 0) inner = Math.max(size, inner);
    else outer = Math.max(size, outer);
  }
  const penalty = 2 * outer + flow.nodeCount * inner + 1;
  const largest = 2 * (penalty + flow.nodeCount * inner) + outer + inner;
  setPenalty(flow, penalty, COST_SCALE);
  const limit = Number.MAX_SAFE_INTEGER / COST_SCALE - 4; // the hashes on two paths and an arc are less than 3 cents
  if (largest <= limit) return [];
  const message = `${input.material}: prices up to ${outer} and transport or processing up to ${inner} cents per kg over ${flow.nodeCount} nodes are too large to be added up exactly`;
  return [{ code: 'tooLarge', id: input.material, message }];
}
