import { FULL_BP, shareOf } from '../../balance/units.ts';
import { createMarket, type Market } from '../../market/clearMarket.ts';
import { createLayouts, type Layouts } from '../../market/layouts.ts';
import type { MarketInput, MarketResult } from '../../market/marketInput.ts';
import type { Material } from '../../scenario/schema.ts';
import type { Deal, SupplyClause } from '../deals/dealTypes.ts';
import { firstTurnOf, isAtWork } from '../deals/terms.ts';
import { type OfftakeRight, offtakeRights } from '../sites/offtakes.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, MaterialId } from '../state/gameState.ts';
import { laneName, nameOf, nameOfThree } from '../state/names.ts';
import { passBp } from './licences.ts';
import { type ContractBlock, marketInputOf } from './marketInputOf.ts';
import { quotaOf } from './policyOf.ts';

/** What came of one supply clause this turn. */
export interface Delivery {
  readonly deal: string;
  readonly clause: SupplyClause;
  readonly promisedKg: number;
  readonly kg: number;
  readonly hinderedBy: CountryId | null; // whose embargo, licence or quota stopped the rest
}

/** One material's clearing: what was asked and what came out. */
export interface Clearing {
  readonly material: Material;
  readonly input: MarketInput;
  readonly result: MarketResult;
}

/** What came of a foreign owner's right to a part of a site's make. */
export interface Offtake {
  readonly right: OfftakeRight;
  readonly kg: number;
  readonly hinderedBy: CountryId | null; // the host, where its embargo or quota held the rest back
}

export interface TradeOutcome {
  readonly clearings: readonly Clearing[]; // materials in scenario order
  readonly deliveries: readonly Delivery[]; // in the order signed
  readonly offtakes: readonly Offtake[]; // in the order of the level's sites
}

/**
 * One solver a material, kept between clearings for its warm start. The optimum is unique (MKT-2), so what it remembers
 * can never change a result.
 */
const markets = new Map<string, Market>();

/** Names and numbering of a material's network are the same for every purpose. */
const layouts = new Map<string, Layouts>();

/** What inputs cleared to: the same whoever asks, since the optimum is unique. */
const results = new WeakMap<MarketInput, MarketResult>();

/** Clears one input; an error is a bug of the builder, since every input is made by rules that keep it sound. */
export function clearInput(input: MarketInput, purpose: string): MarketResult {
  const cleared = results.get(input);
  if (cleared) return cleared;
  const key = nameOf(input.material, purpose);
  const known = layouts.get(input.material) ?? createLayouts();
  layouts.set(input.material, known);
  const market = markets.get(key) ?? createMarket(known);
  markets.set(key, market);
  const outcome = market.clear(input);
  if (!outcome.ok) throw new RangeError(outcome.errors.map((error) => error.message).join(' '));
  results.set(input, outcome.result);
  return outcome.result;
}

/** Owners' parts and contracts first, in the order signed, then the spot market with them fixed (TRD-4, TRD-5, SITE-10). */
export function clearTurn(state: GameState): TradeOutcome {
  const deliveries: Delivery[] = [];
  const offtakes: Offtake[] = [];
  const clearings = state.scenario.materials.map((material) => {
    const promises = promisesOf(state, material.id);
    const kept = promises.length === 0 ? [] : firstPass(state, material, promises, { deliveries, offtakes });
    const input = marketInputOf(state, material, kept, true);
    return { material, input, result: spotResult(input, kept.length === 0 ? 'spot' : 'contracts') };
  });
  return { clearings, deliveries, offtakes };
}

/**
 * What is fixed outbids every price, so where feed is bid up to the ceiling it would be made of what nobody has: then nothing
 * may come from there, and those who bid less than the ceiling go without (CON-1).
 */
function spotResult(input: MarketInput, purpose: string): MarketResult {
  const result = clearInput(input, purpose);
  return result.ceiling.size === 0 ? result : clearInput({ ...input, hasCeiling: false }, purpose);
}

/** What is owed to a buyer this turn, by a signature or by a foreign owner's right. */
interface Promised extends ContractBlock {
  readonly promisedKg: number; // before the seller's own embargo or licence took its part
  readonly material: MaterialId;
  readonly owed: { readonly deal: string; readonly clause: SupplyClause } | OfftakeRight;
}

/** An owner's part of its own plant comes before what the plant's country sold (SITE-10). */
function promisesOf(state: GameState, material: string): readonly Promised[] {
  const land = { scenario: state.scenario, sites: state.open.sites };
  const owned = offtakeRights(land, material).map((right) => {
    const place = { from: right.from, to: right.to, material, stage: right.stage };
    return promised(state, nameOfThree('offtake', right.site, right.to), place, right.kg, right);
  });
  const signed = signedInOrder(state.deals).flatMap((deal) => {
    const terms = deal.moves[deal.moves.length - 1]?.terms;
    return (terms?.clauses ?? []).flatMap((clause, position) => {
      if (clause.type !== 'supply' || clause.material !== material || !isAtWork(deal, position)) return [];
      const owed = { deal: deal.id, clause };
      return [promised(state, nameOf(deal.id, position), clause, clause.kgPerTurn, owed, deal.signedTurn)];
    });
  });
  return [...owned, ...signed];
}

