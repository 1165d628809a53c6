import { leverageScore } from '../../balance/leverage.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, LeverageEntry } from '../state/gameState.ts';
import { leverageTable, trueLeverageTable } from './leverageTable.ts';

/** Headline score of every country in hundredths, the others weighing as the level says, alike where it says nothing (LEV-4). */
export function scoresOf(
  { countries }: Pick<Scenario, 'countries'>,
  entries: readonly LeverageEntry[],
): readonly { readonly country: CountryId; readonly centi: number }[] {
  const weights = new Map(countries.map((country) => [country.id, country.weight ?? 1]));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return countries.map(({ id }) => {
    const others = Math.max(1, all - (weights.get(id) ?? 0));
    const mean = (mine: 'of' | 'over', other: 'of' | 'over') => {
      const sum = entries.reduce(
        (total, entry) => (entry[mine] === id ? total + entry.centi * (weights.get(entry[other]) ?? 0) : total),
        0,
      );
      return Math.floor(sum / others);
    };
    return { country: id, centi: leverageScore(mean('of', 'over'), mean('over', 'of')) };
  });
}

/** A country's score at the end by what everyone could know and by what was so. */
export interface ScoreInTruth {
  readonly country: CountryId;
  readonly estimatedCenti: number;
  readonly trueCenti: number;
}

const opened = new WeakMap<GameState, readonly ScoreInTruth[]>();

/** Scores of all countries as they stand, estimated and true; worked out once for a state, since every seat asks in the debrief (LEV-5). */
export function scoresInTruth(state: GameState): readonly ScoreInTruth[] {
  const known = opened.get(state);
  if (known) return known;
  const truth = scoresOf(state.scenario, trueLeverageTable(state));
  const scores = scoresOf(state.scenario, leverageTable(state, state)).map(({ country, centi }, position) => ({
    country,
    estimatedCenti: centi,
    trueCenti: must(truth[position], country).centi,
  }));
  opened.set(state, scores);
  return scores;
}
