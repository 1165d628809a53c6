import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { button, expectQuiet, heading, playButton, SEED } from './player.ts';

test('the first paper of Kivu tells of both border fears', { timeout: 120_000 }, async () => {
  const game = await openGame({ path: SEED, reducedMotion: true, width: 1366, height: 768 });
  const { page } = game;
  await playButton(page, 'Kivu').click();
  await button(page, 'Take the seat of DR Congo').click();
  await heading(page, 'The Assay').waitFor();
  await page.getByText('Same ore, two labels').first().waitFor();
  expect(await page.getByText('Two fears on one border').count()).toBeGreaterThan(0);
  expectQuiet(game);
});
