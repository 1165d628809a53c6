import { describe, expect, test } from 'vitest';
import { eventText } from '../../../src/client/text/eventText.ts';
import { phraseText } from '../../../src/client/text/phraseText.ts';
import { reasonText } from '../../../src/client/text/reasonText.ts';
import { refusalText } from '../../../src/client/text/refusalText.ts';
import { REFUSAL_CODES } from '../../../src/core/commands/refusal.ts';
import { PHRASES, REASON_CODES } from '../../../src/core/seat.ts';
import { cutOff, newGame, playTo } from '../fixtures/playedGame.ts';

const isSentence = (text: string): boolean => /^[“"‘A-Z×\d].*[.!?”…)]$/.test(text) && !/undefined|NaN|\{|\}/.test(text);

describe('sentences', () => {
  test.each(REFUSAL_CODES)('the refusal %s says in words what is wrong', (code) => {
    expect(refusalText({ code, facts: {} })).toSatisfy(isSentence);
  });

  test('no two refusals say the same', () => {
    const says = REFUSAL_CODES.map((code) => refusalText({ code, facts: {} }));
    expect(new Set(says).size).toBe(says.length);
  });

  test('a refusal for lack of money names the sums in dollars', () => {
    expect(refusalText({ code: 'notEnoughMoney', facts: { needed: 52_000, has: 1500 } })).toContain('$52 m');
  });

  test.each(REASON_CODES)('a side that refuses for %s says why, and what it has instead', (code) => {
    const reason = { code, interest: 'ndpr', alternative: { partner: 'china', centsPerKg: 2650 }, nearest: null };
    const says = reasonText(cutOff(), reason);
    expect(says).toSatisfy(isSentence);
    expect(says).toContain('China');
    expect(says).toContain('$26.50');
  });

  test.each(PHRASES)('the phrase %s is in the phrase book', (phrase) => {
    expect(phraseText(phrase)).toSatisfy(isSentence);
  });

  test('everything that happens in a game of the level is told in a sentence', () => {
    const match = newGame('japan');
    const told = new Map<string, string>();
    for (let turn = 1; turn <= 10; turn++) {
      for (const phase of ['negotiation', 'report']) {
        const view = playTo(match, 'japan', { turn, phase }).view('japan');
        for (const event of view.news) told.set(event.type, eventText(view, event));
      }
    }
    expect(told.size).toBeGreaterThan(8);
    expect([...told].filter(([type, says]) => type !== 'newsBroke' && !isSentence(says))).toEqual([]);
  });
});
