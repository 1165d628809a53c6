import { withOpen } from '../state/access.ts';
import type { GameState } from '../state/gameState.ts';
import type { LawCase } from './caseTypes.ts';

/** The state with one case replaced. */
export function withCase(state: GameState, changed: LawCase): GameState {
  return withOpen(state, { cases: state.open.cases.map((each) => (each.id === changed.id ? changed : each)) });
}
