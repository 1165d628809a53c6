import { BARGAIN } from '../../../balance/persona.ts';
import { clamp } from '../../../balance/units.ts';
import { type CountryId, mostTermTurns, type SeatView } from '../../../core/seat.ts';
import { theirEyes } from '../../value/theirEyes.ts';

/** What an idea may look at: both sides of one pair of seats, and the usual term. */
export interface IdeaRoom {
  readonly view: SeatView;
  readonly them: CountryId;
  readonly theirs: SeatView; // the table as they see it, by public estimates
  readonly turns: number; // of the deal that is thought of
}

/** The room for ideas with another seat; null for a country that is none, or where too little of the game is left. */
export function ideaRoom(view: SeatView, them: CountryId): IdeaRoom | null {
  const theirs = theirEyes(view, them);
  const turns = clamp(BARGAIN.turns, 1, mostTermTurns(view));
  return theirs && turns >= BARGAIN.shortTurns ? { view, them, theirs, turns } : null;
}
