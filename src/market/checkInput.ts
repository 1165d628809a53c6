/** Finds everything that is wrong with the blocks of a market input, all at once and without throwing. */

import type { MarketError, MarketInput } from './marketInput.ts';

/** No sum of kilograms may pass this; it leaves room to add two of them exactly. */
export const MAX_TOTAL_KG = 4503599627370496; // 2^52
/** No single price may pass this; what a whole network may hold is checked when it is built. */
export const MAX_CENTS = 268435456; // 2^28

interface Check {
  readonly errors: MarketError[];
  readonly countries: ReadonlySet<string>;
  readonly stages: ReadonlyMap<string, number>;
  readonly blockIds: Set<string>;
  readonly laneIds: Set<string>;
  totalKg: number;
}

type Block = { readonly id: string; readonly stage: string; readonly kg: number; readonly centsPerKg: number };

/** Returns every error of the input, each with the id at fault; an empty list means that it can be built. [MKT-11] */
export function checkInput(input: MarketInput): readonly MarketError[] {
  const check: Check = {
    errors: [],
    countries: new Set(input.countries),
    stages: new Map(input.stages.map((stage, index) => [stage.id, index])),
    blockIds: new Set(),
    laneIds: new Set(),
    totalKg: 0,
  };
  checkPlaces(check, input);
  for (const block of input.supply) checkCountryBlock(check, block);
  for (const plant of input.plants) checkPlant(check, plant);
  checkGates(check, input);
  for (const lane of input.lanes) {
    checkLink(check, lane, check.laneIds);
    checkKg(check, lane.id, lane.habitKg);
    checkCents(check, lane.id, lane.frictionCentsPerKg);
  }
  for (const detour of input.detours) checkLink(check, detour, check.blockIds);
  for (const block of input.demand) checkCountryBlock(check, block);
  if (!(check.totalKg <= MAX_TOTAL_KG)) {
    report(check, 'tooLarge', input.material, `all amounts together are ${check.totalKg} kg, at most ${MAX_TOTAL_KG}`);
  }
  return check.errors;
}

function checkPlaces(check: Check, input: MarketInput): void {
  if (input.countries.length === 0) report(check, 'emptyNetwork', input.material, 'there is no country');
  if (input.stages.length === 0) report(check, 'emptyNetwork', input.material, 'there is no stage');
  reportRepeats(check, input.countries, 'country');
  reportRepeats(
    check,
    input.stages.map((stage) => stage.id),
    'stage',
  );
  for (const stage of input.stages) {
    checkCents(check, stage.id, stage.ceilingCentsPerKg);
    if (stage.ceilingCentsPerKg < 0) report(check, 'negativeAmount', stage.id, 'the ceiling price is below 0');
  }
}

function reportRepeats(check: Check, ids: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) report(check, 'duplicateId', id, `the ${what} is listed twice`);
    seen.add(id);
  }
}

function checkCountryBlock(check: Check, block: Block & { readonly country: string }): void {
  checkBlock(check, block, check.blockIds);
  checkCountry(check, block.id, block.country);
}

function checkPlant(check: Check, plant: Block & { readonly country: string }): void {
  checkCountryBlock(check, plant);
  if (check.stages.get(plant.stage) === 0) {
    report(check, 'noEarlierStage', plant.id, `the plant makes '${plant.stage}', and no stage comes before it`);
  }
}

function checkLink(
  check: Check,
  link: Block & { readonly from: string; readonly to: string },
  ids: Set<string>,
): void {
  checkBlock(check, link, ids);
  checkCountry(check, link.id, link.from);
  checkCountry(check, link.id, link.to);
}

function checkGates(check: Check, input: MarketInput): void {
  const seen = new Set<string>();
  for (const gate of input.gates) {
    const id = `${gate.country}/${gate.stage}`;
    if (seen.has(id)) report(check, 'duplicateId', id, 'the export gate is listed twice');
    seen.add(id);
    checkCountry(check, id, gate.country);
    checkStage(check, id, gate.stage);
    checkKg(check, id, gate.kg);
  }
}

function checkBlock(check: Check, block: Block, ids: Set<string>): void {
  if (ids.has(block.id)) report(check, 'duplicateId', block.id, 'the id is used twice');
  ids.add(block.id);
  checkStage(check, block.id, block.stage);
  checkKg(check, block.id, block.kg);
  checkCents(check, block.id, block.centsPerKg);
}

function checkKg(check: Check, id: string, kg: number): void {
  if (kg === Infinity) report(check, 'unbounded', id, 'an amount has no bound');
  else if (!Number.isInteger(kg)) report(check, 'notAnInteger', id, `an amount is ${kg}, not whole kilograms`);
  else if (kg < 0) report(check, 'negativeAmount', id, `an amount is ${kg} kg, below 0`);
  else check.totalKg += kg;
}

function checkCents(check: Check, id: string, cents: number): void {
  if (!Number.isInteger(cents)) report(check, 'notAnInteger', id, `a price is ${cents}, not whole cents`);
  else if (cents > MAX_CENTS || cents < -MAX_CENTS) {
    report(check, 'tooLarge', id, `a price is ${cents} cents per kg, at most ${MAX_CENTS}`);
  }
}

function checkCountry(check: Check, id: string, country: string): void {
  if (!check.countries.has(country)) report(check, 'unknownCountry', id, `there is no country '${country}'`);
}

function checkStage(check: Check, id: string, stage: string): void {
  if (!check.stages.has(stage)) report(check, 'unknownStage', id, `there is no stage '${stage}'`);
}

function report(check: Check, code: MarketError['code'], id: string, message: string): void {
  check.errors.push({ code, id, message: `${id}: ${message}` });
}
