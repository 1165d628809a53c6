import type { ReadonlySignal } from '@preact/signals';
import type { Effect, Proposal } from '../../core/imagine.ts';
import type { Command, GameEvent, Refusal, SeatView } from '../../core/seat.ts';

export type { Change, Effect, Proposal } from '../../core/imagine.ts';

export type SendResult =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the session has to tell the player beside the game itself. */
export type Notice = 'restarted' | 'lost' | 'notSaved';

/** One seat's line to a game, wherever it runs. The page knows nothing else of the game. */
export interface GameSession {
  readonly view: ReadonlySignal<SeatView>;
  readonly busy: ReadonlySignal<boolean>; // a command is on its way
  readonly notice: ReadonlySignal<Notice | null>;
  send(command: Command): Promise<SendResult>;
  whatIf(proposal: Proposal): Promise<Effect | null>; // null: the model could not say
  record(): string; // the save file
  close(): void;
}
