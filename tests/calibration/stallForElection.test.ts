import { beforeAll, expect, test } from 'vitest';
import { playScript, type ScriptedGame } from '../support/scriptedGame.ts';

/**
 * A vote held for an election: `npm run simulate -- --level aid-for-minerals --seed 1 --script
 * tests/calibration/scripts/stall-for-election.json --only-script`. Ukraine takes the American terms, holds its vote until
 * the United States has voted, wins votes at home, and the next government there gets the signature and the credit.
 */
let game: ScriptedGame;
beforeAll(() => {
  game = playScript('aid-for-minerals', 'stall-for-election', 1);
}, 60_000);

test('every line could be said and everything adds up', () => {
  expect(game.complaints).toEqual([]);
});

test('[VOTE-5] the vote waits for the election, is won after it, and all of it is printed', () => {
  expect(game.reports[0]).toContain('ukraine holds its vote for the election, until turn 2');
  expect(game.turns[1]?.elections).toEqual([{ seat: 'united-states', turn: 2, government: 'next-government' }]);
  expect(game.reports[1]).toContain('the vote in ukraine says yes');
  const signed = game.turns[1]?.deals.find((deal) => deal.vote?.stalledBy === 'ukraine');
  expect(signed).toMatchObject({ mode: 'inForce', signedTurn: 2, untilTurn: 5 });
});

test('[VOTE-6] the new government’s approval rises by the credit, and Ukraine’s parliament was asked once', () => {
  const approval = (turn: number) =>
    game.turns[turn - 1]?.standing.find((each) => each.country === 'united-states')?.approvalBp ?? 0;
  expect(approval(2)).toBeGreaterThan(approval(1));
  expect(game.turns.flatMap(({ dealNews }) => dealNews.filter(({ type }) => type === 'voteHeld'))).toHaveLength(1);
});
