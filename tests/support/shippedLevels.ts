import { readdirSync, readFileSync } from 'node:fs';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

const FOLDER = new URL('../../levels/', import.meta.url);

/** Ids of the levels that ship with the game, sorted. */
export const LEVEL_IDS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort((a, b) => (a < b ? -1 : 1));

/** The text of a level's file. */
export function levelText(id: string): string {
  return readFileSync(new URL(`${id}.json`, FOLDER), 'utf8');
}

/** A shipped level, ready to play. */
export function shippedLevel(id: string): Scenario {
  const parsed = parseScenario(levelText(id));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  return parsed.scenario;
}
