import { describe, expect, test } from 'vitest';
import {
  aTurnsWayBp,
  halfYearsATurn,
  keptATurnBp,
  longestTermTurns,
  TURNS_OF_TWO_YEARS,
  turnsIn,
} from '../../src/balance/time.ts';

const half = { turnsPerYear: 2 };
const two = { turnsPerYear: TURNS_OF_TWO_YEARS };

describe('the pace of a level', () => {
  test('a turn of two years lasts four half-years, a turn of a half-year one', () => {
    expect([two, { turnsPerYear: 1 }, half, { turnsPerYear: 4 }].map(halfYearsATurn)).toEqual([4, 2, 1, 1]);
  });

  test('years lie in whole turns, the last one begun and never none', () => {
    expect([turnsIn(half, 2), turnsIn(two, 2), turnsIn(two, 5), turnsIn(two, 0)]).toEqual([4, 1, 3, 1]);
  });

  test('[TURN-6] a long term is as many years where turns are longer, and three turns at least', () => {
    expect([half, { turnsPerYear: 4 }, { turnsPerYear: 1 }, two].map((pace) => longestTermTurns(pace, 6))).toEqual([
      6, 6, 3, 3,
    ]);
  });

  test('slow change goes as far in two years as in four half-years on end', () => {
    expect([aTurnsWayBp(half, 500), keptATurnBp(half, 8_800)]).toEqual([500, 8_800]);
    expect([aTurnsWayBp(two, 5_000), keptATurnBp(two, 5_000)]).toEqual([9_375, 625]);
  });
});
