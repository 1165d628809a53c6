import type { SeatId } from '../state/gameState.ts';
import type { Deal } from './dealTypes.ts';
import { publicDeal } from './secrecy.ts';

/** A deal as a seat may see it: whole for its two sides; for others, once signed, without the talks and without a secret annex; else null (DEAL-10, DEAL-23). */
export function dealSeenBy(deal: Deal, seat: SeatId): Deal | null {
  return deal.between.includes(seat) ? deal : publicDeal(deal);
}

/** Lines about promises and debts that a seat may see: those of a secret annex only where it is a side of it (DEAL-23). */
export function linesSeenBy<T extends { readonly hidden?: true }>(
  lines: readonly T[],
  sides: (line: T) => readonly string[],
  seat: SeatId,
): readonly T[] {
  const isOpen = (line: T) => !line.hidden || sides(line).includes(seat);
  return lines.every(isOpen) ? lines : lines.filter(isOpen);
/** A deal as a seat may see it: whole for its two sides; for others, once signed or waiting for a vote, without the talks and when they were; else null (DEAL-10). */
export function dealSeenBy(deal: Deal, seat: SeatId): Deal | null {
  if (deal.between.includes(seat)) return deal;
  const signedTurn = deal.signedTurn ?? deal.vote?.acceptedTurn ?? null; // what waits for a vote is open too
  if (signedTurn === null) return null;
  const moves = deal.moves.slice(-1).map((move) => ({ ...move, turn: signedTurn }));
  return { ...deal, moves, refusal: null, offeredTurn: signedTurn, openUntilTurn: signedTurn };
}
