import type { Clause } from '../../../core/seat.ts';
import { seatOf } from '../../persona/persona.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** The credit for the agreement, to whichever of the two is known to want it. */
export function creditIdeas({ view, them, theirs }: IdeaRoom): readonly Clause[] {
  const pairs = [
    [view, view.seat, them],
    [theirs, them, view.seat],
  ] as const;
  return pairs.filter(([eyes]) => wantsCredit(eyes)).map(([, to, by]): Clause => ({ type: 'credit', by, to }));
}

function wantsCredit(eyes: IdeaRoom['view']): boolean {
  const { goals, headlineBp = 0 } = seatOf(eyes);
  return headlineBp > 0 || goals.some((goal) => goal.kind === 'credits');
}
