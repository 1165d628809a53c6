import { expect, test } from 'vitest';
import { parseRecord } from '../../src/match/parseRecord.ts';
import { replay } from '../../src/match/replay.ts';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, leaveReport, passTurn, saveFile, sendOffer, takeSeat } from './player.ts';

const TURNS = 10;

test('a whole game is played by mouse: letters, an order, ten turns and a ranking, and Node finds the same hashes', {
  timeout: 240_000,
}, async () => {
  const game = await takeSeat('Japan');
  const { page } = game;

  // Turn 1: write an offer, see what it changes, sign a letter, place an order and undo it.
  await button(page, 'Open the talks').click();
  await button(page, 'Write').click();
  await page.getByText('What this changes for us').waitFor();
  await page.locator('.table-foot .verdict.good, .table-foot .verdict.bad, .table-foot .verdict.even').waitFor();
  await sendOffer(page);
  await page.locator('.letter-strip.toAnswer').first().click();
  await button(page, 'Accept').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('Signed', { exact: true }).waitFor();
  await button(page, 'Back to your post').click();
  await button(page, 'Done talking').click();
  await page.getByText('Help factories use less.').click();
  await button(page, 'Add this order').filter({ visible: true }).click();
  await page.locator('.slip.order').waitFor();
  await button(page, /^Undo: /).click();
  await page.getByText('No orders yet.').waitFor();
  await button(page, 'Seal orders').click();
  await heading(page, 'What happened').waitFor();
  await leaveReport(page, false);

  for (let turn = 2; turn < TURNS; turn++) await passTurn(page, false);
  const read = parseRecord(await saveFile(page)); // at the last briefing
  await passTurn(page, true);

  expect(await page.locator('.ranking li').count()).toBe(4);
  expect(await page.getByText('private', { exact: true }).count()).toBe(4);
  expect(await axeFindings(page)).toEqual([]);
  expectQuiet(game);

  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join('\n'));
  expect(read.record.hashes).toHaveLength(TURNS);
  const replayed = replay(read.record);
  expect(replayed.ok && replayed.hashes).toEqual(read.record.hashes);
});
