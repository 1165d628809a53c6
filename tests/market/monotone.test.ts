import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearMarket } from '../../src/market/clearMarket.ts';
import type { MarketInput, MarketResult } from '../../src/market/marketInput.ts';
import { resultOf } from './aMarket.ts';
import { randomMarket } from './randomMarket.ts';

const market = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    countries: fc.integer({ min: 1, max: 5 }),
    stages: fc.integer({ min: 1, max: 3 }),
    centsSpan: fc.constantFrom(3, 6, 40, 5_000),
    kgSpan: fc.constantFrom(3, 20, 100_000),
    hasCeiling: fc.boolean(),
  })
  .map(({ seed, ...shape }) => randomMarket(seed, { ...shape, supplyPerSpot: 4, demandPerSpot: 4 }));

function pricesOf(result: MarketResult): readonly (readonly [string, number])[] {
  return [...result.made, ...result.available].map(([spot, { centsPerKg }]) => [spot, centsPerKg]);
}

/** Asserts that no price of `before` is above the price of the same node in `after`. */
function expectNoneLower(before: MarketInput, after: MarketInput): void {
  const later = pricesOf(resultOf(clearMarket(after)));
  pricesOf(resultOf(clearMarket(before))).forEach(([spot, cents], i) => {
    expect(later[i]?.[1], spot).toBeGreaterThanOrEqual(cents);
  });
}

describe('one change within a clearing', () => {
  test('[MKT-10] shrinking a supply block lowers no price', () => {
    fc.assert(
      fc.property(market, fc.nat(), fc.nat(), (input, which, kept) => {
        fc.pre(input.supply.length > 0);
        const at = which % input.supply.length;
        const supply = input.supply.map((block, i) => (i === at ? { ...block, kg: kept % (block.kg + 1) } : block));
        expectNoneLower(input, { ...input, supply });
      }),
      { numRuns: 1_500, seed: 4 },
    );
  });

  test('[MKT-10] enlarging a demand block lowers no price', () => {
    fc.assert(
      fc.property(market, fc.nat(), fc.integer({ min: 1, max: 200_000 }), (input, which, more) => {
        fc.pre(input.demand.length > 0);
        const at = which % input.demand.length;
        const demand = input.demand.map((block, i) => (i === at ? { ...block, kg: block.kg + more } : block));
        expectNoneLower(input, { ...input, demand });
      }),
      { numRuns: 1_500, seed: 5 },
    );
  });

  test('[MKT-10] a price does rise where the cheapest block goes', () => {
    const input = randomMarket(11, {
      countries: 3,
      stages: 2,
      supplyPerSpot: 4,
      demandPerSpot: 4,
      centsSpan: 5_000,
      kgSpan: 1_000,
      hasCeiling: true,
    });
    const total = (prices: readonly (readonly [string, number])[]) => prices.reduce((sum, [, cents]) => sum + cents, 0);
    const without = { ...input, supply: input.supply.slice(0, 1) };
    const before = total(pricesOf(resultOf(clearMarket(input))));
    expect(total(pricesOf(resultOf(clearMarket(without))))).toBeGreaterThan(before);
  });
});
