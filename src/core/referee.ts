/** All that only the referee may touch: the whole state, and the three verbs that move it. */

export type { Created } from './state/createGame.ts';
export { createGame } from './state/createGame.ts';
export type { GameState } from './state/gameState.ts';
export { hashJson, hashState } from './state/hashState.ts';
export { advance, endTurn } from './turn/advance.ts';
export { viewFor } from './view/viewFor.ts';

import { applyCommand } from './commands/applyCommand.ts';
import { parseCommand } from './commands/commandSchema.ts';
import { judge } from './commands/judge.ts';
import { lawViewOf } from './commands/lawView.ts';
import { type Refusal, refuse } from './commands/refusal.ts';
import type { GameEvent } from './state/gameEvent.ts';
import type { GameState, SeatId } from './state/gameState.ts';

export type Submitted =
  | { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * One seat says one thing: well-formed, then legal by that seat's own view, then done (CMD-1). Never throws on what comes
 * from outside; a refusal leaves the state as it was.
 */
export function submit(state: GameState, seat: SeatId, command: unknown): Submitted {
  if (!state.secrets.some((secret) => secret.seat === seat))
    return { ok: false, refusal: refuse('notASeat', { seat: String(seat) }) };
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  const refusal = judge(lawViewOf(state, seat), parsed.command);
  if (refusal) return { ok: false, refusal };
  const applied = applyCommand(state, seat, parsed.command);
  return {
    ok: true,
    state: { ...applied.state, news: [...applied.state.news, ...applied.events] },
    events: applied.events,
  };
}
