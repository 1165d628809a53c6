import type { Clause } from '../../../core/seat.ts';
import { isPledged } from '../../value/pledge.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** The promise not to embargo, each side's, where it does not stand yet. */
export function noEmbargoIdeas({ view, them }: IdeaRoom): readonly Clause[] {
  const pairs = [
    [them, view.seat],
    [view.seat, them],
  ] as const;
  return pairs
    .filter(([by, toward]) => !isPledged(view, by, toward))
    .map(([by, toward]): Clause => ({ type: 'noEmbargo', by, toward }));
}
