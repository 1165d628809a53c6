import { describe, expect, test } from 'vitest';
import { withEscape } from '../../src/ai/negotiator/escape.ts';
import { boundBp } from '../../src/ai/value/chances.ts';
import { dealWorth } from '../../src/ai/value/dealWorth.ts';
import type { Clause, Condition, Terms } from '../../src/core/seat.ts';
import { aGame, aSupply, aView } from '../support/aGame.ts';

const AID: Clause = { type: 'aid', from: 'south', to: 'north', thousandUsdPerTurn: 1_000 };
const hung = (kind: Condition['kind'], fact: Condition['fact'], clause: number | null = null): Condition => ({
  kind,
  fact,
  clause,
});
const DEAR = {
  type: 'price',
  country: 'south',
  material: 'metal',
  stage: 'alloy',
  is: 'above',
  cents: 50_000,
} as const;
const terms = (conditions: readonly Condition[], clauses: readonly Clause[] = [AID]): Terms => ({
  clauses,
  turns: 4,
  conditions,
});

describe('what hangs on a condition', () => {
  const view = aView(aGame(), 'north');
  const worth = (given: Terms) => dealWorth(view, 'south', given).thousandUsd;

  test('[AI-16] is worth its chance to bind', () => {
    const sure = worth(terms([]));
    expect(sure).toBeGreaterThan(0);
    expect(Math.abs(4 * worth(terms([hung('while', DEAR)])) - sure)).toBeLessThan(10);
    expect(Math.abs(4 * worth(terms([hung('voidIf', DEAR)])) - 3 * sure)).toBeLessThan(10);
  });

  test('[AI-16] keeps its sign: a burden that may rest is a smaller burden', () => {
    const giver = aView(aGame(), 'south');
    const small: Clause = { ...AID, thousandUsdPerTurn: 50 }; // too little for anybody's notice
    const of = (conditions: readonly Condition[]) => dealWorth(giver, 'north', terms(conditions, [small])).thousandUsd;
    expect(of([])).toBeLessThan(of([hung('while', DEAR)]));
    expect(of([hung('while', DEAR)])).toBeLessThan(0);
  });

  test('[AI-16] leaves the other promises what they are worth', () => {
    const pair = [AID, aSupply({ centsPerKg: 9_000 })];
    const whole = worth(terms([], pair));
    const supply = worth(terms([], [pair[1] as Clause]));
    const hanging = worth(terms([hung('while', DEAR, 0)], pair));
    expect(hanging).toBeLessThan(whole);
    expect(hanging).toBeGreaterThan(supply);
  });

  test('[AI-16] a date is reckoned, an embargo as likely as its maker is dangerous', () => {
    const turn = { type: 'turn', turn: 3 } as const;
    expect(boundBp(view, hung('while', turn), 4)).toBe(5_000);
    expect(boundBp(view, hung('until', turn), 4)).toBe(5_000);
    const embargo = { type: 'embargo', by: 'isle', against: null, material: null } as const;
    expect(boundBp(view, hung('voidIf', embargo), 4)).toBe(10_000);
  });
});

describe('who fears an embargo', () => {
  const standing = {
    id: 'e',
    by: 'south',
    against: 'north',
    material: 'metal',
    stage: 'ore',
    mode: 'full',
    level: 'full',
    prepared: true,
    demand: { type: 'none' },
    sinceTurn: 1,
    deadlineTurn: null,
  } as const;

  test('[AI-16] offers its goods void if it comes, and without fear as they are', () => {
    const offer: Terms = { clauses: [aSupply()], turns: 3 };
    const calm = aView(aGame(), 'north');
    expect(withEscape(calm, 'south', offer)).toBe(offer);
    const cut = aGame({ turn: 2, history: [] });
    const after = aView({ ...cut, embargoes: [{ ...standing, mode: 'threatened', deadlineTurn: 3 }] }, 'north');
    const hot = { ...after, disputes: [{ between: ['north', 'south'] as const, heatBp: 10_000 }] };
    expect(withEscape(hot, 'south', offer).conditions).toEqual([
      hung('voidIf', { type: 'embargo', by: 'south', against: 'north', material: null }),
    ]);
  });
});
