import { describe, expect, test } from 'vitest';
import { HEADLINES } from '../../../src/client/store/stories.ts';
import { clauseLine, clauseText } from '../../../src/client/text/clauseText.ts';
import { eventText } from '../../../src/client/text/eventText.ts';
import { headlineText } from '../../../src/client/text/headlineText.ts';
import { orderText, subjectText } from '../../../src/client/text/orderText.ts';
import type { Clause, GameEvent, Order } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const view = playTo(newGame('japan'), 'japan', { turn: 2, phase: 'report' }).view('japan');
const isSentence = (text: string): boolean => /^[“"A-Z$\d].*[.!?”]$/.test(text) && !/undefined|NaN|\{|\}/.test(text);
const all = { audience: 'all' } as const;
const deal = { deal: 'x' } as const;
const site = 'mountain-pass-separation';
const [us, japan] = ['united-states', 'japan'];

const CLAUSES: readonly Clause[] = [
  { type: 'aid', from: japan, to: us, thousandUsdPerTurn: 20_000 },
  { type: 'investment', by: japan, site, thousandUsd: 250_000, stakeBp: 1500, offtakeBp: 4000 },
  { type: 'investment', by: japan, site, thousandUsd: 250_000, stakeBp: 1500, offtakeBp: 0 },
  { type: 'loan', from: japan, to: us, thousandUsd: 90_000, interestBp: 250, pledge: null },
  { type: 'loan', from: japan, to: us, thousandUsd: 90_000, interestBp: 250, pledge: { site, shareBp: 2000 } },
  { type: 'tariffCeiling', by: us, toward: japan, material: 'NdPr', shareBp: 500 },
];

describe('clauses about money', () => {
  test.each(CLAUSES)('$type is a sentence on the page and a few words in a subject', (clause) => {
    expect(clauseText(view.scenario, clause)).toSatisfy(isSentence);
    expect(clauseLine(view.scenario, clause).length).toBeLessThan(60);
  });

  test('a loan says what it costs and what is pledged for it', () => {
    const says = CLAUSES[4] === undefined ? '' : clauseText(view.scenario, CLAUSES[4]);
    expect(says).toContain('at 2.5% a half-year');
    expect(says).toContain('Japan gets 20% of Mountain Pass separation');
  });
});

const EVENTS: readonly GameEvent[] = [
  { ...all, type: 'siteStarted', site, by: 'private', dueTurn: 5 },
  { ...all, type: 'siteStarted', site, by: us, dueTurn: 5 },
  { ...all, type: 'siteDelayed', site, dueTurn: 6, extraThousandUsd: 30_000 },
  { ...all, type: 'siteDelayed', site, dueTurn: 6, extraThousandUsd: 0 },
  { ...all, type: 'siteOpened', site, shareBp: 3000 },
  { ...all, type: 'siteIdled', site, why: 'price' },
  { ...all, type: 'siteIdled', site, why: 'order' },
  { ...all, type: 'siteBankrupt', site, debtThousandUsd: 1_500_000 },
  { ...all, type: 'siteRescued', site, by: us, thousandUsd: 50_000 },
  { ...all, type: 'siteCared', site, by: us, thousandUsd: 50_000, oppositionBp: 2_000 },
  { ...all, type: 'stakeTaken', site, by: japan, shareBp: 1500, thousandUsd: 250_000 },
  { ...all, type: 'stakeTaken', site, by: japan, shareBp: 1500, thousandUsd: 0 },
  { ...all, type: 'dividendPaid', site, to: japan, thousandUsd: 9000 },
  { ...all, type: 'offtakeDelivered', site, to: japan, kg: 90_000, promisedKg: 90_000, hinderedBy: null },
  { ...all, type: 'offtakeDelivered', site, to: japan, kg: 9000, promisedKg: 90_000, hinderedBy: null },
  { ...all, type: 'offtakeDelivered', site, to: japan, kg: 9000, promisedKg: 90_000, hinderedBy: us },
  { ...all, ...deal, type: 'aidPaid', from: japan, to: us, thousandUsd: 9000 },
  { ...all, ...deal, type: 'loanGiven', from: japan, to: us, thousandUsd: 9000 },
  { ...all, ...deal, type: 'loanRepaid', thousandUsd: 9000, leftThousandUsd: 1000 },
  { ...all, ...deal, type: 'loanRepaid', thousandUsd: 9000, leftThousandUsd: 0 },
  { ...all, ...deal, type: 'defaulted', by: us, to: japan, thousandUsd: 9000 },
  { ...all, type: 'programmeFunded', by: us, programme: 'recycling', thousandUsd: 9000 },
  { ...all, type: 'epilogueTurn', turn: 11 },
];

describe('events about works and money', () => {
  test.each(EVENTS)('$type is told in a sentence', (event) => {
    expect(eventText(view, event)).toSatisfy(isSentence);
  });

  test('what can carry a front page has a headline without a full stop', () => {
    for (const event of EVENTS) {
      const head = headlineText(view, event);
      expect(head === null).toBe(!HEADLINES.some((type) => type === event.type));
      if (head !== null) expect(head).toMatch(/^[A-Z][^{}]*[^.!{}]$/);
    }
  });

  test('a works that cannot pay is said so, and nobody is blamed', () => {
    expect(headlineText(view, { ...all, type: 'siteBankrupt', site, debtThousandUsd: 1 })).toBe(
      'Mountain Pass separation cannot pay its lenders',
    );
  });
});

const ORDERS: readonly Order[] = [
  { type: 'buildSite', site },
  { type: 'idleSite', site },
  { type: 'rescueSite', site },
  { type: 'careForSite', site },
  {
    type: 'standingStock',
    material: 'NdPr',
    stage: 'alloy',
    holdKg: 5_000,
    mostCentsPerKg: 9_000,
    thousandUsd: 20_000,
  },
  { type: 'standingStock', material: 'NdPr', stage: 'alloy', holdKg: 0, mostCentsPerKg: 9_000, thousandUsd: 0 },
  { type: 'fundProgramme', programme: 'knowhow', thousandUsd: 50_000 },
];

test.each(ORDERS)('the order $type is a sentence on its slip', (order) => {
  expect(orderText(view, order)).toSatisfy(isSentence);
  expect(subjectText(view, order)).not.toMatch(/undefined/);
});
