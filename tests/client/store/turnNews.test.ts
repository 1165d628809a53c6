import { describe, expect, test } from 'vitest';
import { frontPageOf } from '../../../src/client/store/stories.ts';
import { keepNews, NO_NEWS } from '../../../src/client/store/turnNews.ts';
import type { GameEvent, SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const view = playTo(newGame('japan'), 'japan', { turn: 2, phase: 'briefing' }).view('japan');
const opened: GameEvent = { type: 'siteOpened', audience: 'all', site: 'gebeng', shareBp: 3000 };
const said: GameEvent = { type: 'said', audience: 'all', by: 'china', to: null, phrase: 'greeting' };
const at = (turn: number, news: readonly GameEvent[]): SeatView => ({ ...view, turn, news });

describe('news kept past its turn', () => {
  test('adds up what each part of a turn tells, each thing once', () => {
    const talks = keepNews(keepNews(NO_NEWS, at(1, [said])), at(1, [said]));
    expect(keepNews(talks, at(1, [opened])).events).toEqual([said, opened]);
  });

  test('becomes the turn before when the next begins, and is forgotten when one is left out', () => {
    const first = keepNews(NO_NEWS, at(1, [opened]));
    expect(keepNews(first, at(2, [said])).before).toEqual([opened]);
    expect(keepNews(first, at(3, [said])).before).toEqual([]);
  });

  test('starts anew in another game', () => {
    expect(keepNews(keepNews(NO_NEWS, at(5, [opened])), at(1, []))).toEqual({ turn: 1, events: [], before: [] });
  });
});

test('where the level has no story, what happened last turn carries the front page and is not told twice', () => {
  const quiet = at(2, []);
  const page = frontPageOf(quiet, [opened, { ...opened, type: 'siteBankrupt', debtThousandUsd: 1 } as GameEvent]);
  expect(page.lead).toBeNull();
  expect(page.leadEvent?.type).toBe('siteBankrupt');
  expect(page.briefs.map(({ type }) => type)).toEqual(['siteOpened']);
});
