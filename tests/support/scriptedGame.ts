import { readFileSync } from 'node:fs';
import { parseScript, type ScriptLine } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { turnReport } from '../../src/tools/turnReport.ts';
import { watchGame } from '../../src/tools/watchGame.ts';
import { shippedLevel } from './shippedLevels.ts';

/** What `npm run simulate -- --only-script` sees and prints. */
export interface ScriptedGame {
  readonly turns: readonly TurnFacts[];
  readonly reports: readonly string[];
  readonly complaints: readonly string[];
}

/** A shipped level played by a script of `tests/calibration/scripts` alone (null: by nobody), by the lines that are kept. */
export function playScript(
  level: string,
  name: string | null,
  seed = 1,
  isKept: (line: ScriptLine) => boolean = () => true,
): ScriptedGame {
  const scenario = shippedLevel(level);
  const turns: TurnFacts[] = [];
  const reports: string[] = [];
  const eachTurn = (facts: TurnFacts): void => {
    turns.push(facts);
    reports.push(turnReport(scenario, facts));
  };
  const seats = scenario.seats.map((seat) => seat.country);
  const script = linesOf(name, seats).filter(isKept);
  const { complaints } = watchGame({ scenario, seed, script, onlyScript: true, eachTurn });
  return { turns, reports, complaints };
}

function linesOf(name: string | null, seats: readonly string[]): readonly ScriptLine[] {
  if (name === null) return [];
  const text = readFileSync(new URL(`../calibration/scripts/${name}.json`, import.meta.url), 'utf8');
  const script = parseScript(text, seats);
  if (!script.ok) throw new Error(script.problems.join('\n'));
  return script.lines;
}
