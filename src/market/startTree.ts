/** The tree of a cold start: material comes the way it is most likely to come. The outcome does not depend on it. */

import { AVAILABLE, GATE, HOME, MADE, type MarketNetwork, nodeOf, QUOTA, spotArc } from './buildNetwork.ts';

/**
 * The arc by which each node first hangs: a gate by its quota, a made node by its cheapest plant, an available node of a
 * country that makes something by home use, and all others by the ceiling. Branches that do not fit are hung elsewhere.
 */
export function startArcs({ flow, spots, supplyAt, plantAt, laneAt }: MarketNetwork): Int32Array {
  const { head, cap, cost } = flow;
  const arcs = flow.fallback.slice();
  const makes = new Uint8Array(flow.nodeCount);
  for (let arc = supplyAt; arc < plantAt; arc++) if (cap[arc] !== 0) makes[head[arc] as number] = 1;
  for (let arc = plantAt; arc < laneAt; arc++) {
    if (cap[arc] === 0) continue;
    const made = head[arc] as number;
    const best = arcs[made] as number;
    if (best < plantAt || (cost[arc] as number) < (cost[best] as number)) arcs[made] = arc;
    makes[made] = 1;
  }
  for (let spot = 0; spot < spots.size; spot++) {
    if (cap[spotArc(spot, QUOTA)] !== 0) arcs[nodeOf(spot, GATE)] = spotArc(spot, QUOTA);
    if (makes[nodeOf(spot, MADE)] === 1) arcs[nodeOf(spot, AVAILABLE)] = spotArc(spot, HOME);
  }
  return arcs;
}
