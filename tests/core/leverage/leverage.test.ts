import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVERAGE } from '../../../src/balance/economy.ts';
import { counterfactual, leverageCenti, leverageScore, shapley } from '../../../src/balance/leverage.ts';
import { scoresOf } from '../../../src/core/leverage/scores.ts';
import { endTurn } from '../../../src/core/referee.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { marketInputOf } from '../../../src/core/trade/marketInputOf.ts';
import { aDealInForce } from '../../support/aTrade.ts';
import { aGame } from '../../support/aWorld.ts';

const over = (state: GameState) =>
  state.open.leverage.find((entry) => entry.of === 'digland' && entry.over === 'makeland');

test('[LEV-1] a counterfactual shuts the lanes of the cut and no other', () => {
  const state = aGame();
  const [material] = state.scenario.materials;
  if (!material) throw new Error('no material');
  const input = marketInputOf(state, material, [], true);
  const freeKg = (host: string) => (host === 'digland' ? 0 : null);
  const cut = counterfactual(input, { from: 'digland', to: 'makeland', stages: ['oxide'], freeKg });
  const shut = cut.lanes.filter((lane, at) => lane.kg !== input.lanes[at]?.kg).map((lane) => lane.id);
  expect(shut).toEqual(['lane/oxide/digland>makeland']);
});

test('[LEV-1] the only supplier has leverage, the buyer has none back', () => {
  const state = aGame();
  expect([(over(state)?.centi ?? 0) > 1_000, state.open.leverage.some((entry) => entry.of === 'makeland')]).toEqual([
    true,
    false,
  ]);
});

test('[LEV-2] a loss of the half-point that costs its owner nothing is worth half', () => {
  expect(leverageCenti({ painPpm: LEVERAGE.halfPointPpm, costPpm: 0 }, 10_000)).toBe(5_000);
});

test('[LEV-2] without a loss there is no leverage', () => {
  expect(leverageCenti({ painPpm: 0, costPpm: 0 }, 10_000)).toBe(0);
});

test('[LEV-2] leverage never falls with the loss and never rises with the cost', () => {
  const ppm = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(ppm, ppm, ppm, (pain, more, cost) => {
      const base = leverageCenti({ painPpm: pain, costPpm: cost }, 10_000);
      const hurtsMore = leverageCenti({ painPpm: pain + more, costPpm: cost }, 10_000);
      const costsMore = leverageCenti({ painPpm: pain, costPpm: cost + more }, 10_000);
      return hurtsMore >= base - 1 && costsMore <= base && base >= 0 && base <= 10_000;
    }),
  );
});

test('[LEV-3] a promise not to cut lowers leverage', () => {
  const free = endTurn(aGame()).state;
  const start = aGame();
  const deal = aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1, centsPerKg: 2_000 }, 1);
  const pledged = {
    ...deal,
    moves: deal.moves.map((move) => ({
      ...move,
      terms: { turns: 4, clauses: [{ type: 'noEmbargo' as const, by: 'digland', toward: 'makeland' }] },
    })),
  };
  expect(over(endTurn({ ...start, deals: [pledged] }).state)?.centi ?? 0).toBeLessThan(over(free)?.centi ?? 0);
});

test.each([
  [0, 0, 5_000],
  [10_000, 0, 10_000],
  [0, 10_000, 0],
  [2_000, 1_000, 5_500],
])('[LEV-4] power %i and exposure %i make a score of %i', (power, exposure, score) => {
  expect(leverageScore(power, exposure)).toBe(score);
});

test('[LEV-4] a country that weighs more counts for more in the scores of the others, not in its own', () => {
  const entries = [{ of: 'digland', over: 'makeland', centi: 6_000, painPpm: 1, costPpm: 0, parts: [] }];
  const scores = (weight: number) => {
    const { countries } = aGame().scenario;
    const weighed = countries.map((each) => (each.id === 'makeland' ? { ...each, weight } : each));
    return scoresOf({ countries: weighed }, entries).map((score) => score.centi);
  };
  expect([scores(1), scores(3)]).toEqual([
    [6_500, 3_500, 5_000],
    [7_250, 3_500, 5_000],
  ]);
});

test('[LEV-5] a stock that changes within its band changes no leverage', () => {
  const start = aGame();
  const stocked = (kg: number) => ({
    ...start,
    secrets: start.secrets.map((secret) => ({
      ...secret,
      stockpile: secret.seat === 'makeland' ? [{ material: 'metal', stage: 'oxide', kg }] : [],
    })),
  });
  expect(endTurn(stocked(10)).state.open.leverage).toEqual(endTurn(stocked(999_999)).state.open.leverage);
});

test('[LEV-6] parts sum to the whole', () => {
  const entry = over(aGame());
  expect(entry?.parts.reduce((sum, part) => sum + part.centi, 0)).toBe(entry?.centi);
});

test('[LEV-6] a Shapley split of any game sums to the value of all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 16, maxLength: 16 }),
      (players, values) => {
        const worth = (set: number) => (set === 0 ? 0 : (values[set] ?? 0));
        const split = shapley(players, worth);
        return split.reduce((sum, value) => sum + value, 0) === worth((1 << players) - 1);
      },
    ),
  );
});

test('[LEV-6] equal players get equal parts', () => {
  expect(shapley(2, (set) => (set === 3 ? 100 : set === 0 ? 0 : 20))).toEqual([50, 50]);
});
