import { MEMBERS } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import { type Order, passChanceBp, type SeatView, voteNeeded } from '../../core/seat.ts';
import type { Candidate } from './candidate.ts';

/** What an order is worth when members must vote on it first: its worth times their chance, nothing where that is hopeless. */
export function weighed(view: SeatView, { order, thousandUsd }: Candidate): Candidate {
  if (voteNeeded(view, view.seat, order) === null || thousandUsd <= 0) return { order, thousandUsd };
  const chance = passChanceBp(view, view.seat, order, false);
  return { order, thousandUsd: isHopeless(view, order) ? 0 : Math.max(1, shareOf(thousandUsd, chance)) };
}

/** Even with the members won over a yes is not to be had. */
export function isHopeless(view: SeatView, order: Order): boolean {
  return passChanceBp(view, view.seat, order, true) < MEMBERS.hopelessUnderBp;
}

/** The members are won over where a vote of this turn is neither safe nor out of reach, and a round of calls moves it. */
export function lobbying(view: SeatView, orders: readonly Order[]): readonly Order[] {
  const isWorthIt = orders.some((order) => {
    const alone = passChanceBp(view, view.seat, order, false);
    return alone < MEMBERS.sureFromBp && passChanceBp(view, view.seat, order, true) - alone >= MEMBERS.worthMoreBp;
  });
  return isWorthIt ? [{ type: 'lobby', deal: null }] : [];
}
