import { expect, test } from 'vitest';
import { endTurn } from '../../../src/core/referee.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { byProductBlocks, costWithBasket } from '../../../src/core/trade/rockRate.ts';
import { conservationFaults } from '../../../src/lab/conservation.ts';
import { aFullChain, aSecondMetal, withPrice, withSiteAs, withSlow } from '../../support/aChain.ts';
import { aGame } from '../../support/aWorld.ts';

const rock = (state: GameState): number => {
  const material = state.scenario.materials.find((each) => each.id === 'second');
  if (!material) throw new Error('no second metal');
  return byProductBlocks(state, material).reduce((sum, block) => sum + block.kg, 0);
};

const lastOf = (state: GameState) => {
  const record = state.open.history[state.open.history.length - 1];
  if (!record) throw new Error('no record');
  return record;
};

test('[CHAIN-1] the rock of a mine gives its other metal by what was dug last turn', () => {
  const state = aGame(aSecondMetal);
  expect(rock(withSiteAs(state, 'dig-mine', { madeKg: 500_000 }))).toBe(100_000);
});

test('[CHAIN-1] a mine that stands still gives none, however much it dug before', () => {
  const state = aGame(aSecondMetal);
  expect(rock(withSiteAs(state, 'dig-mine', { madeKg: 500_000, shareBp: 0 }))).toBe(0);
});

test('[CHAIN-1] before the first turn a mine has dug what the level asks of it', () => {
  const state = aGame(aSecondMetal);
  const dug = state.open.sites.find((site) => site.id === 'dig-mine')?.madeKg ?? 0;
  expect([dug > 900_000, rock(state)]).toEqual([true, Math.floor(dug / 5)]);
});

test('[CHAIN-1] what nobody takes lies in the tailings of its site, the rest counts as made', () => {
  const state = aGame(aSecondMetal);
  const record = lastOf(endTurn(state).state);
  const tailings = record.tailings.find((each) => each.site === 'dig-mine')?.kg ?? 0;
  const made =
    record.made.find((each) => each.country === 'digland' && each.material === 'second' && each.stage === 'ore')?.kg ??
    0;
  expect([tailings > 0, made > 90_000, made + tailings]).toEqual([true, true, rock(state)]);
});

test('[CHAIN-2] what the other metal earned lowers the cost of digging, but not under a quarter', () => {
  expect([costWithBasket(900, 200), costWithBasket(900, 5_000)]).toEqual([700, 225]);
});

test('[CHAIN-2] a dear by-product makes the metal that it comes with cheaper', () => {
  const ore = (cents: number) => {
    const state = withPrice(aGame(aSecondMetal), 'second', 'ore', cents);
    const after = endTurn({
      ...state,
      open: { ...state.open, sectors: state.open.sectors.map((each) => ({ ...each, demandBp: 12_000 })) },
    });
    return after.state.open.prices.find((point) => point.country === 'digland' && point.material === 'metal')
      ?.madeCentsPerKg;
  };
  expect([ore(0), ore(2_000)]).toEqual([1_800, 1_400]);
});

test('[CHAIN-2] a mine pays its own cash cost, whatever its rock earns beside', () => {
  const paid = (cents: number) => {
    const before = withPrice(aGame(aSecondMetal), 'second', 'ore', cents);
    const after = endTurn(before).state;
    const extraction = after.accounts.find((account) => account.id === 'extraction')?.thousandUsd ?? 0;
    return { extraction, dug: after.open.sites.find((site) => site.id === 'dig-mine')?.madeKg };
  };
  expect(paid(500)).toEqual(paid(0));
});

test('[CON-1] with by-products, recycling and substitutes nothing is lost or made of nothing', () => {
  let state = withSlow(aFullChain(), 'makeland', { recyclingBp: 6_000 }, 3_000);
  const faults: string[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const before = withPrice(state, 'metal', 'oxide', turn === 2 ? 90_000 : 2_000);
    state = endTurn(before).state;
    faults.push(...conservationFaults(before, state));
    state = { ...state, open: { ...state.open, turn: state.open.turn + 1, phase: 'orders' } };
  }
  const history = state.open.history;
  expect([
    faults,
    history.some((each) => each.recycled.length > 0),
    history.some((each) => each.tailings.length > 0),
  ]).toEqual([[], true, true]);
});
