import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { axeFindings } from './axeFindings.ts';
import { button, heading, playButton, takeSeat } from './player.ts';

const clean = async (page: Page): Promise<void> => expect(await axeFindings(page)).toEqual([]);

const SCHEMES = ['light', 'dark'] as const;
const CASES = [
  { width: 1366, height: 768, scheme: 'light' },
  { width: 1366, height: 768, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light' }, // colours are the same everywhere; a phone differs in layout
] as const;

describe.each(CASES)('axe finds nothing at $width×$height, $scheme:', (options) => {
  test('on the title and among the seats', { timeout: 120_000 }, async () => {
    const { page } = await openGame({ ...options, reducedMotion: true });
    await playButton(page).waitFor();
    await page.getByText('Settings').click();
    await clean(page);
    await playButton(page).click();
    await heading(page, 'Take a seat').waitFor();
    await clean(page);
  });

  test('in every part of a turn', { timeout: 180_000 }, async () => {
    const { page } = await takeSeat('Japan', options);
    await clean(page);
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    await clean(page);
    await page.locator('.letter-strip').first().click();
    await button(page, 'Accept').waitFor();
    await page.locator('.verdict:not(.soft)').first().waitFor();
    await clean(page);
    await button(page, 'Counter').click();
    await button(page, 'Send answer').waitFor();
    await page.locator('.verdict:not(.soft)').first().waitFor();
    await clean(page);
    await button(page, 'Put it away').click();
    await button(page, 'Tighten').click();
    await heading(page, 'Tighten the tap').waitFor();
    await clean(page);
    await button(page, 'Put it away').click();
    await button(page, 'Done talking').click();
    await page.locator('.order-group summary').first().click();
    await clean(page);
    await button(page, 'Seal orders').click();
    await heading(page, 'What happened').waitFor();
    await clean(page);
  });
});

describe.each(SCHEMES)('axe finds nothing in %s', (scheme) => {
  test('on the reference sheets, the source of a number and the menu', { timeout: 180_000 }, async () => {
    const { page } = await takeSeat('China', { scheme });
    for (const sheet of [
      'Countries',
      'Mines',
      'Charts',
      'Promises',
      'Dossier',
      'Glossary',
      /^Leverage/,
      'Menu',
    ] as const) {
      await button(page, sheet).first().click();
      await page.getByRole('dialog').waitFor();
      await clean(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('.rail .sourced').first().click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
  });
});
