import { describe, expect, test } from 'vitest';
import { reportSteps } from '../../../src/client/store/reportSteps.ts';
import { pricesForMe } from '../../../src/client/store/stories.ts';
import { verdict } from '../../../src/client/text/effectText.ts';
import { eventText } from '../../../src/client/text/eventText.ts';
import { memoGap } from '../../../src/client/text/goalText.ts';
import { namesOf } from '../../../src/client/text/names.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const view = playTo(newGame('japan'), 'japan', { turn: 2, phase: 'report' }).view('japan');

test('unions and collections of countries carry their article in a sentence, others do not', () => {
  const names = namesOf(view.scenario);
  const says = ['united-states', 'european-union', 'rest-of-world', 'japan'].map(names.the);
  expect(says).toEqual(['the United States', 'the European Union', 'the rest of the world', 'Japan']);
});

test('a sentence that begins with such a country begins with a capital', () => {
  const audience = 'all' as const;
  const says = eventText(view, { type: 'dealOffered', deal: 'x', by: 'united-states', to: 'european-union', audience });
  expect(says).toBe('The United States writes to the European Union.');
});

test('what nobody signed lapses as an offer, not as an agreement', () => {
  expect(eventText(view, { type: 'dealLapsed', deal: 'x', audience: 'all' })).toBe(
    'Nobody answered; an offer has lapsed.',
  );
});

describe('the verdict', () => {
  const none = { sectors: [], coverDays: [], shareFromBp: [], priceCents: [], leverageOver: [], leverageOf: [] };
  const still = { before: 0, after: 0 };
  const rest = {
    treasuryThousandUsd: still,
    industryThousandUsd: still,
    scoreCenti: still,
    exportIncomeThousandUsd: still,
  };
  const effect = (after: number) => ({
    ...none,
    ...rest,
    worthThousandUsd: 9000,
    goals: [{ goal: 'less-from-china', before: 4000, after }],
  });

  test('is good where money comes in and no goal suffers', () => {
    expect(verdict(view, effect(4000)).words).toBe('Good for us: worth about $9 m.');
  });

  test('names the goal that pays for the money', () => {
    expect(verdict(view, effect(3500)).words).toBe('Good for money, bad for your goal: Under 60 % from China.');
  });
});

test('the private note names the goal that is furthest off, with where it stands', () => {
  const goals = view.goals.map((each) => ({ ...each, pointsCenti: each.goal === 'less-from-china' ? 0 : 10_000 }));
  expect(memoGap({ ...view, goals })).toMatch(/^\d+% still comes from China; the goal is 60% or less\.$/);
  expect(memoGap({ ...view, goals: goals.map((each) => ({ ...each, pointsCenti: 10_000 })) })).toBeNull();
});

test('the report tells first the prices of the goods that I take in, oxide too', () => {
  const prices = reportSteps(view).find((step) => step.id === 'prices')?.events ?? [];
  const told = prices.flatMap((event) => (event.type === 'priceMoved' ? [`${event.material} ${event.stage}`] : []));
  const taken = pricesForMe(view).map((line) => `${line.material} ${line.stage}`);
  const first = told.slice(0, taken.length);
  expect(first.length).toBe(taken.length);
  expect([...first].sort()).toEqual([...taken].sort());
  expect(told.some((goods) => goods.endsWith('oxide'))).toBe(true);
});
