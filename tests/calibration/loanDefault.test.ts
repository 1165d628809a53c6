import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { turnReport } from '../../src/tools/turnReport.ts';
import { watchGame } from '../../src/tools/watchGame.ts';

/**
 * A loan default that hands over a stake: `npm run simulate -- --level belt-and-road --seed 1 --only-script --script
 * tests/calibration/scripts/loan-default.json`. DR Congo borrows for a refinery and a mine against the refinery, cannot pay
 * the first part back, and owns three fifths of its new works from then on.
 */
const turns: TurnFacts[] = [];
const reports: string[] = [];
let complaints: readonly string[] = [];
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const DEAL = 'deal-0-1-104aeae7abb78c56';

beforeAll(() => {
  const level = parseScenario(read('../../levels/belt-and-road.json'));
  if (!level.ok) throw new Error(level.problems.map((problem) => problem.message).join('\n'));
  const { scenario } = level;
  const seats = scenario.seats.map((seat) => seat.country);
  const script = parseScript(read('./scripts/loan-default.json'), seats);
  if (!script.ok) throw new Error(script.problems.join('\n'));
  const eachTurn = (facts: TurnFacts): void => {
    turns.push(facts);
    reports.push(turnReport(scenario, facts));
  };
  complaints = watchGame({ scenario, seed: 1, script: script.lines, onlyScript: true, eachTurn }).complaints;
}, 60_000);

const refinery = (turn: number) => turns[turn - 1]?.sites.find((site) => site.id === 'kolwezi-refinery');

test('every line could be said and everything adds up', () => {
  expect(complaints).toEqual([]);
});

test('[MON-9] the debtor cannot pay, and the pledged part of the refinery goes to the lender', () => {
  expect(refinery(1)?.stakes).toEqual([]);
  expect(turns[1]?.dealNews).toContainEqual(
    expect.objectContaining({ type: 'defaulted', by: 'dr-congo', to: 'china', deal: DEAL }),
  );
  expect(refinery(2)?.stakes).toEqual([expect.objectContaining({ country: 'china', shareBp: 4_000 })]);
  expect(reports[1]).toContain('dr-congo cannot pay china');
});

test('[SITE-6] the lender earns from the works that it was never asked to run', () => {
  const paid = turns.flatMap(({ siteNews }) =>
    siteNews.flatMap((event) =>
      event.type === 'dividendPaid' && event.site === 'kolwezi-refinery' && event.to === 'china'
        ? [event.thousandUsd]
        : [],
    ),
  );
  expect(paid.length).toBeGreaterThan(2);
  expect(Math.min(...paid)).toBeGreaterThan(0);
});
