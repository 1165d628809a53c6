import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { turnReport } from '../../src/tools/turnReport.ts';
import { watchGame } from '../../src/tools/watchGame.ts';

/**
 * A secret annex that leaks: `npm run simulate -- --seed 5 --script tests/calibration/scripts/leak.json --only-script`. China
 * sells Japan light oxide under its price to others and promises not to cut it off; in the third turn the paper is out.
 */
const turns: TurnFacts[] = [];
const reports: string[] = [];
let complaints: readonly string[] = [];
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

beforeAll(() => {
  const level = parseScenario(read('../../levels/the-cut-off.json'));
  if (!level.ok) throw new Error(level.problems.map((problem) => problem.message).join('\n'));
  const { scenario } = level;
  const script = parseScript(
    read('./scripts/leak.json'),
    scenario.seats.map((seat) => seat.country),
  );
  if (!script.ok) throw new Error(script.problems.join('\n'));
  const eachTurn = (facts: TurnFacts): void => {
    turns.push(facts);
    reports.push(turnReport(scenario, facts));
  };
  complaints = watchGame({ scenario, seed: 5, script: script.lines, onlyScript: true, eachTurn }).complaints;
});

const standing = (turn: number, country: string) => turns[turn - 1]?.standing.find((each) => each.country === country);

test('every line could be said and everything adds up', () => {
  expect(complaints).toEqual([]);
});

test('[DEAL-24] the annex leaks in one turn, is printed, and costs both sides approval and trust there', () => {
  const leaked = turns.flatMap(({ turn, dealNews }) =>
    dealNews.some(({ type }) => type === 'annexLeaked') ? [turn] : [],
  );
  expect(leaked).toEqual([3]);
  expect(reports[2]).toContain('the secret annex of china and japan leaks');
  for (const side of ['china', 'japan']) {
    const [before, after] = [standing(2, side), standing(3, side)];
    expect((after?.meanTrustBp ?? 0) < (before?.meanTrustBp ?? 0)).toBe(true);
    expect((after?.approvalBp ?? 0) < (before?.approvalBp ?? 0)).toBe(true);
  }
});
