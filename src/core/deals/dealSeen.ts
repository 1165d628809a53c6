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
}
