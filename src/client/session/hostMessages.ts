import type { Effect, Proposal } from '../../core/imagine.ts';
import type { Command, SeatView } from '../../core/seat.ts';
import type { Findings } from '../../lab/ending/study.ts';
import type { Migration } from '../../match/record.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { SendResult } from './session.ts';

/** What the page asks of the worker that runs the game. */
export type HostRequest =
  | { readonly type: 'start'; readonly scenario: Scenario; readonly seed: number; readonly seat: string }
  | { readonly type: 'resume'; readonly record: string }
  | { readonly type: 'send'; readonly command: Command }
  | { readonly type: 'whatIf'; readonly proposal: Proposal }
  | { readonly type: 'study'; readonly record: string | null; readonly seat: string }; // null: go on with the one begun

/** The seat's view without its level, which is sent only when it changes: it is most of the bytes. */
export interface ViewUpdate {
  readonly view: Omit<SeatView, 'scenario'>;
  readonly scenario: Scenario | null; // null: as before
  readonly record: string;
}

/** Why a game could not be opened, in a code the page has a sentence for. */
export type OpenProblem =
  | 'badLevel'
  | 'notASave'
  | 'foreignFile'
  | 'levelFile'
  | 'newerSave'
  | 'unknownSave'
  | 'differs'
  | 'noLongerPlayable';

export type HostReply =
  | { readonly type: 'opened'; readonly update: ViewUpdate; readonly migration: Migration | null }
  | { readonly type: 'notOpened'; readonly problem: OpenProblem; readonly detail: string }
  | { readonly type: 'sent'; readonly result: SendResult; readonly update: ViewUpdate }
  | { readonly type: 'effect'; readonly effect: Effect | null }
  | { readonly type: 'studied'; readonly findings: Findings | null; readonly isDone: boolean };

export interface Numbered<T> {
  readonly id: number;
  readonly body: T;
}

/** What comes from the worker: replies, and signs of life while a long answer is worked out. */
export type FromHost = Numbered<HostReply> | 'working';
