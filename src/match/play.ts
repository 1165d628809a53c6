import { advance, type GameState, submit, viewFor } from '../core/referee.ts';
import type { GameEvent, Refusal, SeatId, SeatView } from '../core/seat.ts';
import { hashOfStep } from './hashStep.ts';
import type { Said } from './record.ts';

/** The state under way and its log: the one place where a match changes. */
export interface Play {
  state(): GameState;
  view(seat: SeatId): SeatView;
  log(): readonly Said[];
  hashes(): readonly string[];
  tell(
    seat: SeatId,
    command: unknown,
  ): { readonly ok: true; readonly events: readonly GameEvent[] } | { readonly ok: false; readonly refusal: Refusal };
  step(): readonly GameEvent[];
}

/** A play from a state and what was said before it; without hashes where nobody will check them. */
export function startPlay(start: GameState, said: readonly Said[], hashed: readonly string[] | null): Play {
  let state = start;
  const log = [...said];
  const hashes = [...(hashed ?? [])];
  return {
    state: () => state,
    view: (seat) => viewFor(state, seat),
    log: () => log,
    hashes: () => hashes,
    tell: (seat, command) => {
      const { turn } = state.open;
      const sent = submit(state, seat, command);
      if (!sent.ok) return sent;
      state = sent.state;
      log.push({ turn, seat, command: command as Said['command'] });
      return { ok: true, events: sent.events };
    },
    step: () => {
      log.push({ turn: state.open.turn, seat: 'host', command: { type: 'advance' } });
      const moved = advance(state);
      const hash = hashed === null ? null : hashOfStep(state, moved.state);
      state = moved.state;
      if (hash !== null) hashes.push(hash);
      return moved.events;
    },
  };
}
