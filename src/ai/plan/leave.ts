import { LEAVING } from '../../balance/persona.ts';
import { LIMITS } from '../../balance/politics.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type Deal,
  type Dice,
  isFreeToLeave,
  isStanding,
  rollBp,
  type SeatView,
  standingTerms,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { borderPrice, supplies } from '../value/goods.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';

/** This turn and the next still run under it. */
const NOTICE_TURNS = 1 + LIMITS.noticeTurns;

/**
 * Agreements that the view's seat thinks of leaving: the market has run away from their price. Overnight where its word is not
 * all to it, else with notice; and for nothing where the other side lets the agreement rest.
 */
export function departures(
  view: SeatView,
  dice: Dice,
): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const regretted = view.deals.find((deal) => isRegretted(view, deal));
  if (!regretted) return { candidates: [], dice };
  if (isFreeToLeave(regretted, view.seat)) return { candidates: [leaving(view, regretted, 'endDeal', 0)], dice };
  const [thinks, after] = rollBp(dice, shareOf(LEAVING.thoughtBp, FULL_BP - personaOf(view).honestyBp));
  if (!thinks) return { candidates: [leaving(view, regretted, 'giveNotice', NOTICE_TURNS)], dice: after };
  return { candidates: [leaving(view, regretted, 'endDeal', 0)], dice: after };
}

/** What going without the agreement is worth from the turn in which the order has its effect. */
function leaving(view: SeatView, deal: Deal, type: 'endDeal' | 'giveNotice', afterTurns: number): Candidate {
  const turns = (deal.untilTurn ?? view.turn) - view.turn + 1 - afterTurns;
  const effect = effectOf(view, { type: 'endDeal', deal: deal.id });
  return { order: { type, deal: deal.id }, thousandUsd: gainOver(view, effect, turns) };
}

function isRegretted(view: SeatView, deal: Deal): boolean {
  const hasLongToGo = (deal.untilTurn ?? 0) - view.turn >= LEAVING.leastTurns;
  if (!isStanding(deal) || deal.notice || !deal.between.includes(view.seat) || !hasLongToGo) return false;
  return supplies(standingTerms(deal)).some((clause) => {
    const now = borderPrice(view, clause).cents;
    return clause.to === view.seat
      ? clause.centsPerKg >= shareOf(now, LEAVING.dearBp)
      : now >= shareOf(clause.centsPerKg, LEAVING.cheapBp);
  });
}
