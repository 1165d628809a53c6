import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';

const text = readFileSync(new URL('../../levels/the-cut-off.json', import.meta.url), 'utf8');
/** A level as JSON, before anything has checked it. */
interface Loose {
  seats: [{ country: string }];
  sites: [unknown, unknown, { stage: string }];
  market: { ladder: [{ shareBp: number }] };
  sectors: [unknown, { source: string[] }];
  materials: [{ stages: [{ startCentsPerKg: number }] }];
  minutes: unknown;
  surprise?: number;
}

const changed = (change: (level: Loose) => void): string => {
  const level: Loose = JSON.parse(text);
  change(level);
  return JSON.stringify(level);
};
const problemsOf = (file: string) => {
  const parsed = parseScenario(file);
  return parsed.ok ? [] : parsed.problems;
};

test('the shipped level reads without an error or a warning', () => {
  const parsed = parseScenario(text);
  expect(parsed.ok && parsed.warnings).toEqual([]);
});

test('every figure of the shipped level names a source with date and confidence', () => {
  const parsed = parseScenario(text);
  expect(
    parsed.ok &&
      parsed.scenario.sources.every((source) => source.date !== '' && source.reference !== '' && source.claim !== ''),
  ).toBe(true);
});

test('all problems of a file are told at once, each with its path', () => {
  const file = changed((level: Loose) => {
    level.seats[0].country = 'atlantis';
    level.sites[2].stage = 'soup';
    level.market.ladder[0].shareBp = 1;
    level.sectors[1].source = ['nowhere'];
  });
  expect(problemsOf(file).map((problem) => [problem.code, problem.path])).toEqual([
    ['unknownCountry', 'seats[0].country'],
    ['unknownStage', 'sites[2]'],
    ['unknownSource', 'sectors[1].source'],
    ['ladderSum', 'market.ladder'],
  ]);
});

test('wrong kinds are told at once, each with its path', () => {
  const file = changed((level: Loose) => {
    level.minutes = 'half an hour';
    level.materials[0].stages[0].startCentsPerKg = 1.5;
    level.surprise = 1;
  });
  expect(
    problemsOf(file)
      .map((problem) => problem.path)
      .sort((a, b) => (a < b ? -1 : 1)),
  ).toEqual(['', 'materials[0].stages[0].startCentsPerKg', 'minutes']);
});

test.each([
  ['cut off', text.slice(0, 4_000), 'notJson'],
  ['a number', '42', 'notAScenario'],
  ['of a later version', text.replace('"formatVersion": 1', '"formatVersion": 99'), 'otherVersion'],
  [
    'with a prototype key',
    text.replace('"minutes": 30', '"__proto__": {"polluted": true}, "minutes": 30'),
    'forbiddenKey',
  ],
  ['of 10 MB', text + ' '.repeat(10_000_000), 'tooLong'],
  ['nested without end', text.replace('"minutes": 30', `"minutes": ${'['.repeat(500)}${']'.repeat(500)}`), 'tooDeep'],
])('a level file %s gets a sentence and a way out', (_what, file, code) => {
  const [problem] = problemsOf(file);
  expect([problem?.code, (problem?.suggestion.length ?? 0) > 5]).toEqual([code, true]);
});
