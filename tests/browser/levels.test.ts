import { expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { shippedLevel } from '../support/shippedLevels.ts';
import { button, expectQuiet, heading, passTurn, playButton, SEED } from './player.ts';

/** A seat of each level, another kind of country each time. (The Cut-off is played whole and by keyboard elsewhere.) */
const TAKEN: readonly (readonly [string, string, string])[] = [
  ['first-shipment', 'First Shipment', 'Australia'],
  ['programme', 'Programme', 'the United States'],
  ['aid-for-minerals', 'Aid for Minerals', 'Ukraine'],
  ['kivu', 'Kivu', 'DR Congo'],
  ['belt-and-road', 'Belt and Road', 'Brazil'],
  ['trade-war', 'Trade War', 'Japan'],
  ['the-race', 'The Rare Earth Race', 'the European Union'],
];

test.each(TAKEN)('%s is played from its card to its ranking', { timeout: 240_000 }, async (id, title, seat) => {
  const { time, seats } = shippedLevel(id);
  const game = await openGame({ path: SEED, reducedMotion: true, width: 1366, height: 768 });
  const { page } = game;
  await playButton(page, title).click();
  await button(page, `Take the seat of ${seat}`).click();
  await heading(page, 'The Assay').waitFor();
  for (let turn = 1; turn <= time.turns; turn++) await passTurn(page, turn === time.turns);
  expect(await page.locator('.ranking li').count()).toBe(seats.length);
  expectQuiet(game);
});
