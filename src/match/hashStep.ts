import { type GameState, hashState } from '../core/referee.ts';

/** The hash that a step from one state to the next leaves in a record: one for each resolved turn, and one for all of an epilogue together (REC-1); null where nothing was resolved. */
export function hashOfStep(before: GameState, after: GameState): string | null {
  return after.open.history.length > before.open.history.length ? hashState(after) : null;
}
