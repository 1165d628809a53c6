/** The smallest market worth clearing, and what a test wants otherwise. */

import { expect } from 'vitest';
import { clearMarket } from '../../src/market/clearMarket.ts';
import type { MarketError, MarketInput, MarketOutcome, MarketResult } from '../../src/market/marketInput.ts';

/** Two countries and two stages with nothing in them. */
export function aMarket(parts: Partial<MarketInput> = {}): MarketInput {
  return {
    material: 'testium',
    stages: [
      { id: 'ore', ceilingCentsPerKg: 10_000 },
      { id: 'oxide', ceilingCentsPerKg: 20_000 },
    ],
    countries: ['north', 'south'],
    supply: [],
    plants: [],
    gates: [],
    lanes: [],
    detours: [],
    demand: [],
    hasCeiling: true,
    ...parts,
  };
}

export const MINE = { id: 'mine', country: 'north', stage: 'ore', at: 'made', kg: 100, centsPerKg: 500 } as const;
export const PLANT = { id: 'plant', country: 'north', stage: 'oxide', kg: 60, centsPerKg: 300 } as const;
export const LANE = {
  id: 'lane',
  from: 'north',
  to: 'south',
  stage: 'ore',
  kg: 80,
  habitKg: 30,
  centsPerKg: 40,
  frictionCentsPerKg: 25,
} as const;
export const USE = { id: 'use', country: 'south', stage: 'ore', at: 'available', kg: 50, centsPerKg: 2_000 } as const;

/** The result of an outcome that must be right. */
export function resultOf(outcome: MarketOutcome): MarketResult {
  if (!outcome.ok) throw new Error(outcome.errors.map(({ message }) => message).join('; '));
  return outcome.result;
}

/** Clears and returns the result. */
export function cleared(parts: Partial<MarketInput>): MarketResult {
  return resultOf(clearMarket(aMarket(parts)));
}

/** Clears and returns the errors, empty where there are none. */
export function errorsOf(parts: Partial<MarketInput>): readonly MarketError[] {
  const outcome = clearMarket(aMarket(parts));
  return outcome.ok ? [] : outcome.errors;
}

/** Asserts that two outcomes say the same of every id and node, in whatever order. */
export function expectSame(one: MarketOutcome, other: MarketOutcome): void {
  expect(sorted(resultOf(one))).toEqual(sorted(resultOf(other)));
}

function sorted(result: MarketResult): unknown {
  const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
  const tables = [result.kg, result.lanes, result.ceiling, result.available, result.made];
  return tables.map((table) => [...(table as ReadonlyMap<string, unknown>)].sort(byKey));
}
