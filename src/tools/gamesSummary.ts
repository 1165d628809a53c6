import { textTable } from './textTable.ts';
import type { GameEnd } from './watchGame.ts';

/** What went wrong in many games, and how busy their seats were. */
export interface GamesSummary {
  readonly games: number; // all that were begun
  readonly failed: number; // ended by an exception
  readonly endless: number;
  readonly refused: number; // words of programs that the referee refused
  readonly unsaid: number; // lines of a script that could not be said
  readonly faults: number; // turns in which metal or money does not add up, or a stock is below 0
  readonly belowZero: number; // of these, stocks below 0
  readonly seats: readonly {
    readonly seat: string;
    readonly meanScore: number; // points
    readonly signedAGame: number;
    readonly gamesUnsigned: number; // in which it signed nothing
    readonly withoutOrderBp: number; // of its turns
    readonly silentBp: number; // of its turns: neither an order nor a word in the talks
  }[];
}

/** Puts many games together; `failed` ones have no end to count. */
export function gamesSummary(ends: readonly GameEnd[], failed: number): GamesSummary {
  const sum = (count: (end: GameEnd) => number): number => ends.reduce((all, end) => all + count(end), 0);
  const seats = (ends[0]?.seats ?? []).map(({ seat }) => {
    const own = ends.flatMap((end) => end.seats.filter((each) => each.seat === seat));
    const total = (count: (tally: (typeof own)[number]) => number): number =>
      own.reduce((all, each) => all + count(each), 0);
    const scores = sum((end) => end.scores.find((score) => score.seat === seat)?.scoreCenti ?? 0);
    const share = (part: number): number =>
      Math.round(
        (10_000 * part) /
          Math.max(
            1,
            total((each) => each.turns),
          ),
      );
    return {
      seat,
      meanScore: scores / ends.length / 100,
      signedAGame: total((each) => each.signed) / ends.length,
      gamesUnsigned: own.filter((each) => each.signed === 0).length,
      withoutOrderBp: share(total((each) => each.turnsWithoutOrder)),
      silentBp: share(total((each) => each.turnsSilent)),
    };
  });
  return {
    games: ends.length + failed,
    failed,
    endless: ends.filter((end) => end.wrong.isEndless).length,
    refused: sum((end) => end.wrong.refused),
    unsaid: sum((end) => end.wrong.unsaid),
    faults: sum((end) => end.wrong.faults),
    belowZero: sum((end) => end.wrong.belowZero),
    seats,
  };
}

const percent = (bp: number): string => `${(bp / 100).toFixed(1)} %`;

/** The summary in two lines and a table. */
export function summaryText(summary: GamesSummary): string {
  const { games, failed, endless, refused, unsaid, faults, belowZero } = summary;
  const rows = summary.seats.map((each) => [
    each.seat,
    each.meanScore.toFixed(1),
    each.signedAGame.toFixed(1),
    String(each.gamesUnsigned),
    percent(each.withoutOrderBp),
    percent(each.silentBp),
  ]);
  const head = ['', 'mean score', 'signed a game', 'games unsigned', 'turns without order', 'turns silent'];
  return [
    `${games} ${games === 1 ? 'game' : 'games'}: ${failed} failed, ${endless} without end, ${refused} words refused, ${unsaid} lines unsaid,`,
    `  ${faults} times metal or money did not add up (${belowZero} of them a stock below 0).`,
    ...(rows.length > 0 ? [textTable(head, rows)] : []),
  ].join('\n');
}
