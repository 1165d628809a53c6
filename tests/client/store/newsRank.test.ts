import { expect, test } from 'vitest';
import { newsRank, paperNumber, ranked } from '../../../src/client/store/newsRank.ts';
import { frontPageOf } from '../../../src/client/store/stories.ts';
import { headlineText } from '../../../src/client/text/headlineText.ts';
import { secondSentence } from '../../../src/client/text/secondSentence.ts';
import type { GameEvent } from '../../../src/core/seat.ts';
import { aGame, aView } from '../../support/aGame.ts';

const view = aView(aGame(), 'south');
const all = { audience: 'all' } as const;
const price = (toCents: number, country = 'south'): GameEvent => {
  return { ...all, type: 'priceMoved', country, material: 'metal', stage: 'alloy', fromCents: 5_000, toCents };
};
const quiet: GameEvent = { ...all, type: 'dealExpired', deal: 'deal-0-1-1' };
const leverage: GameEvent = { ...all, type: 'leverageMoved', country: 'north', fromCenti: 5_000, toCenti: 5_600 };

test('where the level has no story, what moved most makes the front page', () => {
  const page = frontPageOf(view, [quiet, leverage, price(20_000)]);
  expect(page.leadEvent).toEqual(price(20_000));
  expect(page.briefs).toEqual([leverage, quiet]);
});

test('small moves, and prices at the borders of others, are no story', () => {
  expect([price(5_500), price(20_000, 'west')].map((event) => newsRank(view, event))).toEqual([0, 0]);
  expect(newsRank(view, price(9_000))).toBeLessThan(newsRank(view, price(15_000)));
});

test('what only some may see is never printed', () => {
  const secret: GameEvent = { ...price(50_000), audience: ['south'] };
  const told: GameEvent = {
    audience: ['south', 'north'],
    type: 'dealRefused',
    deal: 'd',
    by: 'south',
    to: 'north',
    reason: null,
  };
  expect(ranked(view, [secret, told])).toEqual([]);
});

test('every headline is set without an id, and the same game prints the same paper', () => {
  const found = [price(20_000), price(8_000), price(1_000), leverage].map((event) => headlineText(view, event));
  expect(found.every((head) => head !== null && /^[A-Z]/.test(head) && !head.includes('undefined'))).toBe(true);
  expect(found).toEqual(
    [price(20_000), price(8_000), price(1_000), leverage].map((event) => headlineText(view, event)),
  );
});

test('wordings change with the game and the turn, not with the clock', () => {
  const later = { ...view, turn: view.turn + 1 };
  const elsewhere = { ...view, prices: view.prices.map((each) => ({ ...each, centsPerKg: each.centsPerKg + 1 })) };
  expect(new Set([view, later, elsewhere].map(paperNumber)).size).toBe(3);
});

test('a second sentence gives the facts behind a headline', () => {
  expect(secondSentence(view, price(20_000))).toMatch(/^When this story began it cost .*50.*\.$/);
  expect(secondSentence(view, { ...all, type: 'siteIdled', site: 'isle-mine', why: 'price' })).toMatch(/%/);
  expect(secondSentence(view, quiet)).toBeNull();
});
