import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../src/scenario/conflictSchema.ts';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aConflictScenario, GROUP, SECURITY, WAR } from '../support/aConflict.ts';

/** Codes of the errors in a level. */
const errors = (level: Scenario): readonly string[] => {
  const parsed = parseScenarioJson(level);
  return parsed.ok ? [] : parsed.problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
};
const group = (change: Partial<Conflict['groups'][number]>) => aConflictScenario({ groups: [{ ...GROUP, ...change }] });

describe('a level with a conflict', () => {
  test('is playable as it stands', () => {
    expect(errors(aConflictScenario())).toEqual([]);
  });

  test.each<readonly [string, Scenario, string]>([
    ['a host without security', aConflictScenario({ countries: [{ ...SECURITY, country: 'south' }] }), 'noSecurity'],
    ['a sponsor that does not exist', group({ sponsor: 'nowhere' }), 'unknownCountry'],
    ['a mine that does not exist', group({ sites: ['hill', 'nowhere'] }), 'unknownSite'],
    ["another country's mine", group({ sites: ['hill', 'isle-mine'] }), 'unknownSite'],
    ['a mine that could never start again', group({ sites: ['hill', 'north-mine'] }), 'cannotBeLost'],
    ['a mine held that it is not after', group({ holds: ['hill', 'north-mine'] }), 'heldElsewhere'],
    ['a way out that does not exist', group({ detour: 'nowhere' }), 'noWayOut'],
    ['a way out of another kind', group({ detour: 'market' }), 'noWayOut'],
    ['a way out to another than the sponsor', group({ sponsor: 'south' }), 'noWayOut'],
    ['two groups on one way', aConflictScenario({ groups: [GROUP, { ...GROUP, id: 'other' }] }), 'sharedWayOut'],
    ['a mine that is lost in two ways', aConflictScenario({ wars: [WAR] }), 'lostTwice'],
  ])('says what is wrong: %s', (_, level, code) => {
    expect(errors(level)).toContain(code);
  });

  test('asks for security and mines to be lost only where there are any', () => {
    const source = ['made-up'];
    const goal = {
      id: 'safe',
      kind: 'security',
      secret: false,
      weight: 1,
      none: 0,
      full: 10_000,
      label: 'Safe',
      source,
    };
    const withGoal = (level: Scenario, seat: string, kind: 'security' | 'occupied'): Scenario => ({
      ...level,
      seats: level.seats.map((each) => (each.country === seat ? { ...each, goals: [{ ...goal, kind }] } : each)),
    });
    const { conflict: _, ...peaceful } = aConflictScenario();
    expect(errors(withGoal(aConflictScenario(), 'north', 'security'))).toEqual([]);
    expect(errors(withGoal(aConflictScenario(), 'south', 'security'))).toEqual(['noSecurity']);
    expect(errors(withGoal(peaceful, 'north', 'occupied'))).toEqual(['noConflict']);
  });
});
