import { expect, test } from 'vitest';
import { playScript, type ScriptedGame } from '../support/scriptedGame.ts';

/**
 * Mountain Pass idled by the bust and run again: `npm run simulate -- --level the-cut-off --script
 * tests/calibration/scripts/mountain-pass-revived.json --only-script`. China ends quotas and duties in early 2013, two years
 * before it did, and takes the quotas back in late 2014, so that the whole circle fits into the level. In the record the mine
 * is idle from late 2015 and starts again early in 2018 (mp-2015 to mp-2017), with private money; here the government pays.
 */
const ID = 'mountain-pass-separation';
const EASED_IN = 6;

const site = (game: ScriptedGame, turn: number) => game.turns[turn - 1]?.sites.find((each) => each.id === ID);
const priceAt = (game: ScriptedGame, turn: number): number =>
  game.turns[turn - 1]?.record.prices.find(
    ({ country, material, stage }) => country === 'united-states' && material === 'NdPr' && stage === 'oxide',
  )?.centsPerKg ?? 0;

test('[SITE-8] when China eases, the price falls under what Mountain Pass needs, and the mine stops; paid for anew when the price is back, it digs again [SITE-3]', {
  timeout: 60_000,
}, () => {
  const game = playScript('the-cut-off', 'mountain-pass-revived');
  expect(game.complaints).toEqual([]);
  expect(priceAt(game, EASED_IN)).toBeLessThan(priceAt(game, EASED_IN - 1) / 2);
  expect([7, 8, 9, 10].map((turn) => site(game, turn)?.mode)).toEqual([
    'operating',
    'idled',
    'commissioning',
    'commissioning',
  ]);
  expect([5, 6, 8, 9, 10].map((turn) => (site(game, turn)?.madeKg ?? 0) > 0)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(game.turns[game.turns.length - 1]?.sites.find((each) => each.id === ID)?.mode).toBe('operating');
});

test('[SITE-8] without new money Mountain Pass stays idle to the end', { timeout: 60_000 }, () => {
  const game = playScript('the-cut-off', 'mountain-pass-revived', 1, (line) => line.turn < 9);
  expect([9, 10].map((turn) => site(game, turn)?.mode)).toEqual(['idled', 'idled']);
});
