import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type GameOptions, type OpenGame, openGame } from '../support/browser.ts';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, SEED } from './player.ts';

const note = (page: Page) => page.getByRole('complementary', { name: 'Guide' });

/** From the title into the guided game with one press. */
async function begin(options: GameOptions = {}): Promise<OpenGame> {
  const game = await openGame({ path: SEED, reducedMotion: true, ...options });
  await button(game.page, 'Show me how').click();
  await heading(game.page, 'The Assay').waitFor();
  return game;
}

/** Does what the note offers. */
const follow = (page: Page): Promise<void> => note(page).locator('.button').click();

async function sendFirstOffer(page: Page): Promise<void> {
  await note(page).getByText('Start here').waitFor();
  await button(page, 'Open the talks').click();
  await follow(page);
  await note(page).getByText('Asking is free').waitFor();
  await button(page, 'Send offer').click();
  await page.getByText('Refused', { exact: true }).waitFor();
}

async function passTurn(page: Page, leave: string): Promise<void> {
  await button(page, 'Open the talks').click();
  await button(page, 'Done talking').click();
  await heading(page, 'Your orders').waitFor();
  await button(page, 'Seal orders').click();
  await button(page, leave).click();
}

test('a newcomer who follows the notes sends an offer, mends its refusal, pays for a plant and comes to the end', {
  timeout: 300_000,
}, async () => {
  const game = await begin();
  const { page } = game;
  await sendFirstOffer(page);
  await note(page).getByText('the nearest deal').waitFor();
  await button(page, 'Offer exactly this').click();
  await page.getByText('Signed', { exact: true }).waitFor();
  await button(page, 'Back to your post').click();

  await note(page).getByText('Australia has a mine').waitFor();
  await follow(page);
  await note(page).getByText('this is ore').waitFor();
  await follow(page);
  await note(page).getByText('pays for Gebeng').waitFor();
  await button(page, 'Send offer').click();
  await page.getByText('Signed', { exact: true }).waitFor();
  await button(page, 'Back to your post').click();
  await button(page, 'Done talking').click();

  await follow(page); // opens the kind of order the note speaks of
  await button(page, 'Add this order').first().click();
  await note(page).getByText('seal them').waitFor();
  await button(page, 'Seal orders').click();
  await note(page).getByText('Read from the top').waitFor();
  await button(page, 'Next turn').click();
  await note(page).getByText('A new turn').waitFor();
  await passTurn(page, 'Next turn');
  await passTurn(page, 'Next turn');
  await note(page).getByText('The last turn').waitFor();
  await passTurn(page, 'To the end');
  await heading(page, 'What the papers wrote').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expectQuiet(game);
});

describe.each([
  { width: 1366, height: 768, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const)('the guide at $width×$height, $scheme', (options) => {
  test('is clean for axe, says its notes aloud and never takes the focus', { timeout: 180_000 }, async () => {
    const game = await begin(options);
    const { page } = game;
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain('Start here');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Open the talks').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your post');
    await follow(page);
    expect(await axeFindings(page)).toEqual([]);
    await note(page).getByRole('button', { name: 'Why?' }).click();
    await page.getByRole('note').getByText('One promise in a letter').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('note').waitFor({ state: 'detached' });
    expectQuiet(game);
  });
});

test('a note that is waved away stays away after a reload, until the guide is begun again', {
  timeout: 180_000,
}, async () => {
  const game = await begin();
  const { page } = game;
  await button(page, 'No notes, thanks').click();
  await note(page).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: /^Go on as Japan/ }).click();
  await heading(page, 'The Assay').waitFor();
  expect(await note(page).count()).toBe(0);
  await button(page, 'Menu').click();
  await button(page, 'Start notes and hints again').click();
  await page.keyboard.press('Escape');
  await note(page).getByText('Start here').waitFor();
});

test('a word opens to what it means, and the glossary opens at it', { timeout: 180_000 }, async () => {
  const game = await begin();
  const { page } = game;
  await page.locator('.rail').getByRole('button', { name: 'Weeks of cover' }).click();
  await page.getByRole('note').getByText('How long your stocks would last').waitFor();
  await page.getByRole('note').getByRole('button', { name: 'Open the glossary' }).click();
  await page.getByRole('dialog', { name: 'Glossary' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('word-cover');
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('embargo');
  await page.getByText(/^\d+ words?$/).waitFor();
  await expect.poll(() => page.locator('.words h3').first().innerText()).toBe('Embargo');
  expect(await axeFindings(page)).toEqual([]);
  expectQuiet(game);
});
