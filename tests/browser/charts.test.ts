import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, passTurn, takeSeat } from './player.ts';

const CHARTS = ['Prices', 'Leverage', 'Suppliers', 'Industry', 'Who makes it', 'Who sells to whom'];

async function textOf(page: Page, name: RegExp): Promise<{ readonly file: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return { file: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

test.each([
  { width: 1366, height: 768, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const)(
  'every chart says what it finds and gives its numbers and its picture away, at $width×$height',
  {
    timeout: 240_000,
  },
  async (options) => {
    const game = await takeSeat('Japan', options);
    const { page } = game;
    await passTurn(page, false);
    if (options.width < 900) await button(page, /^Goals/).click();
    await button(page, 'Charts').last().click();
    for (const name of CHARTS) {
      await page.getByRole('radio', { name, exact: true }).check();
      const figure = page.locator('.charts figure');
      await figure.locator('svg.chart').waitFor();
      expect((await figure.locator('figcaption strong').textContent())?.length).toBeGreaterThan(15);
      await figure.getByText('The numbers as a table').click();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
      const rows = await figure.locator('tbody tr').count();
      const csv = await textOf(page, /^Numbers as CSV/);
      expect(csv.file).toMatch(/^rare-terms-the-cut-off-.*-turn-2\.csv$/);
      expect(csv.text.trim().split('\r\n')).toHaveLength(rows + 1);
      const svg = await textOf(page, /^Picture as SVG/);
      expect(svg.text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.text).toContain('<title>');
      expect(svg.text).not.toContain('var(--');
      expect(await axeFindings(page)).toEqual([]);
    }
    expectQuiet(game);
  },
);

test('values are read off turn by turn with the keyboard', { timeout: 120_000 }, async () => {
  const { page } = await takeSeat('Japan');
  await passTurn(page, false);
  await button(page, 'Charts').click();
  await page.getByRole('radio', { name: 'Leverage', exact: true }).check();
  const slider = page.getByRole('slider', { name: 'Read off a turn' });
  const last = await page.locator('.read-says').textContent();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.read-says').textContent()).not.toBe(last);
  expect(await slider.getAttribute('aria-valuetext')).toBe(await page.locator('.read-says').textContent());
});

test('a past turn can be looked back at, with nothing to order, and today is one press away', {
  timeout: 240_000,
}, async () => {
  const game = await takeSeat('Japan');
  const { page } = game;
  for (let turn = 1; turn <= 2; turn++) await passTurn(page, false);
  await button(page, 'Look back').click();
  await heading(page, 'Looking back').waitFor();
  await page.getByText('As it was: first half of 2011').waitFor();
  const slider = page.getByRole('slider', { name: /Turn to look at/ });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('As it was: second half of 2010').waitFor();
  for (const name of ['Open the talks', 'Done talking', 'Seal orders', 'Write'])
    expect(await button(page, name).count()).toBe(0);
  expect(await button(page, 'Back to today').isVisible()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Back to today').click();
  await button(page, 'Open the talks').waitFor();
  expect(await page.getByText('As it was').count()).toBe(0);
  expectQuiet(game);
});
