import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createGame } from '../../src/core/referee.ts';
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
  ['of a later version', text.replace('"formatVersion": 2', '"formatVersion": 99'), 'otherVersion'],
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

test('what stands twice, costs nothing at the start or would not fit in a market is told with its path', () => {
  const level = JSON.parse(text);
  level.materials[0].stages[1].id = 'ore';
  level.materials[1].stages[0].startCentsPerKg = 0;
  level.seats[0].stocks = [level.seats[0].stocks[0], level.seats[0].stocks[0]];
  level.policies.push(level.policies[0]);
  level.sectors[0].needs.push(level.sectors[0].needs[0]);
  const found = problemsOf(JSON.stringify(level)).map((problem) => [problem.code, problem.path]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['duplicateId', 'materials[0].stages[1].id'],
      ['noStartPrice', 'materials[1].stages[0].startCentsPerKg'],
      ['duplicateStock', 'seats[0].stocks[1]'],
      ['duplicatePolicy', `policies[${level.policies.length - 1}]`],
      ['duplicateNeed', `sectors[0].needs[${level.sectors[0].needs.length - 1}]`],
    ]),
  );
});

test('more countries than one market can hold are refused with the number that fits', () => {
  const level = JSON.parse(text);
  const more = Array.from({ length: 17 }, (_, at) => ({ ...level.countries[0], id: `land-${at}` }));
  level.countries.push(...more);
  level.materials[0].stages.push({ ...level.materials[0].stages[2], id: 'magnet' });
  expect(problemsOf(JSON.stringify(level))).toContainEqual(
    expect.objectContaining({ code: 'marketTooLarge', suggestion: 'Have 21 countries at most, or fewer stages.' }),
  );
});

test('a plant as dear as the checks allow still makes a game, and a cent more is refused', () => {
  const dear = (cents: number) => {
    const level = JSON.parse(text);
    level.sites.find((site: { id: string }) => site.id === 'gebeng-heavy').steps[0].centsPerKg = cents;
    return parseScenario(JSON.stringify(level));
  };
  const refused = dear(4_000_000);
  const problem = refused.ok ? undefined : refused.problems.find((each) => each.code === 'pricesTooHigh');
  const most = Number(/(\d+) at most/.exec(problem?.suggestion ?? '')?.[1]);
  const [fits, tooDear] = [dear(most), dear(most + 1)];
  expect([fits.ok && createGame(fits.scenario, 1).ok, tooDear.ok]).toEqual([true, false]);
});

test('a court that cannot rule before the level ends is refused', () => {
  const slow = { consultation: 2, panel: 6, report: 2, appeal: 1, compliance: 1 };
  const file = changed((level) => Object.assign(level, { law: { ...Object(Reflect.get(level, 'law')), turns: slow } }));
  expect(problemsOf(file).map((problem) => [problem.code, problem.path])).toEqual([['courtTooSlow', 'law.turns']]);
});
