import { LEAVING } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import { type CountryId, type Deal, isStanding, type SeatView, standingTerms } from '../../core/seat.ts';
import { borderPrice, supplies } from './goods.ts';

/** An agreement of the view's seat, with some way to go, whose price the market has turned against it. */
export function regretted(view: SeatView, deal: Deal): boolean {
  const hasLongToGo = (deal.untilTurn ?? 0) - view.turn >= LEAVING.leastTurns;
  if (!isStanding(deal) || deal.notice || !deal.between.includes(view.seat) || !hasLongToGo) return false;
  return isRegrettedBy(view, deal, view.seat);
}

/** The market has run away from the price of an agreement to the cost of one of its sides, as anyone can see. */
export function isRegrettedBy(view: SeatView, deal: Deal, side: CountryId): boolean {
  return supplies(standingTerms(deal)).some((clause) => {
    const now = borderPrice(view, clause).cents;
    return clause.to === side
      ? clause.centsPerKg >= shareOf(now, LEAVING.dearBp)
      : now >= shareOf(clause.centsPerKg, LEAVING.cheapBp);
  });
}
