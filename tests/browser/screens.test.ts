import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../src/tools/paths.ts';
import { openGame } from '../support/browser.ts';
import { button, heading, playButton, SEED, takeSeat } from './player.ts';

/** Pictures for people to look at; not in the repository. */
const FOLDER = inRoot('test-results', 'screens');

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;
const CASES = SIZES.flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ ...size, scheme })));

/** Keeps a picture of the screen and looks that nothing sticks out to the side or past the window's foot. */
async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    const table = document.querySelector('.table');
    const inside = table === null ? [] : [...table.querySelectorAll('.desk, .table-foot, .sheet')];
    return [root, ...inside]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.className || each.tagName);
  });
  expect(wide).toEqual([]);
}

describe.each(CASES)('every screen fits at $width×$height, $scheme', (options) => {
  test('from the title to the report', { timeout: 180_000 }, async () => {
    const tag = `${options.width}-${options.scheme}`;
    const { page } = await openGame({ path: SEED, reducedMotion: true, ...options });
    await playButton(page).waitFor();
    await keep(page, `${tag}-1-title`);
    await playButton(page).click();
    await heading(page, 'Take a seat').waitFor();
    await keep(page, `${tag}-2-seats`);
    await button(page, 'Take the seat of Japan').click();
    await heading(page, 'The Assay').waitFor();
    await page.locator('[data-map]').waitFor({ state: 'attached' });
    await keep(page, `${tag}-3-news`);
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    await keep(page, `${tag}-4-post`);
    await page.locator('.letter-strip').first().click();
    await page.locator('.verdict:not(.soft)').first().waitFor();
    await keep(page, `${tag}-5-letter`);
    await button(page, 'Counter').click();
    await page.locator('.table-foot .verdict:not(.soft)').waitFor();
    await keep(page, `${tag}-6-composer`);
    await button(page, 'Put it away').click();
    await button(page, 'Tighten').click();
    await heading(page, 'Tighten the tap').waitFor();
    await keep(page, `${tag}-7-tighten`);
    await button(page, 'Put it away').click();
    await button(page, 'Done talking').click();
    await heading(page, 'Your orders').waitFor();
    await keep(page, `${tag}-8-orders`);
    await button(page, 'Seal orders').click();
    await heading(page, 'What happened').waitFor();
    await keep(page, `${tag}-9-report`);
  });
});

test.each([
  { width: 320, text: 'Normal' },
  { width: 390, text: 'Larger' },
])('$text text fits a window $width pixels wide', { timeout: 120_000 }, async ({ width, text }) => {
  const { page } = await takeSeat('Japan', { width, height: 780 });
  await button(page, 'Menu').click();
  await page.getByRole('radio', { name: text, exact: true }).click();
  await page.keyboard.press('Escape');
  await keep(page, `${width}-${text}-news`);
  await button(page, 'Open the talks').click();
  await heading(page, 'Your post').waitFor();
  await keep(page, `${width}-${text}-post`);
  await button(page, 'Write').click();
  await page.locator('.table-foot .verdict:not(.soft)').waitFor();
  await keep(page, `${width}-${text}-composer`);
});

test('a report told step by step can be skipped, and each step stays', { timeout: 120_000 }, async () => {
  const { page } = await takeSeat('Japan', { reducedMotion: false });
  for (const name of ['Open the talks', 'Done talking', 'Seal orders']) await button(page, name).click();
  await heading(page, 'What happened').waitFor();
  await button(page, 'Show all at once').click();
  await page.getByText('Leverage score of every seat').waitFor();
  expect(await button(page, 'Show all at once').count()).toBe(0);
});
