import { beforeAll, expect, test } from 'vitest';
import { playScript, type ScriptedGame } from '../support/scriptedGame.ts';

/**
 * A secret annex that leaks: `npm run simulate -- --seed 5 --script tests/calibration/scripts/leak.json --only-script`. China
 * sells Japan light oxide under its price to others and promises not to cut it off; in the third turn the paper is out.
 */
let game: ScriptedGame;
beforeAll(() => {
  game = playScript('the-cut-off', 'leak', 5);
}, 60_000);

const standing = (turn: number, country: string) =>
  game.turns[turn - 1]?.standing.find((each) => each.country === country);

test('every line could be said and everything adds up', () => {
  expect(game.complaints).toEqual([]);
});

test('[DEAL-24] the annex leaks in one turn, is printed, and costs both sides approval and trust there', () => {
  const leaked = game.turns.flatMap(({ turn, dealNews }) =>
    dealNews.some(({ type }) => type === 'annexLeaked') ? [turn] : [],
  );
  expect(leaked).toEqual([3]);
  expect(game.reports[2]).toContain('the secret annex of china and japan leaks');
  for (const side of ['china', 'japan']) {
    const [before, after] = [standing(2, side), standing(3, side)];
    expect((after?.meanTrustBp ?? 0) < (before?.meanTrustBp ?? 0)).toBe(true);
    expect((after?.approvalBp ?? 0) < (before?.approvalBp ?? 0)).toBe(true);
  }
});
