import { beforeAll, expect, test } from 'vitest';
import { playScript, type ScriptedGame } from '../support/scriptedGame.ts';

/**
 * The record against the model: `npm run simulate -- --level programme --script tests/calibration/scripts/programme-history.json
 * --only-script`. Nobody speaks but China, which builds, and Mountain Pass meets its own fate; what the model misses stands in
 * the level's notes.
 */
let game: ScriptedGame;
beforeAll(() => {
  game = playScript('programme', 'programme-history');
}, 60_000);

/** China's part of the light metals made at a stage in a turn from 1, in percent. */
function chinaMakes(stage: string, turn: number): number {
  const made = (game.turns[turn - 1]?.record.made ?? []).filter(
    (each) => each.material === 'NdPr' && each.stage === stage,
  );
  const kg = (list: typeof made) => list.reduce((sum, each) => sum + each.kg, 0);
  return Math.round((100 * kg(made.filter((each) => each.country === 'china'))) / Math.max(1, kg(made)));
}

const site = (id: string, turn: number) => game.turns[turn - 1]?.sites.find((each) => each.id === id);

test('every line of history could be said and everything adds up', () => {
  expect(game.complaints).toEqual([]);
});

test("China's part of mining rises from about a third (27 % in 1990) to over nine tenths", () => {
  const [first, last] = [chinaMakes('ore', 1), chinaMakes('ore', 7)];
  expect([first >= 27 && first <= 42, last >= 90]).toEqual([true, true]);
});

test("China's part of separated oxide rises from about a third to over four fifths", () => {
  const [first, last] = [chinaMakes('oxide', 1), chinaMakes('oxide', 7)];
  expect([first >= 27 && first <= 42, last >= 80]).toEqual([true, true]);
});

test('Mountain Pass digs through the nineties and stands idle from 2002', () => {
  const mined = [1, 2, 3].map((turn) => (site('mountain-pass-mine', turn)?.madeKg ?? 0) > 5_000_000);
  expect(mined).toEqual([true, true, true]);
  expect([
    site('mountain-pass', 5)?.mode === 'idled' || site('mountain-pass', 6)?.mode === 'idled',
    site('mountain-pass-mine', 6)?.madeKg,
  ]).toEqual([true, 0]);
});

test('oxide gets cheaper, as in the record: by a fifth at least from the first turn to the last', () => {
  const oxide = (turn: number) =>
    game.turns[turn - 1]?.record.prices.find(
      (each) => each.country === 'japan' && each.material === 'NdPr' && each.stage === 'oxide',
    )?.centsPerKg ?? 0;
  expect(oxide(7) * 10).toBeLessThan(oxide(1) * 8);
});
