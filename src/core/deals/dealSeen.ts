import type { SeatId } from '../state/gameState.ts';
import type { Deal } from './dealTypes.ts';

/** A deal as a seat may see it: whole for its two sides; for others, once signed, without the talks; else null (DEAL-10). */
export function dealSeenBy(deal: Deal, seat: SeatId): Deal | null {
  if (deal.between.includes(seat)) return deal;
  return deal.signedTurn === null ? null : { ...deal, moves: deal.moves.slice(-1), refusal: null };
}
