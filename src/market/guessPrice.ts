/** A rough price for a cold start to begin near; the outcome does not depend on it. */

import type { MarketInput } from './marketInput.ts';

/** Cents per kilogram at which the last stage would take what can reach it if nothing were in the way. */
export function guessPrice(input: MarketInput): number {
  const last = input.stages[input.stages.length - 1]?.id ?? '';
  const reaching = throughputKg(input);
  let low = 0; // too much is asked for at this price
  let high = 1;
  while (askedKg(input, last, high) > reaching) {
    low = high;
    high *= 2;
  }
  while (high - low > 1 + (low >> 4)) {
    const middle = low + ((high - low) >> 1);
    if (askedKg(input, last, middle) > reaching) low = middle;
    else high = middle;
  }
  return high;
}

/** Kilograms that supply and plants could bring to the last stage, trade left aside. */
function throughputKg(input: MarketInput): number {
  let through = 0;
  input.stages.forEach(({ id }, i) => {
    const made = i === 0 ? 0 : sumKg(input.plants, id);
    through = Math.min(made, through) + sumKg(input.supply, id);
  });
  return through;
}

function sumKg(blocks: readonly { readonly stage: string; readonly kg: number }[], stage: string): number {
  let kg = 0;
  for (const block of blocks) if (block.stage === stage) kg += block.kg;
  return kg;
}

function askedKg(input: MarketInput, stage: string, centsPerKg: number): number {
  let kg = 0;
  for (const block of input.demand) if (block.stage === stage && block.centsPerKg >= centsPerKg) kg += block.kg;
  return kg;
}
