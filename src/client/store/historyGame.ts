import { computed, type ReadonlySignal } from '@preact/signals';
import type { SeatView } from '../../core/seat.ts';
import type { GameSession } from '../session/session.ts';
import type { Game } from './game.ts';
import { pastView } from './historyView.ts';

/** The same game for panels that only look: while the player looks back it shows that turn, and nothing can be said in it. */
export function lookingGame(game: Game): Game {
  const { session, ui } = game;
  const view: ReadonlySignal<SeatView> = computed(() => {
    const turn = ui.lookBack.value;
    return turn === null ? session.view.value : pastView(session.view.value, turn);
  });
  const isBack = (): boolean => ui.lookBack.peek() !== null;
  const instead: Partial<GameSession> = {
    view,
    send: async (command) =>
      isBack() ? { ok: false, refusal: { code: 'wrongPhase', facts: {} } } : session.send(command),
    whatIf: async (proposal) => (isBack() ? null : session.whatIf(proposal)),
  };
  const looking = new Proxy(session, {
    get: (target, name) => {
      const own: unknown = Reflect.get(instead, name) ?? Reflect.get(target, name, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
  return { ...game, session: looking };
}
