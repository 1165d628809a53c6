import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type GameOptions, type OpenGame, openGame } from '../support/browser.ts';

/** The same game every time. */
export const SEED = '?seed=7';

/** The way into a new game of a level, on its card. */
export const playButton = (page: Page, level = 'The Cut-off'): Locator =>
  page.getByRole('article', { name: level }).getByRole('button', { name: /^(Play|New game)$/ });

/** Opens the game and takes a seat of The Cut-off. */
export async function takeSeat(country: string, options: GameOptions = {}): Promise<OpenGame> {
  const game = await openGame({ path: SEED, reducedMotion: true, ...options });
  await playButton(game.page).click();
  await button(game.page, `Take the seat of ${country}`).click();
  await heading(game.page, 'The Assay').waitFor();
  return game;
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true }).first();

/** What each part of the turn is left by, and the heading of the next. */
const STEPS = [
  ['Open the talks', 'Your post'],
  ['Done talking', 'Your orders'],
  ['Seal orders', 'What happened'],
] as const;

/** A whole turn with nothing said: news, talks, orders, report. */
export async function passTurn(page: Page, isLast: boolean): Promise<void> {
  for (const [leave, next] of STEPS) {
    await button(page, leave).click();
    await heading(page, next).waitFor();
  }
  await leaveReport(page, isLast);
}

export async function leaveReport(page: Page, isLast: boolean): Promise<void> {
  await button(page, isLast ? 'To the end' : 'Next turn').click();
  if (isLast) await button(page, 'All on one page').click();
  await (isLast ? page.locator('.ranking') : heading(page, 'The Assay')).waitFor();
}

/** Sends the letter on the table; whatever comes back at once is put with the post. */
export async function sendOffer(page: Page): Promise<void> {
  await button(page, 'Send offer').click();
  await page.locator('.table-foot .button', { hasText: 'Send offer' }).waitFor({ state: 'detached' });
  const back = button(page, 'Back to your post');
  if (await back.isVisible()) await back.click();
  await heading(page, 'Your post').waitFor();
}

/** The save file as the menu hands it out. */
export async function saveFile(page: Page): Promise<string> {
  await button(page, 'Menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download save file').click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  await page.keyboard.press('Escape');
  return Buffer.concat(chunks).toString('utf8');
}

/** Nothing went wrong on the page and nothing was asked of anybody else. */
export function expectQuiet(game: OpenGame): void {
  expect(game.complaints).toEqual([]);
  expect(game.strayRequests).toEqual([]);
}
