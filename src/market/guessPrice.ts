/** A rough price for a cold start to begin near; the outcome does not depend on it. */

import { type MarketNetwork, spotOfNode } from './buildNetwork.ts';

/** Cents per kilogram at which the last stage would take what can reach it if nothing were in the way. */
export function guessPrice(market: MarketNetwork, stageCount: number): number {
  const { cap, rawCost } = market.flow;
  const uses = usesOfLast(market, stageCount);
  const reaching = throughputKg(market, stageCount);
  let low = 0; // too much is asked for at this price
  let high = 1; // too little, or just enough, at this one
  for (const arc of uses) high = Math.max(high, 1 - (rawCost[arc] as number));
  while (high - low > 1 + (low >> 4)) {
    const middle = low + ((high - low) >> 1);
    let asked = 0;
    for (let i = 0; i < uses.length; i++) {
      const arc = uses[i] as number;
      if (-(rawCost[arc] as number) >= middle) asked += cap[arc] as number;
    }
    if (asked > reaching) low = middle;
    else high = middle;
  }
  return high;
}

/** The demand arcs of the last stage. */
function usesOfLast({ flow, demandAt }: MarketNetwork, stageCount: number): Int32Array {
  const uses = new Int32Array(flow.arcCount - demandAt);
  let count = 0;
  for (let arc = demandAt; arc < flow.arcCount; arc++) {
    if (spotOfNode(flow.tail[arc] as number) % stageCount === stageCount - 1) uses[count++] = arc;
  }
  return uses.subarray(0, count);
}

/** Kilograms that supply and plants could bring to the last stage, trade left aside. */
function throughputKg({ flow, supplyAt, plantAt, laneAt }: MarketNetwork, stageCount: number): number {
  const supplied = new Float64Array(stageCount);
  const processed = new Float64Array(stageCount);
  for (let arc = supplyAt; arc < laneAt; arc++) {
    const stage = spotOfNode(flow.head[arc] as number) % stageCount;
    const sums = arc < plantAt ? supplied : processed;
    sums[stage] = (sums[stage] as number) + (flow.cap[arc] as number);
  }
  let through = 0;
  for (let stage = 0; stage < stageCount; stage++) {
    through = Math.min(processed[stage] as number, through) + (supplied[stage] as number);
  }
  return through;
}
