import { describe, expect, test } from 'vitest';
import { bestReachable, pointsAt, scoreNow, whyBehind } from '../../../src/client/store/endingGaps.ts';
import type { Goal } from '../../../src/scenario/schema.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const aGoal: Goal = {
  kind: 'shareFrom',
  id: 'g',
  secret: false,
  weight: 1,
  none: 9000,
  full: 6000,
  label: 'g',
  source: ['s'],
};

describe('where points are', () => {
  test('points lie straight between nothing and all, also where less is better', () => {
    expect([9500, 9000, 7500, 6000, 100].map((value) => pointsAt(aGoal, value))).toEqual([0, 0, 5000, 10_000, 10_000]);
  });

  test('a mean carries the turns played with it, a count can gain one a turn, an end value can still be all', () => {
    const turns = { played: 6, all: 10 };
    expect(bestReachable({ ...aGoal, kind: 'sectorOutput', full: 10_000 }, 9000, turns)).toBe(9400);
    expect(bestReachable({ ...aGoal, kind: 'calm', full: 10 }, 3, turns)).toBe(7);
    expect(bestReachable({ ...aGoal, kind: 'shareFrom' }, 9000, turns)).toBe(6000);
    expect(bestReachable({ ...aGoal, kind: 'shareFrom' }, 9000, { played: 10, all: 10 })).toBe(9000);
  });

  const match = newGame('japan');
  test.each([
    { turn: 3, phase: 'report' },
    { turn: 99, phase: 'debrief' },
  ])('got, open and gone make up every goal, and got is the score, at $turn $phase', (at) => {
    const view = playTo(match, 'japan', at).view('japan');
    const gaps = whyBehind(view);
    for (const gap of gaps) expect(gap.gotCenti + gap.openCenti + gap.goneCenti).toBeCloseTo(gap.wholeCenti, 6);
    expect(gaps.map((gap) => gap.openCenti)).toEqual(gaps.map((gap) => gap.openCenti).sort((a, b) => b - a));
    const own = view.ending?.ranking.find((each) => each.seat === 'japan');
    if (own !== undefined) {
      expect(Math.floor(scoreNow(gaps) + 1e-6)).toBe(own.scoreCenti);
      expect(gaps.every((gap) => gap.openCenti === 0)).toBe(true);
    } else expect(gaps.some((gap) => gap.openCenti > 0)).toBe(true);
  });
});
