import { expect, test } from 'vitest';
import { gamesSummary, summaryText } from '../../src/tools/gamesSummary.ts';
import { watchGame } from '../../src/tools/watchGame.ts';
import { shippedLevel } from '../support/shippedLevels.ts';

const scenario = shippedLevel('first-shipment');
const end = watchGame({ scenario, seed: 1, script: [], onlyScript: false, eachTurn: () => {} });

test('a sound game adds nothing to the wrongs of a summary, and its seats are in the table', () => {
  const summary = gamesSummary([end, end], 0);
  expect(summary).toMatchObject({ games: 2, failed: 0, endless: 0, refused: 0, unsaid: 0, faults: 0, belowZero: 0 });
  expect(summary.seats.map((each) => each.seat)).toEqual(['japan', 'australia']);
  expect(summaryText(summary)).toMatch(/^2 games: 0 failed, 0 without end, 0 words refused, 0 lines unsaid,\n/);
});

test('every wrong of every game is counted', () => {
  const wrong = { refused: 2, unsaid: 1, faults: 3, belowZero: 1, isEndless: true };
  const summary = gamesSummary([end, { ...end, wrong }, { ...end, wrong }], 4);
  expect(summary).toMatchObject({ games: 7, failed: 4, endless: 2, refused: 4, unsaid: 2, faults: 6, belowZero: 2 });
});

test('a seat that signs nothing in a game and gives no orders shows', () => {
  const still = { seat: 'japan', signed: 0, turns: 4, turnsWithoutOrder: 4, turnsSilent: 3 };
  const busy = { ...still, signed: 3, turnsWithoutOrder: 0, turnsSilent: 0 };
  const [japan] = gamesSummary(
    [
      { ...end, seats: [still] },
      { ...end, seats: [busy] },
    ],
    0,
  ).seats;
  expect(japan).toMatchObject({ signedAGame: 1.5, gamesUnsigned: 1, withoutOrderBp: 5_000, silentBp: 3_750 });
});

test('when all games fail there is no table, and the first line says so', () => {
  expect(summaryText(gamesSummary([], 1))).toMatch(/^1 game: 1 failed/);
});
