import { FULL_BP, shareOf } from '../../balance/units.ts';
import { createMarket, type Market } from '../../market/clearMarket.ts';
import { createLayouts, type Layouts } from '../../market/layouts.ts';
import type { MarketInput, MarketResult } from '../../market/marketInput.ts';
import type { Material } from '../../scenario/schema.ts';
import type { Deal, SupplyClause } from '../deals/dealTypes.ts';
import { laneShareBp } from '../embargoes/laneShare.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { type ContractBlock, marketInputOf } from './marketInputOf.ts';
import { quotaOf } from './policyOf.ts';

/** What came of one supply clause this turn. */
export interface Delivery {
  readonly deal: string;
  readonly clause: SupplyClause;
  readonly promisedKg: number;
  readonly kg: number;
  readonly hinderedBy: CountryId | null; // whose embargo or quota stopped the rest
}

/** One material's clearing: what was asked and what came out. */
export interface Clearing {
  readonly material: Material;
  readonly input: MarketInput;
  readonly result: MarketResult;
}

export interface TradeOutcome {
  readonly clearings: readonly Clearing[]; // materials in scenario order
  readonly deliveries: readonly Delivery[]; // in the order signed
}

/**
 * One solver a material, kept between clearings for its warm start. The optimum is unique (MKT-2), so what it remembers
 * can never change a result.
 */
const markets = new Map<string, Market>();

/** Names and numbering of a material's network are the same for every purpose. */
const layouts = new Map<string, Layouts>();

/** Clears one input; an error is a bug of the builder, since every input is made by rules that keep it sound. */
export function clearInput(input: MarketInput, purpose: string): MarketResult {
  const key = `${input.material}/${purpose}`;
  const known = layouts.get(input.material) ?? createLayouts();
  layouts.set(input.material, known);
  const market = markets.get(key) ?? createMarket(known);
  markets.set(key, market);
  const outcome = market.clear(input);
  if (!outcome.ok) throw new RangeError(outcome.errors.map((error) => error.message).join(' '));
  return outcome.result;
}

/** Contracts first, in the order signed, then the spot market with them fixed (TRD-4, TRD-5). */
export function clearTurn(state: GameState): TradeOutcome {
  const deliveries: Delivery[] = [];
  const clearings = state.scenario.materials.map((material) => {
    const promises = promisesOf(state, material.id);
    const kept = promises.length === 0 ? [] : firstPass(state, material, promises, deliveries);
    const input = marketInputOf(state, material, kept, true);
    return { material, input, result: clearInput(input, kept.length === 0 ? 'spot' : 'contracts') };
  });
  return { clearings, deliveries };
}

interface Promised extends ContractBlock {
  readonly deal: string;
  readonly clause: SupplyClause;
}

function promisesOf(state: GameState, material: string): readonly Promised[] {
  return signedInOrder(state.deals).flatMap((deal) => {
    const terms = deal.moves[deal.moves.length - 1]?.terms;
    return (terms?.clauses ?? []).flatMap((clause, position) => {
      if (clause.type !== 'supply' || clause.material !== material) return [];
      const share = laneShareBp(state.embargoes, clause.from, clause.to, clause.material, clause.stage);
      const kg = share >= FULL_BP ? clause.kgPerTurn : shareOf(clause.kgPerTurn, share);
      return [
        {
          id: `${deal.id}/${position}`,
          from: clause.from,
          to: clause.to,
          stage: clause.stage,
          kg,
          deal: deal.id,
          clause,
        },
      ];
    });
  });
}

/** Agreements in force, oldest signature first; ties by number. */
export function signedInOrder(deals: readonly Deal[]): readonly Deal[] {
  return deals
    .filter((deal) => deal.mode === 'inForce')
    .map((deal, position) => ({ deal, position }))
    .sort((a, b) => (a.deal.signedTurn ?? 0) - (b.deal.signedTurn ?? 0) || a.position - b.position)
    .map(({ deal }) => deal);
}

function firstPass(
  state: GameState,
  material: Material,
  promises: readonly Promised[],
  deliveries: Delivery[],
): readonly ContractBlock[] {
  const result = clearInput(marketInputOf(state, material, promises, false), 'promises');
  return promises.map((promise) => {
    const kg = must(result.kg.get(`out/${promise.id}`), 'contract flow');
    const { clause } = promise;
    deliveries.push({
      deal: promise.deal,
      clause,
      promisedKg: clause.kgPerTurn,
      kg,
      hinderedBy: hinderer(state, promise, kg, result),
    });
    return { id: promise.id, from: promise.from, to: promise.to, stage: promise.stage, kg };
  });
}

/** Whose measure is to blame for a shortfall: the seller's embargo on the lane, or its own quota when that is used up; else nobody (force majeure). */
function hinderer(state: GameState, promise: Promised, kg: number, result: MarketResult): CountryId | null {
  const { from, material, stage, kgPerTurn } = promise.clause;
  if (kg >= kgPerTurn) return null;
  if (promise.kg < kgPerTurn) return from;
  const quota = quotaOf(state.open.policies, from, material, stage);
  return quota !== null && leftThroughGate(state, promise, result) >= quota ? from : null;
}

function leftThroughGate(state: GameState, promise: Promised, result: MarketResult): number {
  const { from, stage } = promise.clause;
  const lanes = state.scenario.countries.reduce((sum, country) => {
    const moved = result.lanes.get(`lane/${stage}/${from}>${country.id}`);
    return moved ? sum + moved.habitKg + moved.newKg : sum;
  }, 0);
  return promisesOf(state, promise.clause.material)
    .filter((other) => other.from === from && other.stage === stage)
    .reduce((sum, other) => sum + (result.kg.get(`out/${other.id}`) ?? 0), lanes);
}
