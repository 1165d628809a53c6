/** Finds every amount and price of a market input that cannot be reckoned with exactly. */

import type { MarketError, MarketInput } from './marketInput.ts';

/** No sum of kilograms may pass this; it leaves room to add two of them exactly. */
const MAX_TOTAL_KG = 4503599627370496; // 2^52
/** No single price may pass this; what a whole network may hold is checked when its costs are set. */
const MAX_CENTS = 268435456; // 2^28

interface Sum {
  readonly errors: MarketError[];
  totalKg: number;
}

/** Returns an error for every amount or price that is no whole number, below 0, endless or too large. [MKT-11] */
export function checkAmounts(input: MarketInput): readonly MarketError[] {
  const sum: Sum = { errors: [], totalKg: 0 };
  for (const stage of input.stages) {
    checkCents(sum, stage.id, stage.ceilingCentsPerKg);
    if (stage.ceilingCentsPerKg < 0) report(sum, 'negativeAmount', stage.id, 'the ceiling price is below 0');
  }
  for (const block of input.supply) checkBlock(sum, block);
  for (const plant of input.plants) checkBlock(sum, plant);
  for (const gate of input.gates) checkKg(sum, `${gate.country}/${gate.stage}`, gate.kg);
  for (const lane of input.lanes) {
    checkBlock(sum, lane);
    checkKg(sum, lane.id, lane.habitKg);
    checkCents(sum, lane.id, lane.frictionCentsPerKg);
  }
  for (const detour of input.detours) checkBlock(sum, detour);
  for (const block of input.demand) checkBlock(sum, block);
  if (!(sum.totalKg <= MAX_TOTAL_KG)) {
    report(sum, 'tooLarge', input.material, `all amounts together are ${sum.totalKg} kg, at most ${MAX_TOTAL_KG}`);
  }
  return sum.errors;
}

function checkBlock(sum: Sum, block: { readonly id: string; readonly kg: number; readonly centsPerKg: number }): void {
  checkKg(sum, block.id, block.kg);
  checkCents(sum, block.id, block.centsPerKg);
}

function checkKg(sum: Sum, id: string, kg: number): void {
  if (kg === Infinity) report(sum, 'unbounded', id, 'an amount has no bound');
  else if (!Number.isInteger(kg)) report(sum, 'notAnInteger', id, `an amount is ${kg}, not whole kilograms`);
  else if (kg < 0) report(sum, 'negativeAmount', id, `an amount is ${kg} kg, below 0`);
  else sum.totalKg += kg;
}

function checkCents(sum: Sum, id: string, cents: number): void {
  if (!Number.isInteger(cents)) report(sum, 'notAnInteger', id, `a price is ${cents}, not whole cents`);
  else if (cents > MAX_CENTS || cents < -MAX_CENTS) {
    report(sum, 'tooLarge', id, `a price is ${cents} cents per kg, at most ${MAX_CENTS}`);
  }
}

function report(sum: Sum, code: MarketError['code'], id: string, message: string): void {
  sum.errors.push({ code, id, message: `${id}: ${message}` });
}
