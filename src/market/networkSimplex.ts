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

/** Arcs that were seen to pay, and where to look for more once none of them does or they were asked often enough. */
interface Search {
  next: number; // position among the open arcs
  asked: number; // how often the list was asked since it was gathered
  count: number; // arcs in the list
  readonly arcs: Int32Array;
  readonly openCount: number; // open arcs among which to look
}

/** A list is gathered block by block until it is this long; a long list finds better arcs, a short one is read faster. */
const ENOUGH = 80;
const BLOCK = 64;
/** A list is asked this often before a new one is gathered, for the best of an old list are no longer the best there are. */
const MOST_ASKED = 10;

/** Improves a fitted basis until no arc can lower the cost; the flow is then the cheapest there is. [MKT-2] */
export function solveFlow(network: FlowNetwork, basis: Basis): SolveReport {
  const { pivots, isBounded } = improve(network, basis, network.arcCount);
  if (!isBounded) return { status: 'unbounded', pivots };
  return { status: leansOnPenalty(network, basis) ? 'infeasible' : 'optimal', pivots };
}

/** Improves a fitted basis with the first `arcCount` arcs only, the others staying empty or full as they are. */
export function improve(
  network: FlowNetwork,
  basis: Basis,
  arcCount: number,
): { readonly pivots: number; readonly isBounded: boolean } {
  const pivot: Pivot = { arc: -1, from: 0, to: 0, room: 0, stop: -1, isStopOnFromSide: false };
  let openCount = basis.openCount;
  while (openCount > 0 && (basis.open[openCount - 1] as number) >= arcCount) openCount--;
  const search: Search = { next: 0, asked: 0, count: 0, arcs: new Int32Array(ENOUGH + BLOCK), openCount };
  let pivots = 0;
  for (;;) {
    pivot.arc = findEntering(network, basis, search);
    if (pivot.arc < 0) return { pivots, isBounded: true };
    const isForward = basis.state[pivot.arc] === EMPTY;
    pivot.from = (isForward ? network.tail[pivot.arc] : network.head[pivot.arc]) as number;
    pivot.to = (isForward ? network.head[pivot.arc] : network.tail[pivot.arc]) as number;
    findStop(network, basis, pivot);
    if (pivot.room === Infinity) return { pivots, isBounded: false };
    push(network, basis, pivot);
    if (pivot.stop < 0) basis.state[pivot.arc] = isForward ? FULL : EMPTY;
    else exchange(network, basis, pivot);
    pivots++;
  }
}

/** An arc that pays, the best of a list of such arcs; -1 when none is left. */
function findEntering(network: FlowNetwork, basis: Basis, search: Search): number {
  if (search.count > 0 && search.asked < MOST_ASKED) {
    const found = askList(network, basis, search);
    if (found >= 0) return found;
  }
  return gatherList(network, basis, search);
}

/** The arc of the list that pays best now; those that no longer pay are struck off. */
function askList({ tail, head, cost }: FlowNetwork, { state, tree }: Basis, search: Search): number {
  const { arcs, count } = search;
  const { potential } = tree;
  let kept = 0;
  let best = 0;
  let found = -1;
  for (let i = 0; i < count; i++) {
    const arc = arcs[i] as number;
    const atTail = potential[tail[arc] as number] as number;
    const gain = (state[arc] as number) * ((cost[arc] as number) + atTail - (potential[head[arc] as number] as number));
    if (gain >= 0) continue;
    arcs[kept++] = arc;
    if (gain < best) {
      best = gain;
      found = arc;
    }
  }
  search.count = kept;
  search.asked++;
  return found;
}

/** Gathers a new list from where the last one ended, and returns the arc in it that pays best. */
function gatherList({ tail, head, cost }: FlowNetwork, { state, open, tree }: Basis, search: Search): number {
  const { arcs, openCount } = search;
  const { potential } = tree;
  let kept = 0;
  let best = 0;
  let found = -1;
  let at = search.next;
  for (let left = openCount; left > 0 && kept < ENOUGH; ) {
    const end = Math.min(at + BLOCK, at + left, openCount);
    left -= end - at;
    for (; at < end; at++) {
      const arc = open[at] as number;
      const atTail = potential[tail[arc] as number] as number;
      const atHead = potential[head[arc] as number] as number;
      const gain = (state[arc] as number) * ((cost[arc] as number) + atTail - atHead);
      if (gain >= 0) continue;
      arcs[kept++] = arc;
      if (gain < best) {
        best = gain;
        found = arc;
      }
    }
    if (at === openCount) at = 0;
  }
  search.next = at;
  search.count = kept;
  search.asked = 0;
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
