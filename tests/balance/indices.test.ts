import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChainTurn,
  hhiBp,
  importRelianceBp,
  originsOf,
  type Part,
  supplyRiskBp,
  tradeOf,
} from '../../src/balance/indices.ts';

const parts = (...kg: readonly number[]): readonly Part[] => kg.map((each, at) => ({ country: `c${at}`, kg: each }));

test.each([
  ['one maker', [7], 10_000],
  ['two alike', [5, 5], 5_000],
  ['four alike', [3, 3, 3, 3], 2_500],
  ['nobody', [], 0],
  ['shares of 50, 30 and 20 %', [50, 30, 20], 3_800],
])('[LEV-9] concentration of %s', (_, kg, index) => {
  expect(hhiBp(parts(...kg))).toBe(index);
});

test('[LEV-9] concentration lies between one part in n and the whole, whatever the amounts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 }), (kg) => {
      const index = hhiBp(parts(...kg));
      return index <= 10_000 && index >= Math.floor(10_000 / kg.length) - 1;
    }),
  );
});

test('[LEV-9] concentration of mining in 2010 by the shares of the record is the 0.95 of the facts, roughly', () => {
  expect(Math.abs(hhiBp(parts(97_500, 2_500)) - 9_500)).toBeLessThan(50);
});

test.each([
  ['who imports all', { madeKg: 0, importedKg: 10, exportedKg: 0 }, 10_000],
  ['who makes half', { madeKg: 10, importedKg: 10, exportedKg: 0 }, 5_000],
  ['who passes half on', { madeKg: 10, importedKg: 10, exportedKg: 5 }, 3_333],
  ['a net exporter', { madeKg: 10, importedKg: 1, exportedKg: 5 }, 0],
  ['who uses none', { madeKg: 0, importedKg: 0, exportedKg: 0 }, 0],
])('[LEV-9] import reliance of %s', (_, trade, bp) => {
  expect(importRelianceBp(trade)).toBe(bp);
});

const risk = { relianceBp: 10_000, recycledBp: 0, substitutableBp: 0, world: parts(1), sourcing: parts(1) };

test.each([
  ['all from one hand', risk, 10_000],
  ['half the world from one, all of mine from two', { ...risk, world: parts(1), sourcing: parts(1, 1) }, 7_500],
  ['all made at home', { ...risk, relianceBp: 0, world: parts(1, 1), sourcing: parts(1) }, 10_000],
  ['a quarter recycled', { ...risk, recycledBp: 2_500 }, 7_500],
  ['a quarter recycled and half replaceable', { ...risk, recycledBp: 2_500, substitutableBp: 5_000 }, 3_750],
])('[LEV-9] supply risk with %s', (_, given, bp) => {
  expect(supplyRiskBp(given)).toBe(bp);
});

test('[LEV-9] a maker weighed as less risky counts for less', () => {
  const weighed = [{ country: 'c0', kg: 1, weightBp: 4_000 }];
  expect(supplyRiskBp({ ...risk, world: weighed, sourcing: weighed })).toBe(4_000);
});

/** A digs; B makes all oxide of A's ore and a little of its own; C makes alloy of B's oxide and brings some back out of old goods. */
const chain: ChainTurn = {
  stages: ['ore', 'oxide', 'alloy'],
  made: [
    { country: 'a', stage: 'ore', kg: 900 },
    { country: 'b', stage: 'ore', kg: 100 },
    { country: 'b', stage: 'oxide', kg: 1_000 },
    { country: 'c', stage: 'alloy', kg: 500 },
  ],
  flows: [
    { from: 'a', to: 'b', stage: 'ore', kg: 900 },
    { from: 'b', to: 'c', stage: 'oxide', kg: 400 },
  ],
  recycled: [{ country: 'c', stage: 'oxide', kg: 100 }],
};

test('[LEV-9] ultimate origin sees through the country that sells to the one that dug; recycled metal is one’s own', () => {
  expect(originsOf(chain, 'c', 'ore')).toEqual([
    { country: 'a', kg: 360 },
    { country: 'c', kg: 100 },
    { country: 'b', kg: 40 },
  ]);
});

test('[LEV-9] origin by processing names who made the oxide, and what was recycled is one’s own', () => {
  expect(originsOf(chain, 'c', 'oxide')).toEqual([
    { country: 'b', kg: 400 },
    { country: 'c', kg: 100 },
  ]);
});

test('[LEV-9] the last stage is the maker’s, and who has none has no origins', () => {
  expect([originsOf(chain, 'c', 'alloy'), originsOf(chain, 'a', 'alloy')]).toEqual([[{ country: 'c', kg: 500 }], []]);
});

test('[LEV-9] trade of a stage counts what is made, recycled, taken in and sent out', () => {
  expect([tradeOf(chain, 'c', 'oxide'), tradeOf(chain, 'b', 'oxide')]).toEqual([
    { madeKg: 100, importedKg: 400, exportedKg: 0 },
    { madeKg: 1_000, importedKg: 0, exportedKg: 400 },
  ]);
});
