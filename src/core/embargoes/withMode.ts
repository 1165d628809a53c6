import type { GameState } from '../state/gameState.ts';
import type { Embargo, EmbargoMode } from './embargoTypes.ts';

/** The state with one embargo in another mode from this turn on, and other fields changed where named. */
export function withMode(
  state: GameState,
  embargo: Embargo,
  mode: EmbargoMode,
  change: Partial<Pick<Embargo, 'level' | 'deadlineTurn'>> = {},
): GameState {
  const changed = { ...embargo, ...change, mode, sinceTurn: state.open.turn };
  return { ...state, embargoes: state.embargoes.map((each) => (each.id === embargo.id ? changed : each)) };
}

/** Adds an embargo under the next number of the public list. */
export function addEmbargo(
  state: GameState,
  embargo: Omit<Embargo, 'id'>,
): { readonly state: GameState; readonly id: string } {
  const id = `embargo-${state.embargoes.length + 1}`;
  return { state: { ...state, embargoes: [...state.embargoes, { id, ...embargo }] }, id };
}
