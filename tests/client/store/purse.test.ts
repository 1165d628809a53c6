import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { freeOf, instalment, loanPlan, moneyStep, purseOf, roundMoney } from '../../../src/client/store/purse.ts';
import type { Debt, SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const talks = playTo(newGame('japan'), 'japan', { turn: 2, phase: 'negotiation' }).view('japan');
const debt: Debt = {
  deal: 'x',
  creditor: 'china',
  debtor: 'japan',
  leftThousandUsd: 60_000,
  perTurnThousandUsd: 20_000,
  interestBp: 200,
  fromTurn: 2,
  untilTurn: 4,
  pledge: null,
};

describe('a loan', () => {
  test('comes back in one part less than its term has turns, the first with most interest', () => {
    const plan = loanPlan(90_000, 1000, 4);
    expect(plan).toEqual({ payments: 3, first: 39_000, last: 33_000, sum: 90_000 + 9000 + 6000 + 3000 });
  });

  test('without interest costs what was lent', () => {
    expect(loanPlan(100_000, 0, 6).sum).toBe(100_000);
  });

  test('takes an equal part and interest each turn, all that is left in the last, nothing before the first', () => {
    expect([1, 2, 4].map((turn) => instalment(debt, turn))).toEqual([0, 21_200, 61_200]);
  });
});

describe('the purse', () => {
  const owing: SeatView = { ...talks, debts: [debt] };

  test('counts what is owed this turn and what open letters of mine would take', () => {
    const before = purseOf(talks);
    const after = purseOf(owing);
    expect(after.dueThousandUsd - before.dueThousandUsd).toBe(21_200);
    expect(freeOf(before) - freeOf(after)).toBe(21_200);
  });

  test('a debt stands on the deadlines track with what it takes', () => {
    expect(deadlinesOf(owing)).toContainEqual({ kind: 'debt', turn: 2, deal: 'x', thousandUsd: 21_200 });
  });

  test('sums move in steps that people would say', () => {
    expect([40_000, 90_000, 480_000, 1_000_000].map(moneyStep)).toEqual([500, 1000, 5000, 10_000]);
    expect(roundMoney(333_333, 1_000_000)).toBe(330_000);
  });
});
