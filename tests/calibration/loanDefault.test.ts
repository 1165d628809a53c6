import { beforeAll, expect, test } from 'vitest';
import { playScript, type ScriptedGame } from '../support/scriptedGame.ts';

/**
 * A loan default that hands over a stake: `npm run simulate -- --level belt-and-road --seed 1 --only-script --script
 * tests/calibration/scripts/loan-default.json`. DR Congo borrows for a refinery and a mine against the refinery, cannot pay
 * the first part back, and owns three fifths of its new works from then on.
 */
let game: ScriptedGame;
beforeAll(() => {
  game = playScript('belt-and-road', 'loan-default', 1);
}, 60_000);

const DEAL = 'deal-0-1-104aeae7abb78c56';

const refinery = (turn: number) => game.turns[turn - 1]?.sites.find((site) => site.id === 'kolwezi-refinery');

test('every line could be said and everything adds up', () => {
  expect(game.complaints).toEqual([]);
});

test('[MON-9] the debtor cannot pay, and the pledged part of the refinery goes to the lender', () => {
  expect(refinery(1)?.stakes).toEqual([]);
  expect(game.turns[1]?.dealNews).toContainEqual(
    expect.objectContaining({ type: 'defaulted', by: 'dr-congo', to: 'china', deal: DEAL }),
  );
  expect(refinery(2)?.stakes).toEqual([expect.objectContaining({ country: 'china', shareBp: 4_000 })]);
  expect(game.reports[1]).toContain('dr-congo cannot pay china');
});

test('[SITE-6] the lender earns from the works that it was never asked to run', () => {
  const paid = game.turns.flatMap(({ siteNews }) =>
    siteNews.flatMap((event) =>
      event.type === 'dividendPaid' && event.site === 'kolwezi-refinery' && event.to === 'china'
        ? [event.thousandUsd]
        : [],
    ),
  );
  expect(paid.length).toBeGreaterThan(2);
  expect(Math.min(...paid)).toBeGreaterThan(0);
});
