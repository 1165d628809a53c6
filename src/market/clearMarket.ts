/** Clears one material's market: input in, flows and prices or named errors out. */

import { type Basis, fitBasis, makeBasis, startCold } from './basis.ts';
import { checkSize, hashArcs, layOutNetwork, type MarketNetwork, refreshNetwork } from './buildNetwork.ts';
import { checkInput } from './checkInput.ts';
import type { MarketError, MarketInput, MarketOutcome } from './marketInput.ts';
import { solveFlow } from './networkSimplex.ts';
import { SALT_COUNT } from './perturbation.ts';
import { readResult } from './readResult.ts';
import { hasSameLayout } from './sameLayout.ts';
import { hasTie } from './uniqueness.ts';

/** A market that remembers its last network and basis, so that clearing nearly the same input again is quick. */
export interface Market {
  /** Clears; the outcome never depends on what was cleared before. [MKT-3] */
  readonly clear: (input: MarketInput) => MarketOutcome;
}

interface Memory {
  readonly input: MarketInput;
  readonly network: MarketNetwork;
  readonly basis: Basis;
  readonly prices: Float64Array;
  salt: number;
  isFitted: boolean;
}

/** Clears an input from a cold start: the flows of largest total surplus and the price at every node. [MKT-2] */
export function clearMarket(input: MarketInput): MarketOutcome {
  return createMarket().clear(input);
}

/** Makes a market whose later clears start from the basis of the one before. [MKT-3] */
export function createMarket(): Market {
  let memory: Memory | undefined;
  return {
    clear: (input) => {
      const errors = [...checkInput(input), ...checkSize(input)];
      if (errors.length > 0) return { ok: false, errors };
      const known = memory !== undefined && hasSameLayout(memory.input, input) ? memory : remember(input);
      memory = known;
      return clearKnown(known, input);
    },
  };
}

function remember(input: MarketInput): Memory {
  const network = layOutNetwork(input);
  const basis = makeBasis(network.flow);
  return { input, network, basis, prices: new Float64Array(network.flow.nodeCount), salt: -1, isFitted: false };
}

function clearKnown(memory: Memory, input: MarketInput): MarketOutcome {
  const { network, basis } = memory;
  for (let salt = 0; salt < SALT_COUNT; salt++) {
    if (memory.salt !== salt) hashArcs(network, input, salt);
    memory.salt = salt;
    const errors = refreshNetwork(network, input);
    if (errors.length > 0) return { ok: false, errors };
    if (!memory.isFitted) startCold(network.flow, basis);
    memory.isFitted = true;
    fitBasis(network.flow, basis);
    const { status } = solveFlow(network.flow, basis);
    if (status !== 'optimal') return { ok: false, errors: [notSolved(status, input)] };
    if (!hasTie(network.flow, basis)) break;
  }
  return { ok: true, result: readResult(network, basis, input, memory.prices) };
}

function notSolved(code: 'unbounded' | 'infeasible', input: MarketInput): MarketError {
  return { code, id: input.material, message: `${input.material}: the network is ${code}` };
}
