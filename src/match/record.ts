import type { Command, SeatId } from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Version of the rules a record was made with; a record of another one may give other hashes. */
export const ENGINE_VERSION = '0.1.0';
export const RECORD_FORMAT = 1;

/** One thing that was said, in the order it was said; `host` ends phases. */
export interface Said {
  readonly turn: number;
  readonly seat: SeatId | 'host';
  readonly command: Command | { readonly type: 'advance' };
}

/** A whole game in one file: save, replay, bug report and golden test. The hash of turn n stands at `hashes[n]`, the start at 0. */
export interface GameRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly engine: string;
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly humans: readonly SeatId[];
  readonly commands: readonly Said[];
  readonly hashes: readonly string[];
}
