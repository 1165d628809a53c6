import { type Study, studyGame } from '../../lab/ending/study.ts';
import { parseRecord } from '../../match/parseRecord.ts';
import type { HostReply, HostRequest } from './hostMessages.ts';

type Ask = Extract<HostRequest, { readonly type: 'study' }>;

/** Looks back at a finished game, one game played again a question, so that the page hears of each and may stop. */
export function createStudyHost(): (ask: Ask) => HostReply {
  let study: Study | null = null;
  return ({ record, seat }) => {
    if (record !== null) {
      const read = parseRecord(record);
      study = read.ok ? studyGame(read.record, seat) : null;
    }
    if (study === null) return { type: 'studied', findings: null, isDone: true };
    const isDone = !study.step();
    return { type: 'studied', findings: study.findings(), isDone };
  };
}
