import { forkRecord } from '../../lab/ending/forkRecord.ts';
import type { Findings } from '../../lab/ending/study.ts';
import type { GameRecord } from '../../match/record.ts';
import { type HostPort, openLine, workerPort } from './hostLine.ts';

export type { Award } from '../../lab/ending/awards.ts';
export type { Otherwise } from '../../lab/ending/otherwise.ts';
export type { Findings } from '../../lab/ending/study.ts';

/** What is told of a look back: what was found so far, and whether more will come. */
export interface StudyNews {
  readonly findings: Findings | null; // null: it could not be done
  readonly isDone: boolean;
}

/** Looks back at a game in a worker of its own, so that the page and the game stay quick; returns how to stop it. */
export function startStudy(
  record: string,
  seat: string,
  onNews: (news: StudyNews) => void,
  newPort: () => HostPort = workerPort,
): () => void {
  const line = openLine(newPort());
  let isStopped = false;
  const stop = (): void => {
    if (isStopped) return;
    isStopped = true;
    line.close();
  };
  const run = async (): Promise<void> => {
    for (let first = true; !isStopped; first = false) {
      const reply = await line.ask({ type: 'study', record: first ? record : null, seat });
      if (isStopped) return;
      if (reply.type !== 'studied') throw new Error(`the look back was answered with ${reply.type}`);
      onNews(reply);
      if (reply.isDone) return stop();
    }
  };
  run().catch(() => {
    if (!isStopped) onNews({ findings: null, isDone: true });
    stop();
  });
  return stop;
}

/** The save of a game as it stood when a turn began. */
export const saveAtTurn = (record: string, turn: number): string =>
  JSON.stringify(forkRecord(JSON.parse(record) as GameRecord, turn));
