import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/schema.ts';
import type { TurnFacts } from '../../../src/tools/turnFacts.ts';
import { watchGame } from '../../../src/tools/watchGame.ts';
import { aScenario } from '../../support/aScenario.ts';

/** The small world at another pace, played by programs. */
function played(turnsPerYear: Scenario['time']['turnsPerYear'], turns: number) {
  const scenario: Scenario = { ...aScenario(), time: { turns, turnsPerYear, startYear: 1992, startPart: 1 } };
  const facts: TurnFacts[] = [];
  const end = watchGame({ scenario, seed: 3, script: [], onlyScript: false, eachTurn: (turn) => facts.push(turn) });
  return { complaints: end.complaints, turns: facts.length };
}

test('[TURN-6] programs play a level of two-year turns to its end and everything adds up in whole numbers', () => {
  expect(played(0.5, 4)).toEqual({ complaints: [], turns: 4 });
});
