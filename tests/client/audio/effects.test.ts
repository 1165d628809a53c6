import { describe, expect, test } from 'vitest';
import { EFFECTS, effectsBetween, effectsOf } from '../../../src/client/audio/effects.ts';
import { moodOf } from '../../../src/client/audio/mood.ts';
import type { EmbargoView, GameEvent, SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const briefing = newGame('japan').view('japan');
const me = briefing.seat;
const all = { audience: 'all' } as const;
const at = { country: me, material: 'heavy', stage: 'oxide' };

const offer = (by: string, to: string): GameEvent => ({ ...all, type: 'dealOffered', deal: 'd1', by, to });
const price = (country: string, fromCents: number, toCents: number): GameEvent => ({
  ...all,
  ...at,
  type: 'priceMoved',
  country,
  fromCents,
  toCents,
});
const cut: GameEvent = {
  ...all,
  type: 'embargoDeclared',
  embargo: 'e1',
  by: 'china',
  against: 'japan',
  level: 'full',
};
const signed = (deal: string): GameEvent => ({ ...all, type: 'dealAgreed', deal, by: 'japan', to: 'australia' });
const opened: GameEvent = { ...all, type: 'siteOpened', site: 's1', shareBp: 10000 };
const broke: GameEvent = { ...all, type: 'newsBroke', event: 'n1' };
const withDeal = (between: readonly [string, string]): SeatView =>
  ({ ...briefing, deals: [{ id: 'd1', between }] }) as unknown as SeatView;

describe('what an event sounds like', () => {
  test.each([
    ['a letter to me arrives', briefing, offer('china', me), ['letter']],
    ['a letter that I sent makes no sound', briefing, offer(me, 'china'), []],
    ['my agreement is sealed', withDeal([me, 'australia']), signed('d1'), ['seal']],
    ['an agreement of others makes no sound', withDeal(['china', 'australia']), signed('d1'), []],
    ['a cut snaps, whomever it hits', briefing, cut, ['snap']],
    ['a site that opens lights its furnace', briefing, opened, ['furnace']],
    ['news turn a page', briefing, broke, ['page']],
    ['a price of mine that jumps by a quarter rings', briefing, price(me, 400, 500), ['bell']],
    ['one that falls as far rings as well', briefing, price(me, 400, 300), ['bell']],
    ['one that moves less does not', briefing, price(me, 400, 499), []],
    ['nor does one abroad', briefing, price('china', 400, 900), []],
  ] as const)('%s', (_, view, event, heard) => {
    expect(effectsOf(view, [event])).toEqual(heard);
  });

  test('many events of one kind are heard once, and no more than three kinds', () => {
    const events = [offer('china', me), offer('usa', me), cut, broke, opened];
    expect(effectsOf(briefing, events)).toEqual(['letter', 'snap', 'page']);
  });

  test('every effect is the sound of some event', () => {
    const view = withDeal([me, 'australia']);
    const events = [offer('china', me), cut, broke, opened, signed('d1'), price(me, 100, 200)];
    expect(events.flatMap((event) => effectsOf(view, [event])).sort()).toEqual([...EFFECTS].sort());
  });
});

describe('what is heard from one view to the next', () => {
  const before = { ...briefing, news: [broke, cut] };

  test('is what has come since, though the news came as a copy', () => {
    const now = { ...before, news: [...structuredClone(before.news), offer('china', me)] };
    expect(effectsBetween(before, now)).toEqual(['letter']);
  });

  test('is nothing while nothing comes', () => {
    expect(effectsBetween(before, structuredClone(before))).toEqual([]);
  });

  test('is a page for a new turn, and its news from the first on', () => {
    expect(effectsBetween(before, { ...before, turn: before.turn + 1, news: [opened] })).toEqual(['page', 'furnace']);
  });

  test('is nothing at a resolution, which the report plays step by step', () => {
    const orders = { ...before, phase: 'orders' as const };
    expect(effectsBetween(orders, { ...orders, phase: 'report', news: [cut] })).toEqual([]);
  });

  test('is at least a page a turn in a game of the shipped level, and a letter once somebody writes', () => {
    const match = newGame('japan');
    const views = [
      match.view('japan'),
      ...(['negotiation', 'orders', 'report'] as const).map((phase) =>
        playTo(match, 'japan', { turn: 1, phase }).view('japan'),
      ),
      playTo(match, 'japan', { turn: 2, phase: 'briefing' }).view('japan'),
      playTo(match, 'japan', { turn: 2, phase: 'negotiation' }).view('japan'),
    ];
    const heard = views.slice(1).map((now, k) => effectsBetween(views[k] ?? now, now));
    expect(heard[3]).toContain('page');
    expect(heard.flat()).toContain('letter');
  });
});

describe("the music's mood", () => {
  const withEmbargo = (mode: EmbargoView['mode']): SeatView => ({
    ...briefing,
    embargoes: [{ id: 'e1', mode } as EmbargoView],
  });

  test.each([
    ['threatened', 'tension'],
    ['partial', 'tension'],
    ['full', 'tension'],
    ['lifting', 'calm'],
    ['lifted', 'calm'],
    ['dropped', 'calm'],
    ['called', 'calm'],
  ] as const)('beside a measure that is %s is %s', (mode, mood) => {
    expect(moodOf(withEmbargo(mode))).toBe(mood);
  });

  test('is calm where nothing stands, and when the game is over', () => {
    expect(moodOf({ ...briefing, embargoes: [] })).toBe('calm');
    expect(moodOf({ ...withEmbargo('full'), phase: 'debrief' })).toBe('calm');
  });
});
