import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { textTable } from './textTable.ts';
import { type GameEnd, watchGame } from './watchGame.ts';

/** What playing a level shows: problems, and a table of how its seats fare. */
export interface Examined {
  readonly problems: readonly Problem[];
  readonly lines: readonly string[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function seatTable(scenario: Scenario, ends: readonly GameEnd[]): readonly string[] {
  const rows = scenario.seats.map(({ country }) => {
    const own = ends.flatMap((end) => end.scores.filter((score) => score.seat === country));
    const scores = own.map((score) => score.scoreCenti / 100);
    const spread = Math.sqrt(mean(scores.map((score) => (score - mean(scores)) ** 2)));
    const firsts = own.filter((score) => score.rank === 1).length;
    return [country, mean(scores).toFixed(1), spread.toFixed(1), `${((firsts / ends.length) * 100).toFixed(0)} %`];
  });
  return [`Scores over ${ends.length} games, and first places`, textTable(['', 'mean', 'deviation', 'first'], rows)];
}

/** Lets programs play a level with seeds 1 to `games`; whatever a game complains of, and a failed game, is an error. */
export function examine(scenario: Scenario, games: number): Examined {
  const problems: Problem[] = [];
  const ends: GameEnd[] = [];
  const problem = (code: string, seed: number, message: string): void => {
    const suggestion = `See it with: npm run simulate -- --level ${scenario.id} --seed ${seed}`;
    problems.push({ severity: 'error', code, path: '', message, suggestion });
  };
  for (let seed = 1; seed <= games; seed++) {
    try {
      const end = watchGame({ scenario, seed, script: [], onlyScript: false, eachTurn: () => {} });
      ends.push(end);
      for (const complaint of end.complaints) problem('gameComplains', seed, `With seed ${seed}, ${complaint}.`);
    } catch (error) {
      problem(
        'gameFailed',
        seed,
        `The game of seed ${seed} fails: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
  return { problems, lines: ends.length > 0 ? seatTable(scenario, ends) : [] };
}
