/**
 * Primal network simplex for the cheapest circulation. All numbers are integers below 2^53 in doubles, so reduced
 * costs and flows are exact and equality is equality. A solve allocates nothing that grows with the network.
 */

import { type Basis, EMPTY, FULL, IN_TREE } from './basis.ts';
import type { FlowNetwork } from './flowNetwork.ts';
import { rehang } from './spanningTree.ts';

export type SolveStatus = 'optimal' | 'unbounded' | 'infeasible';

export interface SolveReport {
  readonly status: SolveStatus;
  readonly pivots: number;
}

/** Where the push round a cycle is stopped first, and how far it gets. */
interface Pivot {
  arc: number;
  from: number; // the push runs from → to over the entering arc
  to: number;
  room: number;
  stop: number; // node whose tree arc leaves; -1: the entering arc itself goes from one end of its room to the other
  isStopOnFromSide: boolean;
}

/** Improves a fitted basis until no arc can lower the cost; the flow is then the cheapest there is. [MKT-2] */
export function solveFlow(network: FlowNetwork, basis: Basis): SolveReport {
  const pivot: Pivot = { arc: -1, from: 0, to: 0, room: 0, stop: -1, isStopOnFromSide: false };
  const search = { next: 0, blockSize: blockSizeOf(network.arcCount) };
  let pivots = 0;
  for (;;) {
    pivot.arc = findEntering(network, basis, search);
    if (pivot.arc < 0) break;
    const isForward = basis.state[pivot.arc] === EMPTY;
    pivot.from = (isForward ? network.tail[pivot.arc] : network.head[pivot.arc]) as number;
    pivot.to = (isForward ? network.head[pivot.arc] : network.tail[pivot.arc]) as number;
    findStop(network, basis, pivot);
    if (pivot.room === Infinity) return { status: 'unbounded', pivots };
    push(network, basis, pivot);
    if (pivot.stop < 0) basis.state[pivot.arc] = isForward ? FULL : EMPTY;
    else exchange(network, basis, pivot);
    pivots++;
  }
  return { status: leansOnPenalty(network, basis) ? 'infeasible' : 'optimal', pivots };
}

function blockSizeOf(arcCount: number): number {
  let size = 16;
  while (size * size < arcCount) size += 4;
  return size;
}

/** The worst of the first block of arcs that holds one that pays; -1 when none is left. */
function findEntering(network: FlowNetwork, basis: Basis, search: { next: number; readonly blockSize: number }): number {
  const { tail, head, cost, arcCount } = network;
  const { state } = basis;
  const potential = basis.tree.potential;
  let worst = 0;
  let found = -1;
  let left = search.blockSize;
  let arc = search.next;
  for (let seen = 0; seen < arcCount; seen++) {
    const reduced =
      (cost[arc] as number) + (potential[tail[arc] as number] as number) - (potential[head[arc] as number] as number);
    const gain = (state[arc] as number) * reduced;
    if (gain < worst) {
      worst = gain;
      found = arc;
    }
    arc++;
    if (arc === arcCount) arc = 0;
    if (--left === 0) {
      if (found >= 0) break;
      left = search.blockSize;
    }
  }
  search.next = arc;
  return found;
}

/** Finds the first arc, counted from the top of the cycle along the push, that has the least room (strong feasibility). */
function findStop(network: FlowNetwork, basis: Basis, pivot: Pivot): void {
  const { head, cap } = network;
  const { flow } = basis;
  const { parent, arc: treeArc, depth } = basis.tree;
  let a = pivot.from;
  let b = pivot.to;
  let roomA = Infinity;
  let stopA = -1;
  let roomB = Infinity;
  let stopB = -1;
  while (a !== b) {
    const isOnFromSide = (depth[a] as number) >= (depth[b] as number);
    const node = isOnFromSide ? a : b;
    const arc = treeArc[node] as number;
    const isWithPush = (head[arc] === node) === isOnFromSide;
    const room = isWithPush ? (cap[arc] as number) - (flow[arc] as number) : (flow[arc] as number);
    if (isOnFromSide) {
      if (room <= roomA) {
        roomA = room;
        stopA = node;
      }
      a = parent[node] as number;
    } else {
      if (room < roomB) {
        roomB = room;
        stopB = node;
      }
      b = parent[node] as number;
    }
  }
  const own = cap[pivot.arc] as number;
  const isA = roomA <= own && roomA <= roomB;
  const isOwn = !isA && own <= roomB;
  pivot.room = isA ? roomA : isOwn ? own : roomB;
  pivot.stop = isA ? stopA : isOwn ? -1 : stopB;
  pivot.isStopOnFromSide = isA;
}

/** Sends `pivot.room` round the cycle. */
function push(network: FlowNetwork, basis: Basis, pivot: Pivot): void {
  const amount = pivot.room;
  if (amount === 0) return;
  const { head } = network;
  const { flow, state } = basis;
  const { parent, arc: treeArc, depth } = basis.tree;
  flow[pivot.arc] = (flow[pivot.arc] as number) + (state[pivot.arc] === EMPTY ? amount : -amount);
  let a = pivot.from;
  let b = pivot.to;
  while (a !== b) {
    const isOnFromSide = (depth[a] as number) >= (depth[b] as number);
    const node = isOnFromSide ? a : b;
    const arc = treeArc[node] as number;
    const isWithPush = (head[arc] === node) === isOnFromSide;
    flow[arc] = (flow[arc] as number) + (isWithPush ? amount : -amount);
    if (isOnFromSide) a = parent[node] as number;
    else b = parent[node] as number;
  }
}

/** Lets the entering arc into the tree in place of the one that stopped the push. */
function exchange(network: FlowNetwork, basis: Basis, pivot: Pivot): void {
  const { tree, state, flow } = basis;
  const { arc } = pivot;
  const leaving = tree.arc[pivot.stop] as number;
  const foot = pivot.isStopOnFromSide ? pivot.from : pivot.to;
  const parent = pivot.isStopOnFromSide ? pivot.to : pivot.from;
  const reduced =
    (network.cost[arc] as number) +
    (tree.potential[network.tail[arc] as number] as number) -
    (tree.potential[network.head[arc] as number] as number);
  state[leaving] = flow[leaving] === 0 ? EMPTY : FULL;
  state[arc] = IN_TREE;
  rehang(tree, { foot, top: pivot.stop, parent, arc }, foot === network.head[arc] ? reduced : -reduced);
}

function leansOnPenalty(network: FlowNetwork, basis: Basis): boolean {
  for (let node = 1; node < network.nodeCount; node++) {
    const arc = basis.tree.arc[node] as number;
    if (arc >= network.arcCount && basis.flow[arc] !== 0) return true;
  }
  return false;
}
