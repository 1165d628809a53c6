/** Clears one material's market: input in, flows and prices or named errors out. */

import { type Basis, fitBasis, makeBasis, startCold } from './basis.ts';
import { checkSize, type MarketNetwork } from './buildNetwork.ts';
import { checkAmounts } from './checkAmounts.ts';
import { checkGates, checkNames } from './checkNames.ts';
import { guessPrice } from './guessPrice.ts';
import { createLayouts, type Layout, type Layouts, saltLayout } from './layouts.ts';
import type { MarketError, MarketInput, MarketOutcome } from './marketInput.ts';
import { improve, solveFlow } from './networkSimplex.ts';
import { SALT_COUNT } from './perturbation.ts';
import { readResult } from './readResult.ts';
import { refreshNetwork } from './refreshNetwork.ts';
import { startArcs } from './startTree.ts';
import { hasTie } from './uniqueness.ts';

/** A market that remembers its last networks and a basis for each, so that clearing nearly the same input again is quick. */
export interface Market {
  /** Clears; the outcome never depends on what was cleared before. [MKT-3] */
  readonly clear: (input: MarketInput) => MarketOutcome;
}

/** The bases that earlier clearings in a layout ended with. */
type Bases = WeakMap<Layout, Basis>;

/** Clears an input from a cold start: the flows of largest total surplus and the price at every node. [MKT-2] */
export function clearMarket(input: MarketInput): MarketOutcome {
  return createMarket().clear(input);
}

/** Makes a market whose later clears start from the last basis of the same layout; layouts may be shared. [MKT-3] */
export function createMarket(layouts: Layouts = createLayouts()): Market {
  const bases: Bases = new WeakMap();
  return {
    clear: (input) => {
      const sizeErrors = checkSize(input);
      const layout = sizeErrors.length === 0 ? layouts.of(input) : undefined;
      const nameErrors = layout === undefined ? checkNames(input) : [];
      const gateErrors = layout && layout.gates === input.gates ? [] : checkGates(input);
      if (layout && gateErrors.length === 0) layout.gates = input.gates;
      const errors = [...sizeErrors, ...nameErrors, ...gateErrors, ...checkAmounts(input)];
      if (layout === undefined || errors.length > 0) return { ok: false, errors };
      return clearIn(layout, bases, input);
    },
  };
}

/** Solves under the first salt that leaves one cheapest flow only. */
function clearIn(layout: Layout, bases: Bases, input: MarketInput): MarketOutcome {
  const { network } = layout;
  for (let salt = 0; ; salt++) {
    saltLayout(layout, salt);
    const errors = refreshNetwork(network, input);
    if (errors.length > 0) return { ok: false, errors };
    const known = bases.get(layout);
    if (known) fitBasis(network.flow, known);
    const basis = known ?? startNear(network, input.stages.length);
    bases.set(layout, basis);
    const { status } = solveFlow(network.flow, basis);
    if (status !== 'optimal') return { ok: false, errors: [notSolved(status, input)] };
    const isLast = salt === SALT_COUNT - 1;
    if (isLast || !hasTie(network.flow, basis)) return { ok: true, result: readResult(network, basis, input) };
  }
}

/** Starts from nothing: trade is arranged for the demand that a guessed price leaves, before demand may change. */
function startNear(market: MarketNetwork, stageCount: number): Basis {
  const { flow, demandAt } = market;
  const basis = makeBasis(flow);
  startCold(flow, basis, {
    arcs: startArcs(market),
    firstDemand: demandAt,
    centsPerKg: guessPrice(market, stageCount),
  });
  fitBasis(flow, basis);
  improve(flow, basis, demandAt);
  return basis;
}

function notSolved(code: 'unbounded' | 'infeasible', input: MarketInput): MarketError {
  return { code, id: input.material, message: `${input.material}: the network is ${code}` };
}
