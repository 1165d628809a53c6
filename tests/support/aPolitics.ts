import type { GameState } from '../../src/core/referee.ts';
import type { Government } from '../../src/scenario/politicsSchema.ts';
import type { Goal, Scenario, SeatDef } from '../../src/scenario/schema.ts';
import { aGame } from './aGame.ts';
import { aScenario } from './aScenario.ts';

const source = ['made-up'];

/** A wish that only the government to come has: an agreement before turn 5. */
export const SOON: Goal = {
  id: 'soon',
  kind: 'signedBefore',
  secret: false,
  weight: 3,
  none: 0,
  full: 1,
  beforeTurn: 5,
  label: 'Sign soon',
  source,
};

/** A government that takes office in south with turn 3, all but sure, and wants something else. */
export const NEXT: Government = {
  id: 'next',
  name: 'the next government',
  fromTurn: 3,
  chanceBp: 10_000,
  goalWeights: { score: 0, calm: 7 },
  goalsAdd: [SOON, { ...SOON, id: 'hidden', secret: true }],
  persona: { toughnessBp: 9_000 },
  headlineBp: 30_000,
  brief: { public: 'New people.', private: 'A private memo.' },
  source,
};

/** The seats of the small world with something changed for one. */
export function withSeat(country: string, change: Partial<SeatDef>): Pick<Scenario, 'seats'> {
  return { seats: aScenario().seats.map((seat) => (seat.country === country ? { ...seat, ...change } : seat)) };
}

/** The small world with an election in south. */
export function anElection(...governments: readonly Government[]): GameState {
  return aGame({}, withSeat('south', { governments: [...governments] }));
}
