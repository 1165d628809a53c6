import { expect, test } from 'vitest';
import { endTurn } from '../../../src/core/referee.ts';
import { recyclingAfter, recyclingBlocks } from '../../../src/core/sectors/recycling.ts';
import { countryOf } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { aSecondLife, withPrice, withSlow } from '../../support/aChain.ts';
import { aGame } from '../../support/aWorld.ts';

const collected = (recyclingBp: number): number => {
  const state = withSlow(aGame(aSecondLife), 'makeland', { recyclingBp });
  const [material] = state.scenario.materials;
  return material ? recyclingBlocks(state, material).reduce((sum, block) => sum + block.kg, 0) : 0;
};

const shut = (state: GameState): GameState => ({
  ...state,
  open: {
    ...state.open,
    policies: [{ type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 0, sinceTurn: 0 }],
  },
});

const industryOf = (state: GameState): number =>
  state.accounts.find((account) => account.id === 'industry:makeland')?.thousandUsd ?? 0;

test.each([
  [0, 0],
  [2_500, 100_000],
  [10_000, 250_000],
])(
  '[CHAIN-3] with %i bp of collecting built up %i kg can come back: never more than a quarter of the need',
  (bp, kg) => {
    expect(collected(bp)).toBe(kg);
  },
);

test('[CHAIN-3] recycled metal runs where it pays and its cost leaves industry', () => {
  const state = shut(withSlow(aGame(aSecondLife), 'makeland', { recyclingBp: 10_000 }));
  const after = endTurn(state).state;
  const bare = endTurn(shut(aGame(aSecondLife))).state;
  const extraction = (of: GameState) => of.accounts.find((account) => account.id === 'extraction')?.thousandUsd ?? 0;
  expect([after.open.history.at(-1)?.recycled, extraction(after) - extraction(bare)]).toEqual([
    [{ country: 'makeland', material: 'metal', stage: 'oxide', kg: 250_000 }],
    3_750,
  ]);
});

test('[CHAIN-4] only a metal dear enough builds up collecting, slowly and for good', () => {
  const after = (cents: number) => {
    const state = withPrice(aGame(aSecondLife), 'metal', 'oxide', cents);
    return recyclingAfter(state, countryOf(state.open.countries, 'makeland'));
  };
  expect([after(3_900), after(20_000), after(90_000)]).toEqual([0, 150, 150]);
});

test('[CHAIN-5] who has another design pays no more for metal than that costs, and output stands', () => {
  const start = shut(aGame(aSecondLife));
  const state = withSlow(start, 'makeland', {}, 5_000);
  const [before, after] = [endTurn(start).state, endTurn(state).state];
  const output = (of: GameState) => of.open.sectors[0]?.outputBp ?? 0;
  expect([output(after) > output(before), after.secrets[1]?.sectorStocks[0]?.usedKg[0] ?? 0]).toEqual([true, 400_000]);
});

test('[CHAIN-5] industry pays for the other design, to the rest of the economy', () => {
  const state = withSlow(shut(aGame(aSecondLife)), 'makeland', {}, 5_000);
  const free = {
    ...state,
    scenario: {
      ...state.scenario,
      sectors: state.scenario.sectors.map((sector) => ({
        ...sector,
        needs: sector.needs.map((need) => ({ ...need, substitute: { mostBp: 5_000, centsPerKg: 2_900 } })),
      })),
    },
  };
  // Every use would pay more than that, so half of the whole need does without: 500 000 kg, a dollar dearer each.
  expect(industryOf(endTurn(free).state) - industryOf(endTurn(state).state)).toBe(500);
});

test('[CHAIN-6] while metal is dearer than the other design, industry redesigns for good', () => {
  const after = (cents: number, substituteBp: number) => {
    const state = withPrice(withSlow(shut(aGame(aSecondLife)), 'makeland', {}, substituteBp), 'metal', 'oxide', cents);
    return endTurn(state).state.open.sectors[0]?.substituteBp[0];
  };
  expect([after(90_000, 0), after(90_000, 5_000)]).toEqual([750, 5_000]);
});

test('[CHAIN-6] calm teaches nobody to do without', () => {
  expect(endTurn(aGame(aSecondLife)).state.open.sectors[0]?.substituteBp).toEqual([0]);
});
