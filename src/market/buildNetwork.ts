/**
 * Turns a market input into a flow network. Arcs come in fixed groups: for every country and stage home use, gate and
 * two ceiling arcs, then supply, plants, lanes (habit and new business in turn), detours, demand.
 */

import { type FlowNetwork, makeNetwork } from './flowNetwork.ts';
import type { MarketError, MarketInput } from './marketInput.ts';
import { arcHash, MAX_NODES, nameWords } from './perturbation.ts';

export const MADE = 0;
export const GATE = 1;
export const AVAILABLE = 2;
const PLACES = 3;
export const PLACE_NAMES = ['made', 'gate', 'available'] as const;

const ARCS_PER_SPOT = 4; // home use, gate, ceiling at made, ceiling at available
export const HOME = 0;
export const QUOTA = 1;
export const CEILING_MADE = 2;
export const CEILING_AVAILABLE = 3;

/** Kinds of arcs as the hash knows them; the numbers are part of every result and never change. */
const KIND = { spot: 1, supply: 5, plant: 6, habit: 7, fresh: 8, detour: 9, demand: 10 } as const;

/** A network and what its arcs stand for. */
export interface MarketNetwork {
  readonly flow: FlowNetwork;
  readonly spots: ReadonlyMap<string, number>; // `country/stage` to spot number
  readonly blockArcs: ReadonlyMap<string, number>; // id of a supply block, plant, detour or demand block to its arc
  readonly laneArcs: ReadonlyMap<string, number>; // id of a lane to its habit arc; new business is the arc after it
  readonly supplyAt: number; // where each group of arcs begins
  readonly plantAt: number;
  readonly laneAt: number;
  readonly detourAt: number;
  readonly demandAt: number;
}

/** The node of a place (MADE, GATE or AVAILABLE) at a spot; spots count stages within countries; node 0 is outside. */
export function nodeOf(spot: number, place: number): number {
  return 1 + spot * PLACES + place;
}

/** The spot of a node other than the outside. */
export function spotOfNode(node: number): number {
  return Math.floor((node - 1) / PLACES);
}

/** The arc of a spot: HOME, QUOTA, CEILING_MADE or CEILING_AVAILABLE. */
export function spotArc(spot: number, which: number): number {
  return spot * ARCS_PER_SPOT + which;
}

/**
 * Lays out the nodes and arcs of an input; room and cost are set by `refreshNetwork`. Returns undefined where a name
 * is repeated or points nowhere: `checkNames` then says which.
 */
export function layOutNetwork(input: MarketInput): MarketNetwork | undefined {
  const spots = new Map<string, number>();
  for (const country of input.countries) {
    for (const stage of input.stages) spots.set(`${country}/${stage.id}`, spots.size);
  }
  const spotCount = input.countries.length * input.stages.length;
  if (spotCount === 0 || spots.size !== spotCount) return undefined;
  const supplyAt = spotCount * ARCS_PER_SPOT;
  const plantAt = supplyAt + input.supply.length;
  const laneAt = plantAt + input.plants.length;
  const detourAt = laneAt + 2 * input.lanes.length;
  const demandAt = detourAt + input.detours.length;
  const groups = { supplyAt, plantAt, laneAt, detourAt, demandAt };
  const flow = makeNetwork(1 + spotCount * PLACES, demandAt + input.demand.length);
  const blockArcs = new Map<string, number>();
  const laneArcs = new Map<string, number>();
  const market = { flow, spots, blockArcs, laneArcs, ...groups };
  layOutSpots(market);
  const isPlaced = layOutBlocks(market, input);
  indexArcs(blockArcs, input.supply, supplyAt, 1);
  indexArcs(blockArcs, input.plants, plantAt, 1);
  indexArcs(blockArcs, input.detours, detourAt, 1);
  indexArcs(blockArcs, input.demand, demandAt, 1);
  indexArcs(laneArcs, input.lanes, laneAt, 2);
  const areIdsUnique = blockArcs.size + 2 * laneArcs.size === flow.arcCount - supplyAt;
  return isPlaced && areIdsUnique ? market : undefined;
}

function indexArcs(
  arcs: Map<string, number>,
  blocks: readonly { readonly id: string }[],
  first: number,
  step: number,
): void {
  for (let i = 0; i < blocks.length; i++) arcs.set((blocks[i] as { readonly id: string }).id, first + i * step);
}

