import { describe, expect, test } from 'vitest';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { standingOf } from '../../../src/core/programmes/standingStock.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { must, secretOf } from '../../../src/core/state/access.ts';
import { acted, aGame, orderRefusal, withMine } from '../../support/aGame.ts';
import { nextTurn, purse, withPurse } from '../../support/aMoney.ts';

const PLACE = { material: 'metal', stage: 'alloy' };
const STANDING = {
  type: 'standingStock',
  ...PLACE,
  holdKg: 3_000,
  mostCentsPerKg: 20_000,
  thousandUsd: 1_000_000,
} as const;
const placed = (state: GameState, order: Order) => acted(state, 'south', { type: 'placeOrder', order });
const rich = () => withPurse(withMine(aGame(), 'south', { stockpile: [] }), 'south', 5_000_000);
const stored = (state: GameState) =>
  secretOf(state, 'south').stockpile.find((each) => each.material === 'metal' && each.stage === 'alloy')?.kg ?? 0;
const left = (state: GameState) => must(standingOf(secretOf(state, 'south'), PLACE), 'standing').leftThousandUsd;

describe('standing purchases', () => {
  test('[CHAIN-10] fill the store once and then rest, and what they cost is off their money', () => {
    const first = endTurn(placed(rich(), STANDING)).state;
    const without = endTurn(rich()).state;
    expect([stored(first), stored(nextTurn(first))]).toEqual([3_000, 3_000]);
    const paid = purse(without, 'south') - purse(first, 'south');
    expect(STANDING.thousandUsd - left(first)).toBeGreaterThan(0);
    expect(Math.abs(paid - (STANDING.thousandUsd - left(first)))).toBeLessThan(paid / 4);
    expect(secretOf(first, 'south').orders).toEqual([]);
  });

  test('[CHAIN-10] buy no more than their money or the treasury pays at their limit', () => {
    const small = endTurn(placed(rich(), { ...STANDING, thousandUsd: 200 })).state;
    expect(stored(small)).toBe(1_000);
    const poor = endTurn(placed(withPurse(rich(), 'south', 100), STANDING)).state;
    expect(stored(poor)).toBe(500);
  });

  test('[CHAIN-10] are over when their money is spent', () => {
    const small = endTurn(placed(rich(), { ...STANDING, thousandUsd: 1, mostCentsPerKg: 20_000 })).state;
    const later = nextTurn(nextTurn(small));
    expect(stored(later)).toBeGreaterThan(0);
    expect(stored(later)).toBeLessThan(100);
  });

  test('[CHAIN-10] leave the turn to an order about the same goods', () => {
    const both = placed(placed(rich(), STANDING), { type: 'buyStock', ...PLACE, kg: 700, mostCentsPerKg: 20_000 });
    expect(stored(endTurn(both).state)).toBe(700);
  });

  test('[CHAIN-10] end when they are told to hold nothing, which takes one that stands', () => {
    const end = { ...STANDING, holdKg: 0, thousandUsd: 0 };
    expect(orderRefusal(rich(), 'south', end)).toBe('nothingChanges');
    const first = endTurn(placed(rich(), { ...STANDING, holdKg: 1_000 })).state;
    const ended = endTurn({ ...placed({ ...first, open: { ...first.open, phase: 'negotiation' } }, end) }).state;
    expect(standingOf(secretOf(ended, 'south'), PLACE)).toBeUndefined();
  });

  test.each([
    [{ stage: 'nowhere' }, 'unknownStage'],
    [{ holdKg: 999_999_999 }, 'amountOutOfRange'],
    [{ mostCentsPerKg: 0 }, 'priceOutOfRange'],
    [{ thousandUsd: 0 }, 'amountOutOfRange'],
  ])('[CHAIN-10] with %o is refused: %s', (change, code) => {
    expect(orderRefusal(rich(), 'south', { ...STANDING, ...change })).toBe(code);
  });
});
