import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { button, expectQuiet, heading, passTurn, SEED, saveFile, takeSeat } from './player.ts';

test('a game that was left is resumed after a reload with every hash the same', { timeout: 120_000 }, async () => {
  const game = await takeSeat('Japan');
  const { page } = game;
  await passTurn(page, false);
  await button(page, 'Open the talks').click();
  await heading(page, 'Your post').waitFor();
  const before = await saveFile(page);
  await page.reload();
  await button(page, 'Go on as Japan, turn 2').click();
  await heading(page, 'Your post').waitFor();
  expect(await saveFile(page)).toBe(before);
  expectQuiet(game);
});

test('a save file opens in a browser that never saw the game', { timeout: 120_000 }, async () => {
  const first = await takeSeat('China');
  await passTurn(first.page, false);
  const text = await saveFile(first.page);
  const { page } = await openGame({ path: SEED });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'save.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await heading(page, 'The Assay').waitFor();
  expect(await saveFile(page)).toBe(text);
});

test('a broken save file is refused in a sentence, and the game that was kept is still there', {
  timeout: 120_000,
}, async () => {
  const { page } = await takeSeat('Japan');
  await page.reload();
  await button(page, 'Go on as Japan, turn 1').waitFor();
  const broken = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1,') };
  await page.locator('input[type=file]').setInputFiles(broken);
  await page.getByRole('alert').filter({ hasText: 'not a Rare Terms save' }).waitFor();
  await button(page, 'Go on as Japan, turn 1').click();
  await heading(page, 'The Assay').waitFor();
});

test('a browser that keeps nothing says so and the game goes on', { timeout: 120_000 }, async () => {
  const { page } = await openGame({ path: SEED, reducedMotion: true });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    });
  });
  await page.reload();
  await button(page, 'Play').click();
  await button(page, 'Take the seat of Japan').click();
  await page.locator('.notice', { hasText: 'This browser does not keep saves.' }).waitFor();
  await passTurn(page, false);
});
