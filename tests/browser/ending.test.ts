import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type OpenGame, openGame } from '../support/browser.ts';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, playButton, SEED } from './player.ts';

const STEPS = [
  'What the papers wrote',
  'All goals, opened',
  'The deal that decided it',
  'Awards',
  'Who did best',
  'One turn to play otherwise',
  'Now argue about it',
];
const TURNS = 4;

/** First Shipment sealed to its end with nothing said. */
async function toTheEnd(options: Parameters<typeof openGame>[0]): Promise<OpenGame> {
  const game = await openGame({ path: SEED, reducedMotion: true, ...options });
  const { page } = game;
  await playButton(page, 'First Shipment').click();
  await button(page, 'Take the seat of Japan').click();
  for (let turn = 1; turn <= TURNS; turn++)
    for (const name of ['Open the talks', 'Done talking', 'Seal orders', turn === TURNS ? 'To the end' : 'Next turn'])
      await button(page, name).click();
  await heading(page, STEPS[0] ?? '').waitFor();
  return game;
}

/** The look back is worked out in a worker; its parts come one by one. */
const lookedBack = async (page: Page): Promise<void> => {
  await page.locator('.working').first().waitFor({ state: 'detached', timeout: 120_000 });
};

describe.each([
  { width: 1366, height: 768, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const)('the ending at $width×$height', (options) => {
  test('is told in seven steps, each clean, each taking the focus', { timeout: 300_000 }, async () => {
    const game = await toTheEnd(options);
    const { page } = game;
    for (const [at, title] of STEPS.entries()) {
      if (at > 0) await button(page, 'Next').click();
      await heading(page, title).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
      expect(await page.locator('.ending-step:visible').count()).toBe(1);
      if (at === 2)
        await page.locator('.ending-step:visible .working').waitFor({ state: 'detached', timeout: 120_000 });
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(1);
    }
    expectQuiet(game);
  });
});

test('the page answers while the look back is worked out, and stands whole on paper', {
  timeout: 240_000,
}, async () => {
  const { page } = await toTheEnd({});
  const slowest = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = performance.now();
        let most = 0;
        let frames = 0;
        const look = (now: number): void => {
          most = Math.max(most, now - last);
          last = now;
          frames += 1;
          if (frames < 60) requestAnimationFrame(look);
          else resolve(most);
        };
        requestAnimationFrame(look);
      }),
  );
  expect(slowest).toBeLessThan(1000); // a replay on the page's own thread would hold every frame for longer than this
  await lookedBack(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.ending-step:visible').count()).toBe(STEPS.length);
  expect(await button(page, 'Next').isVisible()).toBe(false);
});

test('a turn is played again from the ending: the same game up to there', { timeout: 240_000 }, async () => {
  const game = await toTheEnd({});
  const { page } = game;
  await button(page, 'One turn otherwise').click();
  await lookedBack(page);
  await page.getByLabel('Begin again from').selectOption('2');
  await button(page, 'Play it again from turn 2').click();
  await heading(page, 'The Assay').waitFor();
  await page.getByText(`Turn 2 of ${TURNS}`).waitFor();
  await button(page, 'Open the talks').click();
  await heading(page, 'Your post').waitFor();
  expectQuiet(game);
});

test('why I am behind is told during play', { timeout: 120_000 }, async () => {
  const game = await openGame({ path: SEED, reducedMotion: true });
  const { page } = game;
  await playButton(page, 'First Shipment').click();
  await button(page, 'Take the seat of Japan').click();
  await button(page, 'Why am I behind?').click();
  await page
    .getByRole('dialog')
    .getByText(/points are still to be had/)
    .waitFor();
  expect(await page.locator('.gap').count()).toBeGreaterThan(2);
  expect(await axeFindings(page)).toEqual([]);
  expectQuiet(game);
});
