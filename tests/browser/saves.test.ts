import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inRoot } from '../../src/tools/paths.ts';
import { openGame } from '../support/browser.ts';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, passTurn, SEED, saveFile, takeSeat } from './player.ts';

const MID_GAME = inRoot('tests', 'replays', 'rules-0.1.0-mid-game.json');

/** Drops a file with this text on the page. */
async function drop(page: Page, text: string): Promise<void> {
  await button(page, 'Open a save file').waitFor();
  const dataTransfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'file.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await page.getByText('Drop the save file anywhere here').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

async function openSaves(page: Page): Promise<void> {
  await button(page, 'Menu').click();
  await button(page, 'Save and open').click();
  await page.locator('.save-row').first().waitFor();
}

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

test.each([
  ['a photograph’s description', '{"name":"photo","width":3}', 'it holds data of something else'],
  ['a level', readFileSync(inRoot('levels', 'the-cut-off.json'), 'utf8'), 'That file is a level, not a saved game.'],
  ['a save of newer rules', '{"format":1,"engine":"7.0.0"}', 'made by a newer version of the game'],
])('%s dropped on the title is refused in its own sentence', async (_what, text, sentence) => {
  const { page } = await openGame({ path: SEED });
  await drop(page, text);
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
});

test('a save file dropped on the title opens', { timeout: 120_000 }, async () => {
  const { page } = await openGame({ path: SEED });
  await drop(page, readFileSync(MID_GAME, 'utf8'));
  await heading(page, 'Your post').waitFor();
  await page.locator('.notice', { hasText: 'saved by older rules (0.1.0)' }).waitFor();
});

test('the one save of the first version is still there, is played by today’s rules and stays as it was', {
  timeout: 120_000,
}, async () => {
  const { page, url } = await openGame({ path: 'icons/seal.svg' });
  const game = { scenario: 'the-cut-off', seat: 'japan', turn: 4, record: readFileSync(MID_GAME, 'utf8') };
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rare-terms', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('games').put(kept, 'autosave');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    game,
  );
  await page.goto(url);
  await button(page, 'Go on as Japan, turn 4').click();
  await page.locator('.notice', { hasText: 'saved by older rules (0.1.0)' }).waitFor();
  await openSaves(page);
  expect(await page.locator('.save-row').count()).toBe(2);
  await page.getByText('Saved before dates were kept').waitFor();
});

test('games are saved under names, replaced only when asked, renamed, deleted, brought back and opened', {
  timeout: 120_000,
}, async () => {
  const game = await takeSeat('Japan');
  const { page } = game;
  await openSaves(page);
  const name = page.getByLabel('Name of the save');
  await name.fill('Before the talks');
  await name.press('Enter');
  await page.getByText('Saved as “Before the talks”.').waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Open the talks').click();
  await heading(page, 'Your post').waitFor();
  await openSaves(page);
  await name.fill('Before the talks');
  await button(page, 'Save').click();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Leave it').click();
  await button(page, 'Rename Before the talks').click();
  await page.getByLabel('New name').fill('First news');
  await page.keyboard.press('Enter');
  await button(page, 'Delete First news').click();
  await button(page, 'Undo: bring back First news').click();
  await button(page, 'Open First news').click();
  await heading(page, 'The Assay').waitFor();
  await page.reload();
  await button(page, 'Saved games').click();
  await page.getByRole('heading', { name: 'Games kept by themselves' }).waitFor();
  expect(await page.locator('.save-row h4').allTextContents()).toEqual([
    'First news',
    'Japan, turn 1', // opened from the save
    'Japan, turn 1', // left in the talks
  ]);
  await button(page, 'Open First news').click();
  await heading(page, 'The Assay').waitFor();
  expectQuiet(game);
});

test('the saves are worked by keyboard, and the focus is never lost', { timeout: 120_000 }, async () => {
  const { page } = await takeSeat('Japan');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const press = async (name: string): Promise<void> => {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
  };
  await press('Menu');
  await press('Save and open');
  await page.getByLabel('Name of the save').fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByText('Saved as “Mine”.').waitFor();
  await page.keyboard.press('Enter');
  await press('Replace it');
  await page.getByText('Saved as “Mine”.').waitFor();
  expect(await focused()).toBe('Save');
  await press('Rename Mine');
  await page.keyboard.type('Yours');
  await page.keyboard.press('Enter');
  await button(page, 'Rename Yours').waitFor();
  expect(await focused()).toBe('Rename Yours');
  await press('Delete Yours');
  await page.getByText('Yours is deleted.').waitFor();
  expect(await focused()).toBe('Undo: bring back Yours');
  await page.keyboard.press('Enter');
  await button(page, 'Open Yours').waitFor();
  expect(await focused()).toBe('Your saves');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Menu');
});

test('two tabs with one game keep it apart, and say so', { timeout: 120_000 }, async () => {
  const { page, url } = await takeSeat('Japan');
  const second = await page.context().newPage();
  await second.goto(new URL(SEED, url).href);
  await button(second, 'Go on as Japan, turn 1').click();
  await passTurn(second, false);
  await button(page, 'Open the talks').click();
  await page.locator('.notice', { hasText: 'taken up in another tab' }).waitFor();
  await openSaves(second);
  expect((await second.locator('.save-row h4').allTextContents()).sort()).toEqual(['Japan, turn 1', 'Japan, turn 2']);
});
