/**
 * The basis of a flow: which arcs are empty, full, shut or in the tree. It stays *strongly feasible*: through the
 * tree, every node can be sent a little more from the root. That keeps the simplex from cycling, and makes the tree's
 * potentials the upper ones: what one more kilogram costs.
 */

import { type FlowNetwork, penaltyIn, penaltyOut } from './flowNetwork.ts';
import { attach, detach, listNodes, makeTree, measureTree, resetTree, type SpanningTree } from './spanningTree.ts';

/** States by which a reduced cost is multiplied: a product below 0 says that the arc should enter. */
export const EMPTY = 1;
export const FULL = -1;
export const SHUT = 0;
export const IN_TREE = 2; // its reduced cost is exactly 0

export interface Basis {
  readonly tree: SpanningTree;
  readonly state: Int8Array;
  readonly flow: Float64Array;
  readonly need: Float64Array; // scratch: what a node must get from its parent
  readonly open: Int32Array; // real arcs with room, in order
  openCount: number;
}

/** Makes room for the basis of a network; call `startCold` before use. */
export function makeBasis(network: FlowNetwork): Basis {
  const slots = network.tail.length;
  return {
    tree: makeTree(network.nodeCount),
    state: new Int8Array(slots),
    flow: new Float64Array(slots),
    need: new Float64Array(network.nodeCount),
    open: new Int32Array(network.arcCount),
    openCount: 0,
  };
}

/** Where a cold start begins. Any choice ends in the same flow; one near the outcome gets there sooner. */
export interface Start {
  readonly arcs: Int32Array; // by node: the arc by which it hangs
  readonly firstDemand: number; // arcs to the outside from this one on start full where they pay enough
  readonly centsPerKg: number; // what is enough
}

/** Forgets everything: every node hangs by its start arc, demand that pays enough is full, all else is empty. */
export function startCold(network: FlowNetwork, basis: Basis, { arcs, firstDemand, centsPerKg }: Start): void {
  const { tree, state } = basis;
  resetTree(tree, network.tail, arcs);
  state.fill(EMPTY);
  for (let arc = firstDemand; arc < network.arcCount; arc++) {
    if (network.head[arc] === 0 && -(network.rawCost[arc] as number) >= centsPerKg) state[arc] = FULL;
  }
  for (let node = 1; node < network.nodeCount; node++) state[tree.arc[node] as number] = IN_TREE;
}

/** Fits the basis to the network's caps and costs as they are now; what no longer fits hangs on fallback arcs. */
export function fitBasis(network: FlowNetwork, basis: Basis): void {
  fitLooseArcs(network, basis);
  listNodes(basis.tree);
  for (let i = network.nodeCount - 1; i > 0; i--) fitTreeArc(network, basis, basis.tree.order[i] as number);
  measureTree(basis.tree, network.tail, network.cost, basis.tree.potential);
}

function fitLooseArcs(network: FlowNetwork, basis: Basis): void {
  const { tail, head, cap, arcCount } = network;
  const { state, flow, need, open } = basis;
  need.fill(0);
  let openCount = 0;
  for (let arc = 0; arc < arcCount; arc++) {
    const room = cap[arc] as number;
    if (room > 0) open[openCount++] = arc;
    if (state[arc] === IN_TREE) continue;
    const isFull = state[arc] === FULL && room > 0 && room < Infinity;
    flow[arc] = isFull ? room : 0;
    state[arc] = room === 0 ? SHUT : isFull ? FULL : EMPTY;
    if (!isFull) continue;
    const from = tail[arc] as number;
    const to = head[arc] as number;
    need[from] = (need[from] as number) + room;
    need[to] = (need[to] as number) - room;
  }
  basis.openCount = openCount;
}

/** Gives a node's tree arc the flow that its branch needs, or, where it cannot, hangs the branch on the root. */
function fitTreeArc(network: FlowNetwork, basis: Basis, node: number): void {
  const { tree, state, flow, need } = basis;
  const arc = tree.arc[node] as number;
  const parent = tree.parent[node] as number;
  const room = network.cap[arc] as number;
  const isDown = network.head[arc] === node;
  const wanted = isDown ? (need[node] as number) : -(need[node] as number);
  const fits = isDown ? wanted >= 0 && wanted < room : wanted > 0 && wanted <= room;
  const given = fits ? wanted : wanted > 0 ? room : 0;
  const inflow = isDown ? given : -given;
  flow[arc] = given;
  need[parent] = (need[parent] as number) + inflow;
  if (fits) return;
  state[arc] = room === 0 ? SHUT : given === 0 ? EMPTY : FULL;
  const rest = (need[node] as number) - inflow;
  const fallback = network.fallback[node] as number;
  const open = (network.cap[fallback] as number) > 0 ? fallback : penaltyIn(network, node);
  const hook = rest >= 0 ? open : penaltyOut(network, node);
  detach(tree, node);
  attach(tree, node, 0, hook);
  state[hook] = IN_TREE;
  flow[hook] = rest >= 0 ? rest : -rest;
}
