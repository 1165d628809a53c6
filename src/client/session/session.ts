import type { ReadonlySignal } from '@preact/signals';
import type { Effect, Proposal } from '../../core/imagine.ts';
import type { Command, GameEvent, Refusal, SeatView } from '../../core/seat.ts';

export type { Change, Effect, Proposal } from '../../core/imagine.ts';

export type SendResult =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the session has to tell the player beside the game itself. */
export type Notice =
  | { readonly kind: 'restarted' } // the worker was lost and replaced
  | { readonly kind: 'stumbled' } // a command stops every worker: it was left out
  | { readonly kind: 'lost' } // no worker can be had
  | { readonly kind: 'denied' } // nothing is kept
  | { readonly kind: 'full' } // nothing more is kept
  | { readonly kind: 'elsewhere' } // another page plays this game on; here it goes on as a game of its own
  | { readonly kind: 'olderRules'; readonly from: string; readonly said: number; readonly leftOut: number };

export type NoticeKind = Notice['kind'];

/** One seat's line to a game, wherever it runs. The page knows nothing else of the game. */
export interface GameSession {
  readonly id: ReadonlySignal<string>; // of the running game it is kept as
  readonly view: ReadonlySignal<SeatView>;
  readonly busy: ReadonlySignal<boolean>; // a command is on its way
  readonly notices: ReadonlySignal<readonly Notice[]>; // in the order they came
  readonly isKept: ReadonlySignal<boolean>; // false: storage is denied or full, only a file helps
  dismiss(kind: NoticeKind): void;
  send(command: Command): Promise<SendResult>;
  whatIf(proposal: Proposal): Promise<Effect | null>; // null: the model could not say
  record(): string; // the save file
  close(): void;
}
