import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { peopleLine } from '../../../src/client/store/people.ts';
import { briefFor, summaryFor } from '../../../src/client/store/reading.ts';
import { readSettings, settings } from '../../../src/client/store/settings.ts';
import { viewFor } from '../../../src/core/referee.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { aGame, aView } from '../../support/aGame.ts';
import { anElection, NEXT } from '../../support/aPolitics.ts';
import { aScenario } from '../../support/aScenario.ts';

const plain = { public: 'Short.', private: 'Short and secret.' };
const seats = aScenario().seats.map((seat) => ({ ...seat, brief: { ...seat.brief, plain } }));
afterEach(() => {
  settings.value = readSettings(null);
});

test('shorter words are shown to who asks for them, and the full ones where a level has no other', () => {
  const [with_, without] = [seats[0], aScenario().seats[0]];
  if (!with_ || !without) throw new Error('no seat');
  expect([briefFor(with_).public, summaryFor({ summary: 'Long.', summaryPlain: 'Short.' })]).toEqual([
    'A brief.',
    'Long.',
  ]);
  settings.value = { ...settings.value, words: 'shorter' };
  expect([briefFor(with_).public, summaryFor({ summary: 'Long.', summaryPlain: 'Short.' })]).toEqual([
    'Short.',
    'Short.',
  ]);
  expect([briefFor(without).public, summaryFor({ summary: 'Long.' })]).toEqual(['A brief.', 'Long.']);
});

test('[VIEW-5] a private brief in shorter words is as private as the other', () => {
  const view = viewFor(aGame({}, { seats }), 'north');
  expect(view.scenario.seats.map((seat) => seat.brief.plain?.private)).toEqual(['Short and secret.', '–', '–']);
});

test('[VIEW-5] a government to come keeps its memo to itself in shorter words too', () => {
  const governments = [{ ...NEXT, brief: { public: 'New.', private: 'Memo.', plain } }];
  const view = viewFor(anElection(...governments), 'north');
  const south = view.scenario.seats.find((seat) => seat.country === 'south');
  expect(south?.governments?.[0]?.brief?.plain).toEqual({ public: 'Short.', private: '–' });
});

test.each([
  'first-shipment',
  'the-cut-off',
  'programme',
  'belt-and-road',
  'trade-war',
  'aid-for-minerals',
  'the-race',
  'kivu',
])('%s has shorter words for all it says', (level) => {
  const parsed = parseScenario(readFileSync(new URL(`../../../levels/${level}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error('the level does not read');
  const { scenario } = parsed;
  const texts = [
    scenario.summaryPlain,
    ...scenario.seats
      .flatMap((seat) => [seat.brief, ...(seat.governments ?? []).flatMap((each) => each.brief ?? [])])
      .flatMap((brief) => [brief.plain?.public, brief.plain?.private]),
  ];
  expect(texts.every((text) => text !== undefined)).toBe(true);
  const sentences = texts.flatMap((text) => (text ?? '').split(/[.?!:] ?/)).filter((each) => each !== '');
  expect(sentences.filter((each) => each.split(' ').length > 20)).toEqual([]);
});

test('a report tells of people where something happened, else in turn, and of none where the level is silent', () => {
  const people = [
    { country: 'isle', says: 'Fishers of isle wait.', source: ['made-up'] },
    { site: 'north-mine', says: 'A village moved.', source: ['made-up'] },
  ];
  const view = aView(aGame({}, { people }), 'south');
  const stopped = { audience: 'all', type: 'siteIdled', site: 'north-mine', why: 'price' } as const;
  expect(peopleLine({ ...view, news: [stopped] })?.says).toBe('A village moved.');
  expect(peopleLine({ ...view, news: [{ ...stopped, site: 'isle-plant' }] })?.says).toBe('Fishers of isle wait.');
  expect(new Set([1, 2].map((turn) => peopleLine({ ...view, turn })?.says)).size).toBe(2);
  expect(peopleLine(aView(aGame()))).toBeNull();
});
