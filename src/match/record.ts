import type { Command, SeatId } from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Version of the rules a record is made with. */
export const ENGINE_VERSION = '0.3.0';
/** Older rules whose records are played again by the present ones, oldest first (REC-4). */
export const OLDER_ENGINES: readonly string[] = ['0.1.0', '0.2.0'];
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

/** What playing a record of older rules again by the present ones did to it. */
export interface Migration {
  readonly from: string; // the engine that made the record
  readonly turnsThatDiffer: readonly number[]; // whose hash is another now; 0 is the start
  readonly said: number; // words of seats in the record, being ready not counted
  readonly leftOut: number; // of these, no longer possible, or about something no longer possible
}
