import type { GameRecord } from '../../match/record.ts';

/** The record as it stood when turn `turn` began: same level, same seed, all that was said before (LAB-5). */
export function forkRecord(record: GameRecord, turn: number): GameRecord {
  const later = record.commands.findIndex((said) => said.turn >= turn);
  return {
    ...record,
    commands: later < 0 ? record.commands : record.commands.slice(0, later),
    hashes: record.hashes.slice(0, turn),
  };
}
