import { describe, expect, test } from 'vitest';
import { type Basis, EMPTY, FULL, fitBasis, IN_TREE, makeBasis, startCold } from '../../src/market/basis.ts';
import { hashArcs, layOutNetwork } from '../../src/market/buildNetwork.ts';
import { type FlowNetwork, makeNetwork, setPenalty } from '../../src/market/flowNetwork.ts';
import { solveFlow } from '../../src/market/networkSimplex.ts';
import { COST_SCALE } from '../../src/market/perturbation.ts';
import { refreshNetwork } from '../../src/market/refreshNetwork.ts';
import { hasTie } from '../../src/market/uniqueness.ts';
import { randomMarket } from './randomMarket.ts';

type Arc = readonly [tail: number, head: number, kg: number, cents: number, hash: number];

/** A network of these arcs, with a penalty of `penaltyCents`. */
function networkOf(nodeCount: number, arcs: readonly Arc[], penaltyCents = 1_000): FlowNetwork {
  const network = makeNetwork(nodeCount, arcs.length);
  arcs.forEach(([tail, head, kg, cents, hash], i) => {
    network.tail[i] = tail;
    network.head[i] = head;
    network.cap[i] = kg;
    network.rawCost[i] = cents;
    network.cost[i] = cents * COST_SCALE + hash;
  });
  setPenalty(network, penaltyCents, COST_SCALE);
  return network;
}

/** A fitted basis to solve from; demand that pays starts full from `fullFromCents` on. */
function fitted(network: FlowNetwork, fullFromCents: number): Basis {
  const basis = makeBasis(network);
  startCold(network, basis, { arcs: network.fallback, firstDemand: 0, centsPerKg: fullFromCents });
  fitBasis(network, basis);
  return basis;
}

function marketNetwork(seed: number, centsSpan: number): FlowNetwork {
  const shape = { countries: 5, stages: 3, supplyPerSpot: 4, demandPerSpot: 6, kgSpan: 50, hasCeiling: seed % 2 === 0 };
  const input = randomMarket(seed, { ...shape, centsSpan });
  const market = layOutNetwork(input);
  if (market === undefined) throw new Error('the names are wrong');
  hashArcs(market, input, 0);
  expect(refreshNetwork(market, input)).toEqual([]);
  return market.flow;
}

describe('the solver', () => {
  test('[MKT-2] potentials prove the optimum: no empty arc pays, no full arc costs, tree arcs are level', () => {
    let checked = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const network = marketNetwork(seed, seed % 3 === 0 ? 4 : 3_000);
      const basis = fitted(network, seed);
      expect(solveFlow(network, basis).status).toBe('optimal');
      for (let arc = 0; arc < network.arcCount; arc++) {
        const { potential } = basis.tree;
        const atTail = potential[network.tail[arc] ?? 0] ?? Number.NaN;
        const reduced = (network.cost[arc] ?? 0) + atTail - (potential[network.head[arc] ?? 0] ?? Number.NaN);
        if (basis.state[arc] === EMPTY) expect(reduced).toBeGreaterThanOrEqual(0);
        if (basis.state[arc] === FULL) expect(reduced).toBeLessThanOrEqual(0);
        if (basis.state[arc] === IN_TREE) expect(reduced).toBe(0);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10_000);
  });

  test('[MKT-4] after a solve the tree can bring one more kilogram to every node', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const network = marketNetwork(seed, seed % 3 === 0 ? 4 : 3_000);
      const basis = fitted(network, 0);
      solveFlow(network, basis);
      for (let node = 1; node < network.nodeCount; node++) {
        const arc = basis.tree.arc[node] ?? -1;
        const flow = basis.flow[arc] ?? Number.NaN;
        const room = network.head[arc] === node ? (network.cap[arc] ?? 0) - flow : flow;
        expect(room, `seed ${seed}, node ${node}`).toBeGreaterThan(0);
      }
    }
  });

  test('[MKT-3] any price to start from ends in the same flow', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const network = marketNetwork(seed, 5);
      const flows = [0, 7, 1e9].map((cents) => {
        const basis = fitted(network, cents);
        solveFlow(network, basis);
        return hasTie(network, basis) ? [] : [...basis.flow.slice(0, network.arcCount)];
      });
      expect(flows[1]).toEqual(flows[0]);
      expect(flows[2]).toEqual(flows[0]);
    }
  });

  test('[MKT-11] a cycle that pays without end is told as unbounded', () => {
    const network = networkOf(3, [
      [1, 2, Infinity, -5, 0],
      [2, 1, Infinity, 2, 0],
    ]);
    expect(solveFlow(network, fitted(network, 0)).status).toBe('unbounded');
  });

  test('[MKT-11] a flow that leans on penalty arcs is told as infeasible', () => {
    const network = networkOf(2, [[1, 0, 10, -50, 0]], 20);
    expect(solveFlow(network, fitted(network, 0)).status).toBe('infeasible');
  });

  test('[MKT-3] two uses that pay the same under one hash are seen as a tie', () => {
    const arcs = (hash: number): readonly Arc[] => [
      [0, 1, 5, 10, 1],
      [1, 0, 4, -30, 2],
      [1, 0, 4, -30, hash],
    ];
    const isTied = [2, 3].map((hash) => {
      const network = networkOf(2, arcs(hash));
      const basis = fitted(network, 0);
      solveFlow(network, basis);
      return hasTie(network, basis);
    });
    expect(isTied).toEqual([true, false]);
  });

  test('[MKT-3] an arc that could be swapped but has no room on the way is no tie', () => {
    const network = networkOf(3, [
      [0, 1, 5, 10, 0],
      [0, 2, 5, 10, 0],
      [1, 2, 5, 0, 0],
      [1, 0, 3, -30, 0],
    ]);
    const basis = fitted(network, 0);
    solveFlow(network, basis);
    expect([...basis.flow.slice(0, 4)]).toEqual([3, 0, 0, 3]);
    expect(hasTie(network, basis)).toBe(false);
  });
});
