import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { chartMarks } from '../../../src/client/store/historyMarks.ts';
import { orderMenu } from '../../../src/client/store/orderMenu.ts';
import { frontPageOf } from '../../../src/client/store/stories.ts';
import { caseFacts } from '../../../src/client/text/caseText.ts';
import { deadlineText } from '../../../src/client/text/deadlineText.ts';
import { eventText } from '../../../src/client/text/eventText.ts';
import { headlineText } from '../../../src/client/text/headlineText.ts';
import { orderText } from '../../../src/client/text/orderText.ts';
import type { LawCase, SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const CASE: LawCase = {
  id: 'case-1',
  against: 'china',
  material: 'DyTb',
  measure: 'quota',
  complainants: ['japan'],
  mode: 'consultation',
  filedTurn: 1,
  sinceTurn: 1,
  dueTurn: 4,
  upheld: null,
  appealedBy: null,
  adoptedTurn: null,
};
const played = playTo(newGame('japan'), 'japan', { turn: 3, phase: 'orders' }).view('japan');
const viewWith = (change: Partial<LawCase>): SeatView => ({ ...played, cases: [{ ...CASE, ...change }] });
const about = { audience: 'all', case: 'case-1' } as const;

describe('the court on the page', () => {
  test('the card lists what can be complained of, and the word in a case that runs', () => {
    const says = (view: SeatView) => orderMenu(view, 'law').map((order) => orderText(view, order));
    expect(says({ ...played, cases: [] })).toContain('Complain of China over its export quota on heavy magnet metals.');
    expect(says(viewWith({}))).toContain('Leave the case against China over its export quota on heavy magnet metals.');
  });

  test.each<readonly [LawCase['mode'], number]>([
    ['consultation', 4],
    ['panel', 4],
    ['report', 4],
    ['appeal', 4],
    ['adopted', 3],
  ])('the track names the end of the stage %s', (mode, turn) => {
    const view = viewWith({ mode });
    const found = deadlinesOf(view).find((each) => each.kind === 'case');
    expect(found?.turn).toBe(turn);
    expect(found && deadlineText(view, found)).toContain(caseFacts(view, 'case-1').case);
  });

  test('a ruling of this turn leads the paper where the level has no story, under a headline of its own', () => {
    const ruled = { ...about, type: 'caseAdopted' } as const;
    const view = { ...viewWith({ mode: 'adopted', adoptedTurn: 3 }), news: [ruled] };
    expect(frontPageOf(view, []).leadEvent).toEqual(ruled);
    expect(headlineText(view, ruled)).toBe('Court tells China to end its export quota');
    expect(eventText(view, ruled)).toContain('China must end its export quota on heavy magnet metals');
  });

  test('charts mark the turn of a ruling', () => {
    const turn = played.history.at(-1)?.turn ?? 0;
    expect(chartMarks(viewWith({ adoptedTurn: turn })).filter(({ kind }) => kind === 'ruling')).toHaveLength(1);
  });
});
