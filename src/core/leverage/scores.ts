import { leverageScore } from '../../balance/leverage.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CountryId, LeverageEntry } from '../state/gameState.ts';

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
