/** Clears one material's market: input in, flows and prices or named errors out. */

import { type Basis, fitBasis, makeBasis, startCold } from './basis.ts';
import { checkSize, hashArcs, layOutNetwork, type MarketNetwork } from './buildNetwork.ts';
import { checkAmounts } from './checkAmounts.ts';
import { checkGates, checkNames } from './checkNames.ts';
import { guessPrice } from './guessPrice.ts';
import type { MarketError, MarketInput, MarketOutcome } from './marketInput.ts';
import { improve, solveFlow } from './networkSimplex.ts';
import { SALT_COUNT } from './perturbation.ts';
import { readResult } from './readResult.ts';
import { refreshNetwork } from './refreshNetwork.ts';
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
  salt: number; // of the hashes now in the network; -1: none yet
  isFitted: boolean; // whether the basis holds an earlier clearing
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
      const isKnown = memory !== undefined && hasSameLayout(memory.input, input);
      const sizeErrors = isKnown ? [] : checkSize(input);
      const known = isKnown ? memory : sizeErrors.length === 0 ? layOut(input) : undefined;
      const nameErrors = known === undefined ? checkNames(input) : [];
      const errors = [...sizeErrors, ...nameErrors, ...checkGates(input), ...checkAmounts(input)];
      if (known === undefined || errors.length > 0) return { ok: false, errors };
      memory = known;
      return clearIn(known, input);
    },
  };
}

function layOut(input: MarketInput): Memory | undefined {
  const network = layOutNetwork(input);
  return network && { input, network, basis: makeBasis(network.flow), salt: -1, isFitted: false };
}

/** Solves under the first salt that leaves one cheapest flow only. */
function clearIn(memory: Memory, input: MarketInput): MarketOutcome {
  const { network, basis } = memory;
  for (let salt = 0; salt < SALT_COUNT; salt++) {
    if (memory.salt !== salt) hashArcs(network, input, salt);
    memory.salt = salt;
    const errors = refreshNetwork(network, input);
    if (errors.length > 0) return { ok: false, errors };
    if (memory.isFitted) fitBasis(network.flow, basis);
    else startNear(memory, input);
    const { status } = solveFlow(network.flow, basis);
    if (status !== 'optimal') return { ok: false, errors: [notSolved(status, input)] };
    if (!hasTie(network.flow, basis)) break;
  }
  return { ok: true, result: readResult(network, basis, input) };
}

/** Starts from nothing: trade is arranged for the demand that a guessed price leaves, before demand may change. */
function startNear(memory: Memory, input: MarketInput): void {
  const { flow, demandAt } = memory.network;
  startCold(flow, memory.basis, demandAt, guessPrice(input));
  fitBasis(flow, memory.basis);
  improve(flow, memory.basis, demandAt);
  memory.isFitted = true;
}

function notSolved(code: 'unbounded' | 'infeasible', input: MarketInput): MarketError {
  return { code, id: input.material, message: `${input.material}: the network is ${code}` };
}
