import type { GameState } from '../core/referee.ts';
import type { Problem } from '../scenario/problem.ts';
import { migrateRecord } from './migrateRecord.ts';
import { ENGINE_VERSION, type GameRecord, type Migration } from './record.ts';
import { replay } from './replay.ts';

export type OpenedRecord =
  | {
      readonly ok: true;
      readonly record: GameRecord; // by the present rules
      readonly state: GameState;
      readonly migration: Migration | null; // null: made by these rules, hash for hash
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A record brought to where it was left: one of these rules must give its own hashes (REC-1), one of older rules is played again by these (REC-4). */
export function openRecord(record: GameRecord): OpenedRecord {
  if (record.engine !== ENGINE_VERSION) {
    const migrated = migrateRecord(record);
    return migrated.ok ? migrated : { ok: false, problems: migrated.problems };
  }
  const replayed = replay(record);
  return replayed.ok ? { ok: true, record, state: replayed.state, migration: null } : replayed;
}
