import { playBranch } from '../../src/lab/ending/branch.ts';
import { type OldGame, readGame } from '../../src/lab/ending/oldGame.ts';
import { studyGame } from '../../src/lab/ending/study.ts';
import { playGame } from '../../src/lab/playGame.ts';
import type { GameRecord } from '../../src/match/record.ts';
import { theCutOff } from '../support/cutOff.ts';
import type { BenchRow } from './benchRow.ts';

/** The look back at games of The Cut-off, on one core; the peer is a game in which programs think. */
const GAMES = 3;

const since = (start: number): number => (performance.now() - start) / 1_000;

function played(seed: number): { readonly record: GameRecord; readonly seconds: number } {
  const start = performance.now();
  const { match } = playGame({ scenario: theCutOff(), seed });
  return { record: match.record(), seconds: since(start) };
}

function wholeReplay(record: GameRecord): { readonly seconds: number; readonly game: OldGame } {
  const read = readGame(record);
  if (!read.ok) throw new Error('the record cannot be played');
  const start = performance.now();
  playBranch(read.game, 0, (said) => [said]);
  return { seconds: since(start), game: read.game };
}

/** Seconds of one game played again, of a whole look back, and of its longest step, over a few games. */
export async function measureEnding(): Promise<readonly BenchRow[]> {
  played(1);
  const rows = Array.from({ length: GAMES }, (_, index) => {
    const game = played(2_000 + index);
    const study = studyGame(game.record, 'japan');
    const steps: number[] = [];
    for (let more = true; more; ) {
      const start = performance.now();
      more = study.step();
      steps.push(since(start));
    }
    return { game, replay: wholeReplay(game.record).seconds, steps, total: study.findings().total };
  });
  const mean = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const replay = mean((row) => row.replay);
  const thought = mean((row) => row.game.seconds);
  return [
    {
      name: 'ending: one game of The Cut-off played again',
      value: replay,
      unit: 's',
      peer: { name: 'with programs thinking', value: thought, ratio: thought / replay },
    },
    { name: 'ending: games played again in a look back', value: mean((row) => row.total), unit: 'games' },
    {
      name: 'ending: a whole look back',
      value: mean((row) => row.steps.reduce((sum, step) => sum + step, 0)),
      unit: 's',
    },
    { name: 'ending: its longest step', value: Math.max(...rows.flatMap((row) => row.steps)), unit: 's' },
  ];
}
