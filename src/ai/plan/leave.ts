import { LEAVING } from '../../balance/persona.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { type Deal, type Dice, type Order, rollBp, type SeatView, standingTerms } from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { borderPrice, supplies } from '../value/goods.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';

/** Agreements that the view's seat thinks of leaving: the market has run away from their price, and its word is not all to it. */
export function departures(
  view: SeatView,
  dice: Dice,
): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const regretted = view.deals.find((deal) => isRegretted(view, deal));
  if (!regretted) return { candidates: [], dice };
  const [thinks, after] = rollBp(dice, shareOf(LEAVING.thoughtBp, FULL_BP - personaOf(view).honestyBp));
  if (!thinks) return { candidates: [], dice: after };
  const order: Order = { type: 'endDeal', deal: regretted.id };
  const turns = (regretted.untilTurn ?? view.turn) - view.turn + 1;
  return { candidates: [{ order, thousandUsd: gainOver(view, effectOf(view, order), turns) }], dice: after };
}

function isRegretted(view: SeatView, deal: Deal): boolean {
  const hasLongToGo = (deal.untilTurn ?? 0) - view.turn >= LEAVING.leastTurns;
  if (deal.mode !== 'inForce' || !deal.between.includes(view.seat) || !hasLongToGo) return false;
  return supplies(standingTerms(deal)).some((clause) => {
    const now = borderPrice(view, clause).cents;
    return clause.to === view.seat
      ? clause.centsPerKg >= shareOf(now, LEAVING.dearBp)
      : now >= shareOf(clause.centsPerKg, LEAVING.cheapBp);
  });
}
