import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { watchGame } from '../../src/tools/watchGame.ts';

/**
 * A plant slowed by a technology ban: `npm run simulate -- --level the-cut-off --script
 * tests/calibration/scripts/tech-ban.json --only-script`. Japan builds a separation line, China shuts its know-how to it.
 */
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

function played(seed: number, hasBan: boolean): { readonly dueTurn: number; readonly complaints: readonly string[] } {
  const level = parseScenario(read('../../levels/the-cut-off.json'));
  if (!level.ok) throw new Error(level.problems.map((problem) => problem.message).join('\n'));
  const { scenario } = level;
  const script = parseScript(
    read('./scripts/tech-ban.json'),
    scenario.seats.map((seat) => seat.country),
  );
  if (!script.ok) throw new Error(script.problems.join('\n'));
  const lines = script.lines.filter((line) => hasBan || line.seat !== 'china');
  const turns: TurnFacts[] = [];
  const eachTurn = (facts: TurnFacts) => turns.push(facts);
  const { complaints } = watchGame({ scenario, seed, script: lines, onlyScript: true, eachTurn });
  const opened = turns.findIndex(({ sites }) =>
    sites.some((site) => site.id === 'takefu-separation' && site.mode === 'commissioning'),
  );
  return { dueTurn: opened < 0 ? turns.length + 1 : opened + 1, complaints };
}

test('[TECH-2] over the same dice a plant opens no turn earlier under a ban, and later in some', {
  timeout: 120_000,
}, () => {
  const games = [1, 2, 3, 4].map((seed) => ({ free: played(seed, false), shut: played(seed, true) }));
  expect(games.flatMap(({ free, shut }) => [...free.complaints, ...shut.complaints])).toEqual([]);
  expect(games.filter(({ free, shut }) => shut.dueTurn < free.dueTurn)).toEqual([]);
  expect(games.filter(({ free, shut }) => shut.dueTurn > free.dueTurn).length).toBeGreaterThanOrEqual(1);
});
