import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { expectQuiet, heading, playButton, SEED, takeSeat } from './player.ts';

const MOST_TABS = 200;

/** Tabs on until the focus is on a control with this name, and presses it; a control that no Tab reaches is a failure. */
async function press(page: Page, name: string | RegExp, key = 'Enter', within = 'body'): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const focused = await page.evaluate((place) => {
      const element = document.activeElement;
      if (element === null || element.closest(place) === null) return '';
      return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
    }, within);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab of ${MOST_TABS} reached ${name}`);
}

/** The heading that has the focus: where a screen reader goes on after a change of phase. */
const focusedHeading = (page: Page): Promise<string> =>
  page.evaluate(() =>
    /^H[12]$/.test(document.activeElement?.tagName ?? '') ? (document.activeElement?.textContent ?? '') : '',
  );

async function phase(page: Page, leave: string, next: string): Promise<void> {
  await press(page, leave);
  await heading(page, next).waitFor();
  await expect.poll(() => focusedHeading(page), { timeout: 5000 }).toBe(next);
}

test('a whole game is played by keyboard alone, without the canvas, and each phase takes the focus to its heading', {
  timeout: 300_000,
}, async () => {
  const game = await openGame({ path: SEED, reducedMotion: true, flags: ['--disable-3d-apis'] });
  const { page } = game;
  await playButton(page).waitFor();
  await press(page, 'Play', 'Enter', '[aria-labelledby="level-the-cut-off"]');
  await heading(page, 'Take a seat').waitFor();
  await press(page, 'Take the seat of the European Union');
  await heading(page, 'The Assay').waitFor();
  await page.evaluate(() => document.querySelector('.map-sheet')?.remove());

  // What the map shows is in the page: the list of countries, opened and closed by keyboard.
  await press(page, 'Countries');
  await page.getByRole('dialog', { name: 'Countries and trade' }).waitFor();
  expect(await page.getByRole('dialog').getByRole('table').count()).toBe(2);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await phase(page, 'Open the talks', 'Your post');
  await press(page, 'Write');
  await press(page, /^More: Price per kilogram/);
  await press(page, 'Send offer');
  await page.locator('.composer').waitFor({ state: 'detached' });
  if (await page.getByRole('button', { name: 'Back to your post' }).isVisible()) await press(page, 'Back to your post');
  await heading(page, 'Your post').waitFor();
  await phase(page, 'Done talking', 'Your orders');
  await phase(page, 'Seal orders', 'What happened');
  await phase(page, 'Next turn', 'The Assay');
  for (let turn = 2; turn <= 10; turn++) {
    await phase(page, 'Open the talks', 'Your post');
    await phase(page, 'Done talking', 'Your orders');
    await phase(page, 'Seal orders', 'What happened');
    if (turn < 10) await phase(page, 'Next turn', 'The Assay');
  }
  await phase(page, 'To the end', 'What the papers wrote');
  for (const title of ['All goals, opened', 'The deal that decided it', 'Awards', 'Who did best'])
    await phase(page, 'Next', title);
  expect(await page.locator('.ranking li').count()).toBe(4);
  expectQuiet({ ...game, complaints: game.complaints.filter((each) => !/WebGL/i.test(each)) });
});

test('a closed dialog gives the focus back, but never takes it from a reader who has already gone on', async () => {
  const { page } = await takeSeat('Japan', { flags: ['--disable-3d-apis'] });
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Countries', exact: true }).click();
    await page.getByRole('dialog', { name: 'Countries and trade' }).waitFor();
  };
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  await open();
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Countries');
  await open();
  await page.evaluate(() => {
    document.querySelector('dialog')?.close(); // as Escape does; the page hears of it with the next frame
    document.querySelector<HTMLElement>('.table-foot .primary')?.focus();
  });
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Open the talks');
});
