import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { button, expectQuiet, heading, passTurn, playButton, SEED } from './player.ts';

const TURNS = 8;

test('Kivu is played from its card to its ranking, with both border fears told on the way', {
  timeout: 240_000,
}, async () => {
  const game = await openGame({ path: SEED, reducedMotion: true, width: 1366, height: 768 });
  const { page } = game;
  await playButton(page, 'Kivu').click();
  await button(page, 'Take the seat of DR Congo').click();
  await heading(page, 'The Assay').waitFor();
  await page.getByText('Same ore, two labels').first().waitFor();
  expect(await page.getByText('Two fears on one border').count()).toBeGreaterThan(0);
  for (let turn = 1; turn <= TURNS; turn++) await passTurn(page, turn === TURNS);
  expect(await page.locator('.ranking li').count()).toBe(5);
  expectQuiet(game);
});
