import { describe, expect, test } from 'vitest';
import { crossCheck } from '../../src/scenario/crossCheck.ts';
import type { Government } from '../../src/scenario/politicsSchema.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { NEXT, SOON, withSeat } from '../support/aPolitics.ts';
import { aScenario } from '../support/aScenario.ts';

const codes = (...governments: readonly Government[]): readonly string[] =>
  crossCheck({ ...aScenario(), ...withSeat('south', { governments: [...governments] }) })
    .filter((problem) => problem.severity === 'error')
    .map((problem) => problem.code);

describe('a level with elections', () => {
  test('parses and is sound', () => {
    const level = { ...aScenario(), ...withSeat('south', { governments: [NEXT] }) };
    expect(scenarioSchema.safeParse(level).error?.issues ?? []).toEqual([]);
    expect(codes(NEXT)).toEqual([]);
  });

  test.each<readonly [string, string, Partial<Government>]>([
    ['held after the end', 'afterTheEnd', { fromTurn: 9 }],
    ['with a wish nobody has', 'unknownGoal', { goalWeights: { nothing: 3 } }],
    ['that leaves no wish', 'noGoalLeft', { goalWeights: { score: 0, calm: 0 }, goalsAdd: [] }],
    ['with a wish twice', 'duplicateId', { goalsAdd: [SOON, SOON] }],
    ['with a wish that counts no turn', 'goalWithoutTime', { goalsAdd: [{ ...SOON, fromTurn: 5 }] }],
    ['with a wish toward a country that is not there', 'unknownCountry', { goalsAdd: [{ ...SOON, country: 'moon' }] }],
  ])('one %s is refused', (_, code, change) => {
    expect(codes({ ...NEXT, ...change })).toContain(code);
  });

  test('chances of one election that pass the whole are refused, and governments out of order', () => {
    expect(codes(NEXT, { ...NEXT, id: 'other', goalsAdd: [], chanceBp: 1 })).toContain('chancesTooHigh');
    expect(codes(NEXT, { ...NEXT, id: 'other', goalsAdd: [], fromTurn: 2 })).toContain('governmentOrder');
  });
});
