import { describe, expect, test } from 'vitest';
import { bestPackage, logOf } from '../../src/ai/negotiator/package.ts';
import { dealWorth, worthByFacts } from '../../src/ai/value/dealWorth.ts';
import { theirEyes } from '../../src/ai/value/theirEyes.ts';
import { IDEA } from '../../src/balance/persona.ts';
import { type GameState, viewFor } from '../../src/core/referee.ts';
import type { Clause, Terms } from '../../src/core/seat.ts';
import type { Scenario, SeatDef } from '../../src/scenario/schema.ts';
import { aDeal, aGame, PLEDGE } from '../support/aGame.ts';
import { nextTurn, PROJECT, withProjects, withPurse } from '../support/aMoney.ts';
import { aScenario } from '../support/aScenario.ts';
import { wordsOf } from './aTable.ts';

const GOAL: SeatDef['goals'][number] = {
  id: 'purse',
  kind: 'treasury',
  secret: false,
  weight: 1,
  none: 0,
  full: 100_000,
  label: 'Money',
  source: ['made-up'],
};

/** The small world where nobody counts agreements, with seats changed. */
function world(change: (seat: SeatDef) => Partial<SeatDef> = () => ({}), more: Partial<Scenario> = {}): GameState {
  const seats = aScenario().seats.map((seat) => ({ ...seat, goals: [GOAL], ...change(seat) }));
  return aGame({}, { ...more, seats });
}

/** What the seat would propose to the other besides goods and sites. */
function thought(state: GameState, seat: string, them: string): Terms {
  const found = bestPackage(viewFor(state, seat), them);
  if (!found) throw new Error(`${seat} thinks of nothing for ${them}`);
  return found.terms;
}

function one<T extends Clause['type']>(terms: Terms, type: T): Extract<Clause, { type: T }> {
  const clause = terms.clauses.find((each): each is Extract<Clause, { type: T }> => each.type === type);
  if (!clause) throw new Error(`no ${type} in ${JSON.stringify(terms)}`);
  return clause;
}

/** South quarrels with north, which sells it nearly all its metal and likes to press. */
function quarrel(): GameState {
  const hard = world((seat) => (seat.country === 'north' ? { persona: { ...seat.persona, pressureBp: 8_000 } } : {}));
  return { ...hard, open: { ...hard.open, disputes: [{ between: ['north', 'south'], heatBp: 9_000 }] } };
}

describe('what programs propose besides goods and sites', () => {
  test('[AI-13] a buyer in a quarrel offers aid for the promise not to be cut off', () => {
    const terms = thought(quarrel(), 'south', 'north');
    expect(one(terms, 'noEmbargo')).toMatchObject({ by: 'north', toward: 'south' });
    expect(one(terms, 'aid')).toMatchObject({ from: 'south', to: 'north' });
  });

  test('[AI-13] who has a plant worth more than it costs, and too small a purse, asks for a loan and pledges a part of it', () => {
    const state = withPurse(richNorth(), 'north', 4_000);
    const loan = one(thought(state, 'north', 'south'), 'loan');
    expect(loan).toMatchObject({ from: 'south', to: 'north', pledge: { site: 'north-new' } });
    expect(loan.thousandUsd).toBeGreaterThanOrEqual(PROJECT.costThousandUsd - 4_000);
  });

  test('[AI-13] who meets a tariff asks for a ceiling on it', () => {
    const calm = nextTurn(world());
    const pledges = [PLEDGE, { ...PLEDGE, by: 'south', toward: 'north' }];
    const deals = [aDeal({}, { clauses: pledges })];
    const state = { ...calm, deals, open: { ...calm.open, policies: [TARIFF] } };
    const ceiling = one(thought(state, 'north', 'south'), 'tariffCeiling');
    expect(ceiling).toMatchObject({ by: 'south', toward: 'north', material: 'metal' });
    expect(ceiling.shareBp).toBeLessThan(TARIFF.shareBp);
  });

  test('[AI-13] nothing is proposed that its author would not sign, and nothing that looks bad to the other side', () => {
    for (const state of [quarrel(), richNorth()]) {
      for (const [seat, them] of [
        ['south', 'north'],
        ['north', 'south'],
        ['west', 'north'],
      ] as const) {
        const view = viewFor(state, seat);
        const found = bestPackage(view, them);
        const eyes = theirEyes(view, them);
        if (!found || !eyes) continue;
        expect(dealWorth(view, them, found.terms).thousandUsd).toBeGreaterThan(0);
        expect(worthByFacts(eyes, seat, found.terms)).toBeGreaterThan(0);
      }
    }
  });

  test('[AI-13] money is never sent to and fro, and never alone', () => {
    const { clauses } = thought(quarrel(), 'south', 'north');
    expect(clauses.filter((clause) => clause.type === 'aid').length).toBe(1);
    expect(clauses.length).toBeGreaterThan(1);
  });

  test('[AI-13] a program says what it thought of, and the other side gains by its own reckoning', () => {
    const state = quarrel();
    const terms = thought(state, 'south', 'north');
    expect(dealWorth(viewFor(state, 'north'), 'south', terms).thousandUsd).toBeGreaterThan(0);
    const said = wordsOf(viewFor(state, 'south'), 1);
    expect(said.map(({ type }) => type)).toEqual(['offerDeal']);
  });

  test('[AI-5] what is thought of the other side does not hang on what only it can see', () => {
    const state = quarrel();
    expect(thought(withPurse(state, 'north', 1_000), 'south', 'north')).toEqual(thought(state, 'south', 'north'));
  });

  test('[AI-13] gains are multiplied by their logarithms, each counting by toughness', () => {
    expect([logOf(1), logOf(2), logOf(3), logOf(4), logOf(1_024)]).toEqual([0, 100, 150, 200, 1_000]);
    expect(IDEA.softBp).toBeLessThan(IDEA.toughBp);
  });
});

const TARIFF = {
  type: 'tariff',
  country: 'south',
  partner: 'north',
  material: 'metal',
  stage: 'alloy',
  shareBp: 8_000,
  sinceTurn: 0,
} as const;

function richNorth(): GameState {
  return world(() => ({}), withProjects());
}
