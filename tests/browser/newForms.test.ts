import { describe, expect, test } from 'vitest';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, takeSeat } from './player.ts';

const CASES = [
  { width: 1366, height: 768, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const;

describe.each(CASES)('at $width×$height, $scheme,', (options) => {
  const isPhone = options.width < 900;

  test('money goes into a mine or plant abroad, from the sheet of all of them', { timeout: 180_000 }, async () => {
    const game = await takeSeat('Japan', options);
    const { page } = game;
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    if (isPhone) await page.locator('.marks').click();
    await page.locator('.bookmark', { hasText: 'Mines' }).locator('visible=true').click();
    await heading(page, 'Mines and plants').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Invest/ })
      .first()
      .click();
    const slip = page.locator('.slip.finance');
    await slip.getByText(/is missing to open it/).waitFor();
    await slip.getByText(/if nothing slips/).waitFor();
    await page.getByText('This leaves').waitFor();
    await page.locator('.once').waitFor();
    await page.locator('.verdict:not(.soft)').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Send offer').dblclick();
    await page.locator('.stamp').waitFor();
    await button(page, 'Back to your post').click();
    await heading(page, 'Your post').waitFor();
    const more = button(page, /more letters?$/);
    if (await more.isVisible()) await more.click();
    expect(await page.locator('.letter-strip', { hasText: 'into' }).count()).toBe(1); // pressed twice, sent once
    expectQuiet(game);
  });

  test('a letter to a government can hold money and promises, and words can be sent to it', {
    timeout: 180_000,
  }, async () => {
    const { page } = await takeSeat('Japan', options);
    await button(page, 'Open the talks').click();
    await page.locator('.who-button', { hasText: 'China' }).click();
    for (const name of [/^Loan/, /^Tariff limit/, /^Aid/] as const) {
      await page.locator('.add-more summary').click();
      await page.locator('.add-more').getByRole('button', { name }).click();
    }
    expect(await page.locator('.slip.edit').count()).toBe(6); // supply, loan, tariffs, aid, the conditions and the term
    await page.getByText(/pays back .* next turn/).waitFor();
    await page.locator('.verdict:not(.soft)').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Put it away').click();
    await page.locator('.letter-strip').first().click();
    await page.locator('.say summary').first().click();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.phrases .button').first().click();
    await page.locator('.desk .talk').getByText('We would like to talk.').waitFor();
  });

  test('works and programmes are ordered, and steps of the report are called to the map', {
    timeout: 180_000,
  }, async () => {
    const { page } = await takeSeat('Japan', options);
    for (const name of ['Open the talks', 'Done talking']) await button(page, name).click();
    await heading(page, 'Your orders').waitFor();
    await page.locator('.order-group summary', { hasText: 'Build' }).click();
    await page.locator('.site-entry details summary').first().click();
    await page.locator('.once').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Build it').first().click();
    await page.locator('.slip.order', { hasText: 'with state money' }).waitFor();
    await page.locator('.order-group summary', { hasText: 'Programmes' }).click();
    await page.getByText(/Each further sum buys less/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Add this order').locator('visible=true').click();
    await page.locator('.slip.order', { hasText: 'on ' }).nth(1).waitFor();
    await button(page, 'Seal orders').click();
    await heading(page, 'What happened').waitFor();
    const works = page.locator('.report-step.works');
    await works.getByText(/begins work on/).waitFor();
    await works.getByRole('button', { name: /^On the map/ }).click();
    await page.locator('.map-then', { hasText: 'Mines and plants' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('the report tells its steps one by one and the map names the one being told', { timeout: 120_000 }, async () => {
  const { page } = await takeSeat('Japan', { reducedMotion: false });
  for (const name of ['Open the talks', 'Done talking', 'Seal orders']) await button(page, name).click();
  await heading(page, 'What happened').waitFor();
  const first = await page.locator('.report-step h3').first().innerText();
  const told = await page.locator('.map-then').innerText();
  expect(first).toContain(told);
  await page.locator('.map-then').waitFor({ state: 'detached' }); // told to the end: the map shows the game as it stands
  await button(page, 'All charts').waitFor();
});
