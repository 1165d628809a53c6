import { readFileSync } from 'node:fs';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

/** The shipped level of 2010–2015. */
export function theCutOff(): Scenario {
  const parsed = parseScenario(readFileSync(new URL('../../levels/the-cut-off.json', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  return parsed.scenario;
}
