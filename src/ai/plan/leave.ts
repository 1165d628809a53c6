import { LEAVING } from '../../balance/persona.ts';
import { LIMITS } from '../../balance/politics.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { type Deal, type Dice, isFreeToLeave, rollBp, type SeatView } from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { regretted } from '../value/regret.ts';
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
  const bad = view.deals.find((deal) => regretted(view, deal));
  if (!bad) return { candidates: [], dice };
  if (isFreeToLeave(bad, view.seat)) return { candidates: [leaving(view, bad, 'endDeal', 0)], dice };
  const [thinks, after] = rollBp(dice, shareOf(LEAVING.thoughtBp, FULL_BP - personaOf(view).honestyBp));
  if (!thinks) return { candidates: [leaving(view, bad, 'giveNotice', NOTICE_TURNS)], dice: after };
  return { candidates: [leaving(view, bad, 'endDeal', 0)], dice: after };
}

/** What going without the agreement is worth from the turn in which the order has its effect. */
function leaving(view: SeatView, deal: Deal, type: 'endDeal' | 'giveNotice', afterTurns: number): Candidate {
  const turns = (deal.untilTurn ?? view.turn) - view.turn + 1 - afterTurns;
  const effect = effectOf(view, { type: 'endDeal', deal: deal.id });
  return { order: { type, deal: deal.id }, thousandUsd: gainOver(view, effect, turns) };
}
