import { expect, test } from 'vitest';
import { guideFacts } from '../../../src/client/store/guideFacts.ts';
import { FRESH, readMemory } from '../../../src/client/store/guideMemory.ts';
import { chooseHint } from '../../../src/client/store/guideNote.ts';
import { HINTS } from '../../../src/client/store/hints.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';
import { knowing } from './aTable.ts';

const match = playTo(newGame('japan'), 'japan', { turn: 1, phase: 'orders' });
const facts = guideFacts(match.view('japan'), { desk: { kind: 'phase' }, draft: null });

test('a hint comes at its moment, and no more once it was waved away', () => {
  expect(chooseHint(HINTS, facts, FRESH, null)?.id).toBe('hint-orders');
  expect(chooseHint(HINTS, facts, knowing('hint-orders'), null)).toBeNull();
});

test('a hint that was laid out twice stays away, but the second time is not cut short', () => {
  const shown = { ...FRESH, shown: { 'hint-orders': 2 } };
  expect(chooseHint(HINTS, facts, shown, null)).toBeNull();
  expect(chooseHint(HINTS, facts, shown, 'hint-orders')?.id).toBe('hint-orders');
});

test('a hint fades once its thing was done', () => {
  expect(chooseHint(HINTS, { ...facts, ordersPlaced: 1 }, FRESH, null)).toBeNull();
});

test.each([
  '',
  'null',
  '[]',
  '{"known":7,"shown":[1],"guide":3}',
  '{"known":[1,"a"],"shown":{"b":"c","d":1}}',
  'not json',
])('whatever is stored, %s, the memory is sound', (stored) => {
  const memory = readMemory(stored);
  expect([memory.guide, memory.hints]).toEqual(['on', 'on']);
  expect(memory.known.every((each) => typeof each === 'string')).toBe(true);
  expect(Object.values(memory.shown).every(Number.isSafeInteger)).toBe(true);
});

test('what was remembered is read again', () => {
  const memory = { ...FRESH, guide: 'off', known: ['paper'], shown: { 'hint-write': 1 } } as const;
  expect(readMemory(JSON.stringify(memory))).toEqual(memory);
});
