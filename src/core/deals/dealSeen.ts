import type { SeatId } from '../state/gameState.ts';
import type { Deal } from './dealTypes.ts';

/** A deal as a seat may see it: whole for its two sides; for others, once signed, without the talks and when they were; else null (DEAL-10). */
export function dealSeenBy(deal: Deal, seat: SeatId): Deal | null {
  if (deal.between.includes(seat)) return deal;
  const { signedTurn } = deal;
  if (signedTurn === null) return null;
  const moves = deal.moves.slice(-1).map((move) => ({ ...move, turn: signedTurn }));
  return { ...deal, moves, refusal: null, offeredTurn: signedTurn, openUntilTurn: signedTurn };
}
