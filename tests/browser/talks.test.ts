import { expect, test } from 'vitest';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, takeSeat } from './player.ts';

test('a refusal says why and what would be taken, and that is offered and signed with one press', {
  timeout: 120_000,
}, async () => {
  const game = await takeSeat('Japan');
  const { page } = game;
  await button(page, 'Open the talks').click();
  await page.locator('.who-button').filter({ hasText: 'Rest of the world' }).click();
  const price = page.getByRole('slider', { name: /^Price per kilogram/ });
  await price.fill(String(Number(await price.getAttribute('min'))));
  await button(page, 'Send offer').click();
  await page.getByText('Refused', { exact: true }).waitFor(); // the answer lies open at once
  await page.getByText('“The price is too low for us.”').waitFor();
  await heading(page, 'What the rest of the world would sign').waitFor();
  await page.locator('.nearest .verdict:not(.soft)').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Offer exactly this').click();
  await page.getByText('Signed', { exact: true }).waitFor();
  expectQuiet(game);
});

test('a threat costs what the card says, lies on the table, and can be taken back', { timeout: 120_000 }, async () => {
  const game = await takeSeat('China');
  const { page } = game;
  await button(page, 'Open the talks').click();
  await button(page, 'Tighten').click();
  await page.getByRole('combobox', { name: 'What you hold back' }).selectOption({ label: 'heavy separated oxide' });
  await page.getByRole('combobox', { name: 'Against whom' }).selectOption({ label: 'European Union' });
  await page.getByRole('radio', { name: /^Stop/ }).check();
  const cost = Number(
    /\d+/.exec(await page.locator('.pick').filter({ hasText: 'Prepared' }).locator('.cost').innerText())?.[0],
  );
  const capital = async (): Promise<number> => page.locator('.rail .dot.full').count();
  const before = await capital();
  await button(page, 'Threaten').click();
  await page.getByText('China threatens to stop heavy separated oxide for the European Union.').waitFor();
  expect(cost).toBeGreaterThan(0);
  expect(await capital()).toBe(before - cost);
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Take it back').click();
  await page.getByText('China threatens to stop heavy').waitFor({ state: 'detached' });
  expectQuiet(game);
});
