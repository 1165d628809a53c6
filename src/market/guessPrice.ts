/** A rough price for a cold start to begin near; the outcome does not depend on it. */

import type { DemandBlock, MarketInput } from './marketInput.ts';

/** Cents per kilogram at which the last stage would take what can reach it if nothing were in the way. */
export function guessPrice(input: MarketInput): number {
  const last = input.stages[input.stages.length - 1]?.id ?? '';
  const uses = input.demand.filter((block) => block.stage === last);
  const reaching = throughputKg(input);
  let low = 0; // too much is asked for at this price
  let high = 1; // too little, or just enough, at this one
  for (const { centsPerKg } of uses) if (centsPerKg >= high) high = centsPerKg + 1;
  while (high - low > 1 + (low >> 4)) {
    const middle = low + ((high - low) >> 1);
    if (askedKg(uses, middle) > reaching) low = middle;
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

function askedKg(uses: readonly DemandBlock[], centsPerKg: number): number {
  let kg = 0;
  for (const use of uses) if (use.centsPerKg >= centsPerKg) kg += use.kg;
  return kg;
}
