import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { button, expectQuiet, heading, passTurn, playButton, SEED } from './player.ts';

test('Programme opens from its card, names its turns by two years and plays one', { timeout: 180_000 }, async () => {
  const game = await openGame({ path: SEED, reducedMotion: true, width: 1366, height: 768 });
  const { page } = game;
  await playButton(page, 'Programme').click();
  await button(page, 'Take the seat of the United States').click();
  await heading(page, 'The Assay').waitFor();
  expect(await page.getByText('1992–1993').count()).toBeGreaterThan(0);
  await passTurn(page, false);
  expect(await page.getByText('1994–1995').count()).toBeGreaterThan(0);
  expectQuiet(game);
});
