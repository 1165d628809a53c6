import { describe, expect, test } from 'vitest';
import { ideaRoom } from '../../src/ai/negotiator/ideas/ideaTypes.ts';
import { ideasIn } from '../../src/ai/negotiator/ideas/registry.ts';
import { bestPackage } from '../../src/ai/negotiator/package.ts';
import { type GameState, viewFor } from '../../src/core/referee.ts';
import { type Clause, isPaidEachTurn, payerOf, type Terms } from '../../src/core/seat.ts';
import type { Scenario, SeatDef } from '../../src/scenario/schema.ts';
import { aConflictScenario, SECURITY } from '../support/aConflict.ts';
import { aGame } from '../support/aGame.ts';
import { nextTurn } from '../support/aMoney.ts';

const AT = { secret: false, weight: 1, label: 'Goal', source: ['made-up'] };

/** The world with an armed group, after a turn of trade; north wants security and its mines, south a clean intake. */
function atWar(more: Partial<Record<string, SeatDef['goals']>> = {}, rich: Partial<Scenario> = {}): GameState {
  const wishes: Partial<Record<string, SeatDef['goals']>> = {
    north: [{ ...AT, id: 'safe', kind: 'security', none: 2_000, full: 8_000 }],
    south: [{ ...AT, id: 'clean', kind: 'tainted', none: 10_000, full: 0 }],
    west: [{ ...AT, id: 'purse', kind: 'treasury', none: 0, full: 100_000 }],
    ...more,
  };
  const level = { ...aConflictScenario({ countries: [SECURITY] }), ...rich };
  const seats = level.seats.map((seat) => ({ ...seat, goals: wishes[seat.country] ?? seat.goals }));
  return nextTurn(aGame({}, { ...level, seats }));
}

function thought(state: GameState, seat: string, them: string): Terms {
  const found = bestPackage(viewFor(state, seat), them);
  if (!found) throw new Error(`${seat} thinks of nothing for ${them}`);
  return found.terms;
}

const typesOf = (terms: Terms): readonly Clause['type'][] => terms.clauses.map(({ type }) => type);

/** All that comes to mind between the two. */
function ideas(state: GameState, seat: string, them: string): readonly Clause[] {
  const room = ideaRoom(viewFor(state, seat), them);
  return room ? ideasIn(room) : [];
}

describe('what programs propose where arms speak', () => {
  test('[AI-13] a host under attack asks for help with its defence, and gives something for it', () => {
    const terms = thought(atWar(), 'north', 'south');
    const help = ['militaryAid', 'peacekeepers', 'securityGuarantee', 'dueDiligence'];
    expect(typesOf(terms).some((type) => help.includes(type))).toBe(true);
  });

  test('[AI-13] a host asks the sponsor next door to step back, and pays for it', () => {
    const terms = thought(atWar(), 'north', 'west');
    expect(terms.clauses).toContainEqual({ type: 'withdrawSupport', by: 'west', group: 'movement' });
    expect(terms.clauses.length).toBeGreaterThan(1);
  });

  test('[AI-13] each kind of clause about security comes to mind where it is lawful and not where there is no war', () => {
    const kinds = new Set(
      [...ideas(atWar(), 'north', 'south'), ...ideas(atWar(), 'north', 'west')].map(({ type }) => type),
    );
    for (const type of ['militaryAid', 'peacekeepers', 'securityGuarantee', 'withdrawSupport', 'dueDiligence'])
      expect([type, kinds.has(type as Clause['type'])]).toEqual([type, true]);
    const calm = new Set(ideas(nextTurn(aGame()), 'north', 'south').map(({ type }) => type));
    expect([...calm].filter((type) => type === 'militaryAid' || type === 'withdrawSupport')).toEqual([]);
  });

  test('[AI-13] nobody pays each turn for being paid each turn', () => {
    for (const [seat, them] of [
      ['north', 'south'],
      ['south', 'north'],
      ['north', 'west'],
      ['west', 'north'],
    ] as const) {
      const found = bestPackage(viewFor(atWar(), seat), them);
      const payers = (found?.terms.clauses ?? []).filter(isPaidEachTurn).map(payerOf);
      expect(new Set(payers).size).toBeLessThan(2);
    }
  });
});
