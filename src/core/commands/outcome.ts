import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState } from '../state/gameState.ts';

/** A state and what happened on the way to it. */
export interface Outcome {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** A step that has made nothing happen yet. */
export function begin(state: GameState): Outcome {
  return { state, events: [] };
}

/** The next step on the state so far, its events behind the earlier ones. (A module that exports `then` would be taken for a promise.) */
export function andThen(outcome: Outcome, next: (state: GameState) => Outcome): Outcome {
  const after = next(outcome.state);
  return { state: after.state, events: [...outcome.events, ...after.events] };
}

/** Something that happened to the state as it now stands. */
export function happened(state: GameState, ...events: readonly GameEvent[]): Outcome {
  return { state, events };
}
