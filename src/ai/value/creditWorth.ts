import { CREDIT_WORTH } from '../../balance/persona.ts';
import { pointThousandUsd as pointOf } from '../../balance/scorePoint.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type CountryId,
  type CreditClause,
  electionChanceBp,
  goalPointsCenti,
  nextCandidates,
  type SeatView,
  type Terms,
} from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import type { Part } from './dealWorth.ts';
import { goalThousandUsd } from './goals.ts';

/**
 * What the credit for an agreement worth notice is worth to the view's seat, in thousand US$: to who gets it what the headline
 * and its goals are worth, to who gives it the praise forgone, and what a government to come might have paid for it.
 */
export function praiseParts(view: SeatView, terms: Terms, isWorthNotice: boolean): readonly Part[] {
  if (!isWorthNotice) return [];
  return terms.clauses.flatMap((clause): readonly Part[] => {
    if (clause.type !== 'credit') return [];
    if (clause.to === view.seat) return [{ key: 'credit', thousandUsd: praised(view, clause), interest: clause.by }];
    const cost = shareOf(pointOf(view.scenario, view.seat), CREDIT_WORTH.giveBp) + waiting(view, clause.to);
    return [{ key: 'credit', thousandUsd: -cost, interest: clause.to }];
  });
}

function praised(view: SeatView, { by }: CreditClause): number {
  const { goals, headlineBp = 0 } = seatOf(view);
  const applause = mulDiv(pointOf(view.scenario, view.seat), headlineBp + CREDIT_WORTH.applauseBp, FULL_BP);
  return goals.reduce((sum, goal) => {
    const { kind, country = by, fromTurn = 1, beforeTurn = Number.MAX_SAFE_INTEGER } = goal;
    const counts = kind === 'credits' && country === by && view.turn >= fromTurn && view.turn < beforeTurn;
    if (!counts) return sum;
    const now = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id)?.value ?? 0;
    return sum + goalThousandUsd(view, goal, goalPointsCenti(goal, now + 1) - goalPointsCenti(goal, now));
  }, applause);
}

/** A part of what the next government there would pay more for it, by its odds, where it is not far off. */
function waiting(view: SeatView, other: CountryId): number {
  const now = view.scenario.seats.find((seat) => seat.country === other)?.headlineBp ?? 0;
  return nextCandidates(view, other).reduce((sum, next) => {
    if (next.fromTurn > view.turn + CREDIT_WORTH.waitTurns) return sum;
    const more = Math.max(0, (next.headlineBp ?? now) - now);
    const expected = shareOf(more, electionChanceBp(view, other, next));
    return sum + shareOf(mulDiv(pointOf(view.scenario, other), expected, FULL_BP), CREDIT_WORTH.waitBp);
  }, 0);
}
