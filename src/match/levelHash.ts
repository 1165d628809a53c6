import { hashJson } from '../core/referee.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { GameRecord } from './record.ts';

/** The hash by which a record names its level: 16 hex digits over the whole file, whatever the order of its keys. */
export function levelHash(scenario: Scenario): string {
  return hashJson(scenario);
}

/** The problem of a record whose level is not the one its hash names; null where it is. */
export function levelProblem({ scenario, scenarioHash }: GameRecord): Problem | null {
  if (scenarioHash === levelHash(scenario)) return null;
  return {
    severity: 'error',
    code: 'differs',
    path: 'scenarioHash',
    message: 'The level inside the save is not the one it was played with.',
    suggestion: 'Open the save as the game exported it.',
  };
}
