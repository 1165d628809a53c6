import { expect, test } from 'vitest';
import { fromFirstShelf } from '../../../src/client/session/firstShelf.ts';
import { createKeeper } from '../../../src/client/session/keeper.ts';
import { createNotices } from '../../../src/client/session/notices.ts';
import { MOST_RUNNING, noteOf, type SaveNote, tooMany } from '../../../src/client/session/saves.ts';
import { newGame } from '../fixtures/playedGame.ts';
import { fakeSaves } from './fakePort.ts';

const view = newGame('japan').view('japan');
const now = () => 1_000;

function page(shelf: ReturnType<typeof fakeSaves>, id: string | null) {
  const notices = createNotices();
  return { notices, keeper: createKeeper({ saves: shelf.saves, notices, id, now }) };
}

const kinds = (page: { notices: ReturnType<typeof createNotices> }) => page.notices.list.value.map((each) => each.kind);

test('two pages with the same game never write over each other: the one that was left goes on as a game of its own', async () => {
  const shelf = fakeSaves();
  const first = page(shelf, null);
  await first.keeper.keep(view, 'start');
  const id = first.keeper.id.value;
  const second = page(shelf, id);
  await second.keeper.keep(view, 'start');
  await Promise.all([first.keeper.keep(view, 'first'), first.keeper.keep(view, 'first again')]);
  await second.keeper.keep(view, 'second');
  expect([kinds(first), kinds(second)]).toEqual([['elsewhere'], []]);
  expect([...shelf.games.values()].map((game) => game.record)).toEqual(['second', 'first again']);
  expect([second.keeper.id.value === id, first.keeper.id.value === id]).toEqual([true, false]);
});

test('a full storage is told once, and the word is taken back when there is room', async () => {
  const shelf = fakeSaves('full');
  const one = page(shelf, null);
  for (let steps = 0; steps < 3; steps++) await one.keeper.keep(view, 'a');
  expect(kinds(one)).toEqual(['full']);
  shelf.counts.answer = 'kept';
  await one.keeper.keep(view, 'b');
  expect([kinds(one), one.keeper.isKept.value]).toEqual([[], true]);
});

test('the oldest running games go for a new one; what has a name stays', () => {
  const note = (id: string, kind: SaveNote['kind'], savedAt: number | null) =>
    noteOf(view, { id, kind, name: '', holder: null, savedAt });
  const running = Array.from({ length: MOST_RUNNING + 2 }, (_, at) => note(`game ${at}`, 'running', at));
  const notes = [...running, note('first', 'running', null), note('mine', 'named', 0)];
  expect(tooMany(notes, 'game 0')).toEqual(['game 2', 'game 1', 'first']);
});

test('the save of the first version becomes a running game that says where it stood', () => {
  const record = JSON.stringify(newGame('japan').record());
  const game = fromFirstShelf({ scenario: 'the-cut-off', seat: 'japan', turn: 3, record }, 'x');
  expect(game).toMatchObject({ record, note: { id: 'x', kind: 'running', country: 'Japan', turn: 3, isOver: false } });
});

test.each([[null], ['text'], [{ seat: 'japan', turn: 1, record: '{' }], [{ seat: 'japan' }]])(
  'a damaged save of the first version (%j) is left alone',
  (kept) => {
    expect(fromFirstShelf(kept, 'x')).toBeNull();
  },
);
