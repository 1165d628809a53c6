import type { Clause } from '../../../core/seat.ts';
import { heatBp } from '../../value/danger.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** The end of a quarrel, where there is one. */
export function settlementIdeas({ view, them }: IdeaRoom): readonly Clause[] {
  return heatBp(view, view.seat, them) > 0 ? [{ type: 'settlement' }] : [];
}
