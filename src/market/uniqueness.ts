/** Says whether another flow of exactly the same perturbed cost exists; the answer does not depend on the basis. */

import { type Basis, EMPTY, FULL, IN_TREE, SHUT } from './basis.ts';
import type { FlowNetwork } from './flowNetwork.ts';

/** True where some flow could be sent round a cycle of cost 0, so that the cheapest flow is not the only one. [MKT-3] */
export function hasTie(network: FlowNetwork, basis: Basis): boolean {
  const { tail, head, cost, arcCount } = network;
  const { potential } = basis.tree;
  for (let arc = 0; arc < arcCount; arc++) {
    const from = tail[arc] as number;
    const to = head[arc] as number;
    if ((cost[arc] as number) + (potential[from] as number) !== potential[to]) continue;
    const state = basis.state[arc];
    if (state === IN_TREE || state === SHUT) continue;
    if (from === to) return true;
    const isTied =
      state === EMPTY ? isReachableAtNoCost(network, basis, to, from) : isReachableAtNoCost(network, basis, from, to);
    if (isTied) return true;
  }
  return false;
}

function reducedCost(network: FlowNetwork, basis: Basis, arc: number): number {
  const { potential } = basis.tree;
  const atTail = potential[network.tail[arc] as number] as number;
  const atHead = potential[network.head[arc] as number] as number;
  return (network.cost[arc] as number) + atTail - atHead;
}

/** Follows arcs with room and reduced cost 0. Rare, so it may be slow: it scans all arcs until nothing new is reached. */
function isReachableAtNoCost(network: FlowNetwork, basis: Basis, start: number, goal: number): boolean {
  const isReached = new Uint8Array(network.nodeCount);
  isReached[start] = 1;
  for (let grew = true; grew && isReached[goal] === 0; ) {
    grew = false;
    for (let arc = 0; arc < network.arcCount; arc++) {
      if (basis.state[arc] === SHUT || reducedCost(network, basis, arc) !== 0) continue;
      const tail = network.tail[arc] as number;
      const head = network.head[arc] as number;
      const flow = basis.flow[arc] as number;
      const opens = openEnd(isReached[tail] === 1, isReached[head] === 1);
      if (opens === 1 && basis.state[arc] !== FULL && flow < (network.cap[arc] as number)) isReached[head] = 1;
      else if (opens === -1 && flow > 0) isReached[tail] = 1;
      else continue;
      grew = true;
    }
  }
  return isReached[goal] === 1;
}

/** 1 where only the tail is reached, -1 where only the head is, 0 otherwise. */
function openEnd(isTailReached: boolean, isHeadReached: boolean): number {
  return Number(isTailReached) - Number(isHeadReached);
}
