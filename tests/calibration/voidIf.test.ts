import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { watchGame } from '../../src/tools/watchGame.ts';

/** Printed by `npm run simulate -- --level the-cut-off --only-script --script tests/calibration/scripts/void-if.json`. */
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('[DEAL-32] supply that is void if China embargoes the seller flows for two turns, and ends in the third without a breach', () => {
  const parsed = parseScenario(read('../../levels/the-cut-off.json'));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  const { scenario } = parsed;
  const seats = scenario.seats.map((seat) => seat.country);
  const script = parseScript(read('./scripts/void-if.json'), seats);
  if (!script.ok) throw new Error(script.problems.join('\n'));
  const turns: TurnFacts[] = [];
  const eachTurn = (facts: TurnFacts) => turns.push(facts);
  const { complaints } = watchGame({ scenario, seed: 1, script: script.lines, onlyScript: true, eachTurn });
  expect(complaints).toEqual([]);
  const deals = turns.slice(0, 3).map(({ deals: [deal] }) => [deal?.mode, deal?.deliveredKg, deal?.missedKg]);
  expect(deals).toEqual([
    ['inForce', 100_000, 0],
    ['inForce', 200_000, 0],
    ['voided', 200_000, 0],
  ]);
});
