import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearMarket, createMarket } from '../../src/market/clearMarket.ts';
import type { MarketInput } from '../../src/market/marketInput.ts';
import { aMarket, errorsOf, LANE, MINE, PLANT, USE } from './aMarket.ts';
import { randomMarket } from './randomMarket.ts';

const DETOUR = { id: 'port', from: 'south', to: 'north', stage: 'ore', out: 'made', kg: 7, centsPerKg: 90 } as const;
const FULL = { supply: [MINE], plants: [PLANT], lanes: [LANE], detours: [DETOUR], demand: [USE] };

describe('what is wrong with an input', () => {
  test('[MKT-11] a market with nothing wrong has no errors', () => {
    expect(errorsOf(FULL)).toEqual([]);
  });

  const cases: readonly [string, Partial<MarketInput>, string, string][] = [
    ['no country', { countries: [] }, 'emptyNetwork', 'testium'],
    ['no stage', { stages: [] }, 'emptyNetwork', 'testium'],
    ['a country listed twice', { countries: ['north', 'north'] }, 'duplicateId', 'north'],
    ['a fractional amount', { supply: [{ ...MINE, kg: 0.5 }] }, 'notAnInteger', 'mine'],
    ['an amount that is no number', { demand: [{ ...USE, kg: Number.NaN }] }, 'notAnInteger', 'use'],
    ['a fractional price', { plants: [{ ...PLANT, centsPerKg: 1.5 }] }, 'notAnInteger', 'plant'],
    ['a fractional friction', { lanes: [{ ...LANE, frictionCentsPerKg: 0.1 }] }, 'notAnInteger', 'lane'],
    ['an endless price', { demand: [{ ...USE, centsPerKg: Number.POSITIVE_INFINITY }] }, 'notAnInteger', 'use'],
    ['a negative amount', { detours: [{ ...DETOUR, kg: -1 }] }, 'negativeAmount', 'port'],
    ['a negative habit', { lanes: [{ ...LANE, habitKg: -3 }] }, 'negativeAmount', 'lane'],
    ['a negative ceiling', { stages: [{ id: 'ore', ceilingCentsPerKg: -1 }] }, 'negativeAmount', 'ore'],
    ['an amount without a bound', { supply: [{ ...MINE, kg: Number.POSITIVE_INFINITY }] }, 'unbounded', 'mine'],
    ['a price too large', { supply: [{ ...MINE, centsPerKg: 2 ** 28 + 1 }] }, 'tooLarge', 'mine'],
    ['prices too large together', { supply: [{ ...MINE, centsPerKg: 2 ** 28 }] }, 'tooLarge', 'testium'],
    ['amounts too large together', { supply: [{ ...MINE, kg: 2 ** 52 }], demand: [USE] }, 'tooLarge', 'testium'],
    ['an unknown country', { supply: [{ ...MINE, country: 'west' }] }, 'unknownCountry', 'mine'],
    ['a lane to nowhere', { lanes: [{ ...LANE, to: 'west' }] }, 'unknownCountry', 'lane'],
    ['an unknown stage', { demand: [{ ...USE, stage: 'magnet' }] }, 'unknownStage', 'use'],
    ['a gate at an unknown stage', { gates: [{ country: 'north', stage: 'x', kg: 1 }] }, 'unknownStage', 'north/x'],
    ['a plant that makes ore', { plants: [{ ...PLANT, stage: 'ore' }] }, 'noEarlierStage', 'plant'],
    ['a block id used twice', { supply: [MINE], demand: [{ ...USE, id: 'mine' }] }, 'duplicateId', 'mine'],
    ['a lane listed twice', { lanes: [LANE, LANE] }, 'duplicateId', 'lane'],
  ];
  for (const [name, parts, code, id] of cases) {
    test(`[MKT-11] ${name} is told as ${code}`, () => {
      expect(errorsOf(parts).map((error) => [error.code, error.id])).toContainEqual([code, id]);
    });
  }

  test('[MKT-11] a gate listed twice is told as duplicateId', () => {
    const gate = { country: 'north', stage: 'ore', kg: 1 };
    expect(errorsOf({ gates: [gate, gate] }).map(({ code }) => code)).toEqual(['duplicateId']);
  });

  test('[MKT-11] more countries than unique flows can be promised for are told as tooLarge', () => {
    const countries = Array.from({ length: 60 }, (_, i) => `c${i}`);
    expect(errorsOf({ countries }).map(({ code }) => code)).toEqual(['tooLarge']);
  });

  test('[MKT-11] all errors come at once, each with a sentence that names the id', () => {
    const errors = errorsOf({
      supply: [{ ...MINE, kg: -1, centsPerKg: 0.5, stage: 'x' }],
      lanes: [{ ...LANE, to: 'y' }],
    });
    expect(errors.map(({ code }) => code)).toEqual([
      'unknownStage',
      'unknownCountry',
      'negativeAmount',
      'notAnInteger',
    ]);
    expect(errors.every(({ id, message }) => message.startsWith(`${id}: `))).toBe(true);
  });

  test('[MKT-11] a market that was cleared before finds the same errors', () => {
    const market = createMarket();
    market.clear(aMarket(FULL));
    const broken = aMarket({
      ...FULL,
      supply: [{ ...MINE, kg: -1 }],
      gates: [{ country: 'west', stage: 'ore', kg: 1 }],
    });
    expect(market.clear(broken)).toEqual(clearMarket(broken));
    expect(market.clear(broken).ok).toBe(false);
  });

  test('[MKT-11] whatever stands in an amount or a price, clearing answers and never throws', () => {
    const anything = fc.oneof(
      fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5, -1, 2 ** 28, 2 ** 52, 2 ** 53, 1e300),
      fc.integer(),
    );
    const shape = {
      countries: 3,
      stages: 2,
      supplyPerSpot: 3,
      demandPerSpot: 3,
      centsSpan: 9,
      kgSpan: 9,
      hasCeiling: true,
    };
    fc.assert(
      fc.property(fc.nat(), anything, anything, fc.nat(), (seed, kg, centsPerKg, which) => {
        const input = randomMarket(seed, shape);
        const spoil = <T>(list: readonly T[]) =>
          list.map((one, i) => (which % 5 === i ? { ...one, kg, centsPerKg } : one));
        const spoilt = {
          ...input,
          supply: spoil(input.supply),
          lanes: spoil(input.lanes),
          demand: spoil(input.demand),
        };
        const outcome = clearMarket(spoilt);
        expect(outcome.ok || outcome.errors.length > 0).toBe(true);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });
});