function promised(
  state: GameState,
  id: string,
  { from, to, material, stage }: Pick<SupplyClause, 'from' | 'to' | 'material' | 'stage'>,
  promisedKg: number,
  owed: Promised['owed'],
  signedTurn: number | null = null,
): Promised {
  const land = { policies: state.open.policies, embargoes: state.embargoes };
  const share = passBp(land, { from, to, material, stage }, signedTurn);
  const kg = share >= FULL_BP ? promisedKg : shareOf(promisedKg, share);
  return { id, from, to, material, stage, kg, promisedKg, owed };
}

/** Agreements in force, oldest signature first, ties by number; a renewed one keeps its place in the queue (DEAL-26). */
export function signedInOrder(deals: readonly Deal[]): readonly Deal[] {
  return deals
    .filter((deal) => deal.mode === 'inForce')
    .map((deal, position) => ({ deal, position }))
    .sort((a, b) => (firstTurnOf(a.deal) ?? 0) - (firstTurnOf(b.deal) ?? 0) || a.position - b.position)
    .map(({ deal }) => deal);
}

function firstPass(
  state: GameState,
  material: Material,
  promises: readonly Promised[],
  { deliveries, offtakes }: { readonly deliveries: Delivery[]; readonly offtakes: Offtake[] },
): readonly ContractBlock[] {
  const result = deliverable(state, material, promises);
  return promises.map((promise) => {
    const { id, from, to, stage, promisedKg, owed } = promise;
    const kg = must(result.kg.get(nameOf('out', id)), 'contract flow');
    const hinderedBy = hinderer(state, promise, kg, result);
    if ('clause' in owed) deliveries.push({ ...owed, promisedKg, kg, hinderedBy });
    else offtakes.push({ right: owed, kg, hinderedBy });
    return { id, from, to, stage, kg };
  });
}

/** So many times at most it is asked again what arrives, a few for each stage that goods can pass in a turn. */
const ROUNDS = 8;

/**
 * The greatest amounts that promises can deliver, where what arrives under one may be worked up for another in the same turn
 * (TRD-10). First everything is reckoned to arrive; what then proves short is reckoned short, until what leaves is what
 * arrives. Less arriving never lets more leave (MKT-10), so this ends; should it take too long, nothing is reckoned to arrive.
 */
function deliverable(state: GameState, material: Material, promises: readonly Promised[]): MarketResult {
  let arriving = promises.map((promise) => promise.kg);
  for (let round = 0; round < ROUNDS; round++) {
    const result = promisesCleared(state, material, promises, arriving);
    const leaving = promises.map(({ id }) => must(result.kg.get(nameOf('out', id)), 'contract flow'));
    if (leaving.every((kg, at) => kg === arriving[at])) return result;
    arriving = leaving;
  }
  return promisesCleared(state, material, promises, []);
}

function promisesCleared(
  state: GameState,
  material: Material,
  promises: readonly Promised[],
  arriving: readonly number[],
): MarketResult {
  const weighed = promises.map((promise, at) => ({ ...promise, expectedKg: arriving[at] ?? 0 }));
  return clearInput(marketInputOf(state, material, weighed, false), 'promises');
}

/**
 * Whose measure is to blame for a shortfall: the seller's embargo or licence on the lane, its own quota when that is used up, or its
 * order that stopped a site of the stage; else nobody (force majeure).
 */
function hinderer(state: GameState, promise: Promised, kg: number, result: MarketResult): CountryId | null {
  const { from, material, stage, promisedKg } = promise;
  if (kg >= promisedKg) return null;
  if (promise.kg < promisedKg || hasStopped(state, promise)) return from;
  const quota = quotaOf(state.open.policies, from, material, stage);
  return quota !== null && leftThroughGate(state, promise, result) >= quota ? from : null;
}

/** The seller's government closed a works that makes the stage, or the one that it is a part of. */
function hasStopped(state: GameState, { from, material, stage }: Promised): boolean {
  const { sites } = state.scenario;
  return sites.some((site, at) => {
    const isMaker = site.country === from && site.material === material && site.stage === stage;
    if (!isMaker || state.open.sites[at]?.isHeld !== true) return false;
    return (sites.find((each) => each.id === site.partOf) ?? site).country === from;
  });
}

function leftThroughGate(state: GameState, promise: Promised, result: MarketResult): number {
  const { from, material, stage } = promise;
  const lanes = state.scenario.countries.reduce((sum, country) => {
    const moved = result.lanes.get(laneName(stage, from, country.id));
    return moved ? sum + moved.habitKg + moved.newKg : sum;
  }, 0);
  return promisesOf(state, material)
    .filter((other) => other.from === from && other.stage === stage)
    .reduce((sum, other) => sum + (result.kg.get(nameOf('out', other.id)) ?? 0), lanes);
}
