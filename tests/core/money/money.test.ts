import { expect, test } from 'vitest';
import { balanceOf, transfer } from '../../../src/core/money/transfer.ts';
import { endTurn } from '../../../src/core/referee.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { aDealInForce, aGameWith, flowKg } from '../../support/aTrade.ts';
import { aGame } from '../../support/aWorld.ts';

const gain = (before: GameState, after: GameState, account: string) =>
  balanceOf(after.accounts, account) - balanceOf(before.accounts, account);
const kg = (state: GameState) => flowKg(state, { from: 'digland', to: 'makeland', stage: 'oxide' });

test('[MON-1] what one account pays another gets', () => {
  const before = [
    { id: 'a', thousandUsd: 5 },
    { id: 'b', thousandUsd: -5 },
  ];
  expect(transfer(before, 'a', 'b', 3)).toEqual([
    { id: 'a', thousandUsd: 2 },
    { id: 'b', thousandUsd: -2 },
  ]);
});

test('[MON-1] after a turn all accounts still sum to nought', () => {
  const { accounts } = endTurn(aGame()).state;
  expect(accounts.reduce((sum, account) => sum + account.thousandUsd, 0)).toBe(0);
});

test('[MON-2] freight of what was shipped goes to transport', () => {
  const before = aGame();
  const after = endTurn(before).state;
  expect(gain(before, after, 'transport')).toBe(Math.floor((kg(after) * 100) / 100_000));
});

test('[MON-3] what a quota makes dearer at the border goes to the treasury that set it', () => {
  const free = aGame();
  const tight = aGameWith([
    { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 700_000, source: ['test'] },
  ]);
  const rent =
    gain(tight, endTurn(tight).state, 'treasury:digland') - gain(free, endTurn(free).state, 'treasury:digland');
  expect(rent).toBeGreaterThan(5_000);
});

test('[MON-4] duty goes to the exporting treasury', () => {
  const free = aGame();
  const taxed = aGameWith([
    { type: 'duty', country: 'digland', material: 'metal', stage: 'oxide', shareBp: 1_000, source: ['test'] },
  ]);
  const after = endTurn(taxed).state;
  expect(gain(taxed, after, 'treasury:digland') - gain(free, endTurn(free).state, 'treasury:digland')).toBe(
    Math.floor((kg(after) * 200) / 100_000),
  );
});

test('[MON-4] tariff goes to the importing treasury', () => {
  const free = aGame();
  const taxed = aGameWith([
    {
      type: 'tariff',
      country: 'makeland',
      partner: 'digland',
      material: 'metal',
      stage: 'oxide',
      shareBp: 1_000,
      source: ['test'],
    },
  ]);
  const after = endTurn(taxed).state;
  expect(gain(taxed, after, 'treasury:makeland') - gain(free, endTurn(free).state, 'treasury:makeland')).toBe(
    Math.floor((kg(after) * 210) / 100_000),
  );
});

test('[MON-5] under contract the buyer pays the agreed price whatever the market says', () => {
  const paid = (centsPerKg: number) => {
    const before = {
      ...aGame(),
      deals: [aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1_000_000, centsPerKg }, 1)],
    };
    return gain(before, endTurn(before).state, 'industry:makeland');
  };
  expect(paid(3_000) - paid(5_000)).toBe(20_000);
});

test('[MON-6] a government pays its own industry for what it stores', () => {
  const start = aGame();
  const before = {
    ...start,
    secrets: start.secrets.map((secret) =>
      secret.seat === 'makeland'
        ? {
            ...secret,
            orders: [
              { type: 'buyStock' as const, material: 'metal', stage: 'oxide', kg: 100_000, mostCentsPerKg: 9_000 },
            ],
          }
        : secret,
    ),
  };
  const after = endTurn(before).state;
  const price =
    after.open.prices.find((point) => point.country === 'makeland' && point.stage === 'oxide')?.centsPerKg ?? 0;
  expect(gain(before, after, 'treasury:makeland')).toBe(10_000 - price);
});

test('[MON-6] what a contract brought and nobody wanted is paid for when it goes into store', () => {
  const start = aGame();
  const deal = aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1_300_000, centsPerKg: 3_000 }, 1);
  const before = { ...start, deals: [deal] };
  const after = endTurn(before).state;
  const price =
    after.open.prices.find((point) => point.country === 'makeland' && point.stage === 'oxide')?.centsPerKg ?? 0;
  expect(gain(before, after, 'treasury:makeland')).toBe(10_000 - Math.floor((300_000 * price) / 100_000));
});
