import type { Highs } from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearMarket } from '../../src/market/clearMarket.ts';
import type { MarketInput } from '../../src/market/marketInput.ts';
import { cleared, LANE, MINE, resultOf, USE } from './aMarket.ts';
import { leastCost, loadSolver } from './marketLp.ts';
import { randomMarket } from './randomMarket.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

/** The price by its definition: what the least cost rises by when one more kilogram must be left at the node. */
function priceByDefinition(input: MarketInput, node: string): number {
  const more = leastCost(highs, input, { node, kg: 1 });
  return more === undefined ? Number.POSITIVE_INFINITY : more - (leastCost(highs, input) ?? Number.NaN);
}

describe('prices', () => {
  test('[MKT-4] the price is the next block where the last one is used up to the kilogram', () => {
    const result = cleared({
      supply: [
        { ...MINE, kg: 50 },
        { ...MINE, id: 'next', centsPerKg: 700 },
      ],
      demand: [{ ...USE, country: 'north' }],
    });
    expect(result.available.get('north/ore')?.centsPerKg).toBe(700);
  });

  test('[MKT-4] the price is the willingness of the use that would go without where supply is used up', () => {
    const result = cleared({ supply: [{ ...MINE, kg: 50 }], demand: [{ ...USE, country: 'north' }] });
    expect(result.available.get('north/ore')?.centsPerKg).toBe(2_000);
  });

  test('[MKT-4] a closed gate parts the price at home from the price abroad', () => {
    const gates = [{ country: 'north', stage: 'ore', kg: 20 }];
    const result = cleared({ supply: [MINE], gates, lanes: [LANE], demand: [USE] });
    expect(result.made.get('north/ore')?.centsPerKg).toBe(500);
    expect(result.available.get('south/ore')?.centsPerKg).toBe(2_000);
  });

  test('[MKT-4] every price of 60 random markets is what one more kilogram costs by an independent solver', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const hasCeiling = seed % 3 !== 0;
      const shape = { countries: 1 + (seed % 3), stages: 1 + (seed % 3), supplyPerSpot: 3, demandPerSpot: 3 };
      const input = randomMarket(seed, { ...shape, centsSpan: seed % 2 ? 5 : 1000, kgSpan: 50, hasCeiling });
      const result = resultOf(clearMarket(input));
      for (const place of ['made', 'available'] as const) {
        for (const [spot, price] of result[place]) {
          const stage = input.stages.find(({ id }) => id === spot.split('/')[1]);
          const ceiling = stage?.ceilingCentsPerKg ?? Number.NaN;
          const defined = priceByDefinition(input, `${spot}/${place}`);
          const wanted = { centsPerKg: Math.min(defined, ceiling), isMarket: defined < ceiling };
          expect(price, `seed ${seed}, ${spot}/${place}`).toEqual(wanted);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('[MKT-5] a node that nothing reaches is at the ceiling and has no market', () => {
    const result = cleared({ demand: [USE] });
    expect(result.available.get('south/ore')).toEqual({ centsPerKg: 10_000, isMarket: false });
    expect(result.kg.get('use')).toBe(0);
  });

  test('[MKT-5] a use that would pay the ceiling is served from the ceiling source, and the result says so', () => {
    const result = cleared({ demand: [{ ...USE, centsPerKg: 15_000 }] });
    expect(result.kg.get('use')).toBe(50);
    expect([...result.ceiling]).toEqual([['south/ore/available', 50]]);
  });

  test('[MKT-5] without a ceiling source that use goes without', () => {
    const result = cleared({ demand: [{ ...USE, centsPerKg: 15_000 }], hasCeiling: false });
    expect(result.kg.get('use')).toBe(0);
    expect(result.ceiling.size).toBe(0);
    expect(result.available.get('south/ore')).toEqual({ centsPerKg: 10_000, isMarket: false });
  });

  test('[MKT-5] the price of a market where nobody sells and nobody buys is the ceiling', () => {
    const result = cleared({});
    expect([...result.made.values()].every(({ isMarket }) => !isMarket)).toBe(true);
    expect(result.made.get('north/oxide')?.centsPerKg).toBe(20_000);
  });
});