function layOutSpots({ flow, spots }: MarketNetwork): void {
  for (let spot = 0; spot < spots.size; spot++) {
    const made = nodeOf(spot, MADE);
    const available = nodeOf(spot, AVAILABLE);
    join(flow, spotArc(spot, HOME), made, available);
    join(flow, spotArc(spot, QUOTA), made, nodeOf(spot, GATE));
    join(flow, spotArc(spot, CEILING_MADE), 0, made);
    join(flow, spotArc(spot, CEILING_AVAILABLE), 0, available);
    flow.fallback[made] = spotArc(spot, CEILING_MADE);
    flow.fallback[available] = spotArc(spot, CEILING_AVAILABLE);
  }
}

/** Joins the nodes of every block and link; false where a country or stage is unknown or a plant has no stage before. */
function layOutBlocks(market: MarketNetwork, input: MarketInput): boolean {
  const { flow } = market;
  const find = spotFinder(input);
  let isPlaced = true;
  const spotOf = (country: string, stage: string): number => {
    const spot = find(country, stage);
    if (spot < 0) isPlaced = false;
    return spot;
  };
  input.supply.forEach((block, i) => {
    const place = block.at === 'made' ? MADE : AVAILABLE;
    join(flow, market.supplyAt + i, 0, nodeOf(spotOf(block.country, block.stage), place));
  });
  input.plants.forEach((plant, i) => {
    const spot = spotOf(plant.country, plant.stage);
    if (spot % input.stages.length === 0) isPlaced = false;
    join(flow, market.plantAt + i, nodeOf(spot - 1, AVAILABLE), nodeOf(spot, MADE));
  });
  input.lanes.forEach((lane, i) => {
    const gate = nodeOf(spotOf(lane.from, lane.stage), GATE);
    const available = nodeOf(spotOf(lane.to, lane.stage), AVAILABLE);
    join(flow, market.laneAt + 2 * i, gate, available);
    join(flow, market.laneAt + 2 * i + 1, gate, available);
  });
  input.detours.forEach((detour, i) => {
    const place = detour.out === 'made' ? MADE : AVAILABLE;
    const from = nodeOf(spotOf(detour.from, detour.stage), place);
    join(flow, market.detourAt + i, from, nodeOf(spotOf(detour.to, detour.stage), AVAILABLE));
  });
  input.demand.forEach((block, i) => {
    const place = block.at === 'made' ? MADE : block.at === 'gate' ? GATE : AVAILABLE;
    join(flow, market.demandAt + i, nodeOf(spotOf(block.country, block.stage), place), 0);
  });
  return isPlaced;
}

function join(flow: FlowNetwork, arc: number, tail: number, head: number): void {
  flow.tail[arc] = tail;
  flow.head[arc] = head;
}

/** Finds the number of a country's stage, or -1. */
export function spotFinder(input: MarketInput): (country: string, stage: string) => number {
  const firstSpots = new Map(input.countries.map((country, i) => [country, i * input.stages.length]));
  const stages = new Map(input.stages.map((stage, i) => [stage.id, i]));
  return (country, stage) => {
    const first = firstSpots.get(country);
    const step = stages.get(stage);
    return first === undefined || step === undefined ? -1 : first + step;
  };
}

/** Writes the hash of every arc under a salt; costs are stale until `refreshNetwork`. [MKT-3] */
export function hashArcs(market: MarketNetwork, input: MarketInput, salt: number): void {
  const { hash } = market.flow;
  const words = new Int32Array(2);
  market.spots.forEach((spot, id) => {
    nameWords(id, words);
    for (let which = 0; which < ARCS_PER_SPOT; which++) {
      hash[spotArc(spot, which)] = arcHash(words, KIND.spot + which, salt);
    }
  });
  const fill = (blocks: readonly { readonly id: string }[], kind: number, first: number): void => {
    blocks.forEach(({ id }, i) => {
      nameWords(id, words);
      hash[first + i] = arcHash(words, kind, salt);
    });
  };
  fill(input.supply, KIND.supply, market.supplyAt);
  fill(input.plants, KIND.plant, market.plantAt);
  fill(input.detours, KIND.detour, market.detourAt);
  fill(input.demand, KIND.demand, market.demandAt);
  input.lanes.forEach(({ id }, i) => {
    nameWords(id, words);
    hash[market.laneAt + 2 * i] = arcHash(words, KIND.habit, salt);
    hash[market.laneAt + 2 * i + 1] = arcHash(words, KIND.fresh, salt);
  });
}

/** Says `tooLarge` where the network has more nodes than unique flows can be promised for. [MKT-11] */
export function checkSize(input: MarketInput): readonly MarketError[] {
  const nodes = 1 + input.countries.length * input.stages.length * PLACES;
  if (nodes <= MAX_NODES) return [];
  const message = `${input.material}: ${input.countries.length} countries and ${input.stages.length} stages make ${nodes} nodes, at most ${MAX_NODES}`;
  return [{ code: 'tooLarge', id: input.material, message }];
}
