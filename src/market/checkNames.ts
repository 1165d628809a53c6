/** Finds every name in a market input that is repeated or points nowhere. */

import type { MarketError, MarketInput } from './marketInput.ts';

interface Names {
  readonly errors: MarketError[];
  readonly countries: ReadonlySet<string>;
  readonly stages: ReadonlyMap<string, number>;
}

type Block = { readonly id: string; readonly country: string; readonly stage: string };
type Link = { readonly id: string; readonly from: string; readonly to: string; readonly stage: string };

/** Returns an error for every unknown country or stage, repeated id and missing earlier stage. [MKT-11] */
export function checkNames(input: MarketInput): readonly MarketError[] {
  const names = namesOf(input);
  if (input.countries.length === 0) report(names, 'emptyNetwork', input.material, 'there is no country');
  if (input.stages.length === 0) report(names, 'emptyNetwork', input.material, 'there is no stage');
  reportRepeats(names, input.countries, 'country');
  reportRepeats(names, ids(input.stages), 'stage');
  reportRepeats(names, [...ids(input.supply), ...ids(input.plants), ...ids(input.detours), ...ids(input.demand)], 'id');
  reportRepeats(names, ids(input.lanes), 'lane');
  for (const block of input.supply) checkBlock(names, block);
  for (const plant of input.plants) checkPlant(names, plant);
  for (const lane of input.lanes) checkLink(names, lane);
  for (const detour of input.detours) checkLink(names, detour);
  for (const block of input.demand) checkBlock(names, block);
  return names.errors;
}

/** Returns an error for every export gate that is repeated or points nowhere. [MKT-11] */
export function checkGates(input: MarketInput): readonly MarketError[] {
  const names = namesOf(input);
  const gates = input.gates.map(({ country, stage }) => ({ id: `${country}/${stage}`, country, stage }));
  reportRepeats(names, ids(gates), 'export gate');
  for (const gate of gates) checkBlock(names, gate);
  return names.errors;
}

function namesOf(input: MarketInput): Names {
  return {
    errors: [],
    countries: new Set(input.countries),
    stages: new Map(input.stages.map((stage, index) => [stage.id, index])),
  };
}

function ids(blocks: readonly { readonly id: string }[]): readonly string[] {
  return blocks.map(({ id }) => id);
}

function reportRepeats(names: Names, list: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const id of list) {
    if (seen.has(id)) report(names, 'duplicateId', id, `the ${what} is listed twice`);
    seen.add(id);
  }
}

function checkPlant(names: Names, plant: Block): void {
  checkBlock(names, plant);
  if (names.stages.get(plant.stage) === 0) {
    report(names, 'noEarlierStage', plant.id, `the plant makes '${plant.stage}', and no stage comes before it`);
  }
}

function checkBlock(names: Names, block: Block): void {
  checkCountry(names, block.id, block.country);
  checkStage(names, block.id, block.stage);
}

function checkLink(names: Names, link: Link): void {
  checkCountry(names, link.id, link.from);
  checkCountry(names, link.id, link.to);
  checkStage(names, link.id, link.stage);
}

function checkCountry(names: Names, id: string, country: string): void {
  if (!names.countries.has(country)) report(names, 'unknownCountry', id, `there is no country '${country}'`);
}

function checkStage(names: Names, id: string, stage: string): void {
  if (!names.stages.has(stage)) report(names, 'unknownStage', id, `there is no stage '${stage}'`);
}

function report(names: Names, code: MarketError['code'], id: string, message: string): void {
  names.errors.push({ code, id, message: `${id}: ${message}` });
}
