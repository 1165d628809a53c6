import { describe, expect, test } from 'vitest';
import {
  formatKg,
  formatMoney,
  formatPerTurn,
  formatPrice,
  formatShare,
  formatTerm,
  formatTurn,
  formatTurnShort,
} from '../../../src/client/text/formats.ts';
import { cutOff } from '../fixtures/playedGame.ts';

const level = cutOff();

describe('formats', () => {
  test.each([
    [850, '850 kg'],
    [1200, '1.2 t'],
    [32_000, '32 t'],
    [4_400_000, '4,400 t'],
    [-32_000, '−32 t'],
  ])('%i kg reads %s', (kg, says) => {
    expect(formatKg(kg)).toBe(says);
  });

  test.each([
    [850, '$850 k'],
    [2500, '$2.5 m'],
    [512_400, '$512 m'],
    [1_250_000, '$1.3 bn'],
    [6_087_000_000, '$6.1 trillion'],
    [-2500, '−$2.5 m'],
  ])('%i thousand dollars read %s', (thousandUsd, says) => {
    expect(formatMoney(thousandUsd)).toBe(says);
  });

  test.each([
    [480, '$4.80'],
    [2650, '$26.50'],
    [88_400, '$884'],
    [125_000, '$1,250'],
  ])('%i cents a kilogram read %s', (cents, says) => {
    expect(formatPrice(cents)).toBe(says);
  });

  test('shares are whole per cents', () => {
    expect(formatShare(7849)).toBe('78%');
  });

  test('turns of a half-year carry their half and year', () => {
    expect([1, 2, 3].map((turn) => formatTurn(level, turn))).toEqual([
      'Second half of 2010',
      'First half of 2011',
      'Second half of 2011',
    ]);
    expect(formatTurnShort(level, 2)).toBe('2011/1');
  });

  test('turns of quarters and years are named so', () => {
    const quarters = { ...level, time: { turns: 8, turnsPerYear: 4, startYear: 2025, startPart: 4 } } as const;
    const years = { ...level, time: { turns: 8, turnsPerYear: 1, startYear: 2025, startPart: 1 } } as const;
    expect(formatTurn(quarters, 2)).toBe('Quarter 1 of 2026');
    expect(formatTurn(years, 3)).toBe('2027');
  });

  test('turns of two years are named by both, and terms count years', () => {
    const level2 = { ...level, time: { turns: 7, turnsPerYear: 0.5, startYear: 1992, startPart: 1 } } as const;
    expect([formatTurn(level2, 1), formatTurn(level2, 7), formatTurnShort(level2, 5)]).toEqual([
      '1992–1993',
      '2004–2005',
      '2000–01',
    ]);
    expect([formatTerm(level2, 3), formatPerTurn(level2)]).toEqual(['6 years', 'every two years']);
  });

  test('one of something is not many', () => {
    expect([formatTerm(level, 1), formatTerm(level, 4)]).toEqual(['1 half-year', '4 half-years']);
  });
});
