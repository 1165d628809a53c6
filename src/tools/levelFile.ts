import { existsSync, readdirSync } from 'node:fs';
import { parseScenario } from '../scenario/parse.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { endWith } from './commandLine.ts';
import { readInput } from './inputFile.ts';
import { inRoot } from './paths.ts';

/** Ids of the levels that ship with the game. */
function levelIds(): readonly string[] {
  return readdirSync(inRoot('levels'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** The path of a level named by id or by file. */
export function levelPath(name: string): string {
  const shipped = inRoot('levels', `${name}.json`);
  if (/^[a-z0-9-]+$/.test(name) && existsSync(shipped)) return shipped;
  if (existsSync(name)) return name;
  return endWith(`There is no level "${name}": name a file, or one of ${levelIds().join(', ')}.`);
}

/** One problem as a line: where, what, and the way out. */
export function problemLine(problem: Problem): string {
  return `${problem.severity.padEnd(7)} ${problem.code}  ${problem.path || '(file)'}\n        ${problem.message} ${problem.suggestion}`;
}

/** A level ready to play; prints every problem and ends with status 1 where it has errors. */
export function readLevel(name: string): Scenario {
  const path = levelPath(name);
  const parsed = parseScenario(readInput(path));
  if (parsed.ok) return parsed.scenario;
  process.stderr.write(`${path} cannot be played:\n${parsed.problems.map(problemLine).join('\n')}\n`);
  process.exit(1);
}
