import type { Scenario } from '../../scenario/schema.ts';
import type { Deal } from './dealTypes.ts';

/** Agreements that stand when a level begins: in force from turn 1, as if signed in it, by no talks (START-1). */
export function startDeals(scenario: Scenario): readonly Deal[] {
  return (scenario.agreements ?? []).map(({ between, clauses, turns }, at) => ({
    id: `standing-${at}`,
    mode: 'inForce',
    between,
    moves: [{ by: between[0], terms: { clauses, turns }, turn: 1 }],
    answerFrom: null,
    refusal: null,
    offeredTurn: 1,
    openUntilTurn: 1,
    signedTurn: 1,
    untilTurn: Math.min(turns, scenario.time.turns),
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
  }));
}
