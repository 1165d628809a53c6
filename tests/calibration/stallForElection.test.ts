import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { turnReport } from '../../src/tools/turnReport.ts';
import { watchGame } from '../../src/tools/watchGame.ts';

/**
 * A vote held for an election: `npm run simulate -- --level aid-for-minerals --seed 1 --script
 * tests/calibration/scripts/stall-for-election.json --only-script`. Ukraine takes the American terms, holds its vote until
 * the United States has voted, wins votes at home, and the next government there gets the signature and the credit.
 */
const turns: TurnFacts[] = [];
const reports: string[] = [];
let complaints: readonly string[] = [];
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

beforeAll(() => {
  const level = parseScenario(read('../../levels/aid-for-minerals.json'));
  if (!level.ok) throw new Error(level.problems.map((problem) => problem.message).join('\n'));
  const { scenario } = level;
  const seats = scenario.seats.map((seat) => seat.country);
  const script = parseScript(read('./scripts/stall-for-election.json'), seats);
  if (!script.ok) throw new Error(script.problems.join('\n'));
  const eachTurn = (facts: TurnFacts): void => {
    turns.push(facts);
    reports.push(turnReport(scenario, facts));
  };
  complaints = watchGame({ scenario, seed: 1, script: script.lines, onlyScript: true, eachTurn }).complaints;
});

test('every line could be said and everything adds up', () => {
  expect(complaints).toEqual([]);
});

test('[VOTE-5] the vote waits for the election, is won after it, and all of it is printed', () => {
  expect(reports[0]).toContain('ukraine holds its vote for the election, until turn 2');
  expect(turns[1]?.elections).toEqual([{ seat: 'united-states', turn: 2, government: 'next-government' }]);
  expect(reports[1]).toContain('the vote in ukraine says yes');
  const signed = turns[1]?.deals.find((deal) => deal.vote?.stalledBy === 'ukraine');
  expect(signed).toMatchObject({ mode: 'inForce', signedTurn: 2, untilTurn: 5 });
});

test('[VOTE-6] the new government’s approval rises by the credit, and Ukraine’s parliament was asked once', () => {
  const approval = (turn: number) =>
    turns[turn - 1]?.standing.find((each) => each.country === 'united-states')?.approvalBp ?? 0;
  expect(approval(2)).toBeGreaterThan(approval(1));
  expect(turns.flatMap(({ dealNews }) => dealNews.filter(({ type }) => type === 'voteHeld'))).toHaveLength(1);
});
