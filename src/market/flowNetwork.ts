/**
 * The flow problem in typed arrays: arcs with room and cost, balanced at every node (a circulation).
 * Node 0 is the outside world, where material comes from and goes to. After the real arcs follow two penalty arcs
 * a node, from the outside in and from the node out: a basis starts on them and no cheapest flow uses them.
 */

export interface FlowNetwork {
  readonly nodeCount: number; // with node 0
  readonly arcCount: number; // real arcs; arrays are arcCount + 2 × nodeCount long
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cap: Float64Array; // integers ≥ 0 or Infinity
  readonly rawCost: Float64Array; // integers, cents per kilogram
  readonly hash: Float64Array; // 0 to 65535, under the salt in use
  readonly cost: Float64Array; // rawCost × COST_SCALE + hash
  readonly fallback: Int32Array; // by node: the arc from outside that is always open when a basis is (re)built
}

/** Makes an empty network of `nodeCount` nodes and `arcCount` real arcs with its penalty arcs in place. */
export function makeNetwork(nodeCount: number, arcCount: number): FlowNetwork {
  const slots = arcCount + 2 * nodeCount;
  const network: FlowNetwork = {
    nodeCount,
    arcCount,
    tail: new Int32Array(slots),
    head: new Int32Array(slots),
    cap: new Float64Array(slots),
    rawCost: new Float64Array(slots),
    hash: new Float64Array(slots),
    cost: new Float64Array(slots),
    fallback: new Int32Array(nodeCount),
  };
  for (let node = 0; node < nodeCount; node++) {
    const inward = penaltyIn(network, node);
    const outward = penaltyOut(network, node);
    network.head[inward] = node;
    network.tail[outward] = node;
    network.cap[inward] = Infinity;
    network.cap[outward] = Infinity;
    network.fallback[node] = inward;
  }
  return network;
}

/** The penalty arc from outside to a node. */
export function penaltyIn(network: FlowNetwork, node: number): number {
  return network.arcCount + node;
}

/** The penalty arc from a node to the outside. */
export function penaltyOut(network: FlowNetwork, node: number): number {
  return network.arcCount + network.nodeCount + node;
}

/** Sets the cost of every penalty arc, in cents per kilogram; it must exceed what any path can earn. */
export function setPenalty(network: FlowNetwork, centsPerKg: number, scale: number): void {
  network.rawCost.fill(centsPerKg, network.arcCount);
  network.cost.fill(centsPerKg * scale, network.arcCount);
}
