import { describe, expect, test } from 'vitest';
import { clearMarket, createMarket } from '../../src/market/clearMarket.ts';
import { createLayouts } from '../../src/market/layouts.ts';
import type { MarketInput, MarketOutcome } from '../../src/market/marketInput.ts';
import { aMarket, MINE } from './aMarket.ts';
import { randomMarket } from './randomMarket.ts';

const SHAPE = {
  countries: 4,
  stages: 3,
  supplyPerSpot: 3,
  demandPerSpot: 4,
  kgSpan: 50,
  centsSpan: 6,
  hasCeiling: true,
};

/** An outcome as plain lists, so that all of it is compared. */
function told(outcome: MarketOutcome): unknown {
  if (!outcome.ok) return outcome.errors;
  const { kg, lanes, ceiling, available, made } = outcome.result;
  return [kg, lanes, ceiling, available, made].map((table) => [...table]);
}

/** The input with a contract more, whose block changes the layout. */
function withContract(input: MarketInput, kg: number): MarketInput {
  const country = input.countries[0] ?? '';
  const stage = input.stages[0]?.id ?? '';
  const block = { id: 'contract', country, stage, at: 'available', kg, centsPerKg: 0 } as const;
  return { ...input, supply: [...input.supply, block] };
}

describe('layouts', () => {
  test('[MKT-3] markets that share layouts and clear in turns find what each would find alone', () => {
    const layouts = createLayouts();
    const markets = [createMarket(layouts), createMarket(layouts)];
    for (let seed = 1; seed <= 120; seed++) {
      const base = randomMarket(1 + (seed % 3), SHAPE);
      const dearer = base.demand.map((block) => ({ ...block, centsPerKg: block.centsPerKg + (seed % 5) }));
      const input = withContract({ ...base, demand: dearer }, seed % 7);
      for (const market of markets) expect(told(market.clear(input))).toEqual(told(clearMarket(input)));
    }
  });

  test('[MKT-3] going back and forth between inputs with and without a contract changes no result', () => {
    const market = createMarket();
    const base = randomMarket(8, SHAPE);
    for (let kg = 1; kg <= 20; kg++) {
      const input = withContract(base, kg);
      expect(told(market.clear(input))).toEqual(told(clearMarket(input)));
      expect(told(market.clear(base))).toEqual(told(clearMarket(base)));
    }
  });

  test('the layout of an input is found again after others were asked for, and forgotten after too many', () => {
    const layouts = createLayouts(2);
    const inputs = ['a', 'b', 'c'].map((id) => aMarket({ supply: [{ ...MINE, id }] }));
    const [a, b, c] = inputs as [MarketInput, MarketInput, MarketInput];
    const first = layouts.of(a);
    layouts.of(b);
    expect(layouts.of({ ...a, supply: a.supply.map((block) => ({ ...block, kg: 1 })) })).toBe(first);
    layouts.of(b);
    layouts.of(c);
    expect(layouts.of(a)).not.toBe(first);
  });

  test('[MKT-11] a wrong name is told even where a layout like it is known', () => {
    const market = createMarket();
    market.clear(aMarket({ supply: [MINE] }));
    const outcome = market.clear(aMarket({ supply: [{ ...MINE, country: 'nowhere' }] }));
    expect(outcome.ok ? [] : outcome.errors.map(({ code, id }) => [code, id])).toEqual([['unknownCountry', 'mine']]);
  });
});
