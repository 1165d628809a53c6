import { VALUING } from '../../balance/persona.ts';
import { pointThousandUsd as pointFor } from '../../balance/scorePoint.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Effect } from '../../core/imagine.ts';
import type { SeatView } from '../../core/seat.ts';
import { personaOf, type SeatDef, seatOf } from '../persona/persona.ts';

export type Goal = SeatDef['goals'][number];

/** What one point of score is worth to the seat, in thousand US$, as `Effect.worthThousandUsd` counts it. */
export const pointThousandUsd = (view: SeatView): number => pointFor(view.scenario, view.seat);

/** What hundredths of points of one goal are worth, in thousand US$. */
export function goalThousandUsd(view: SeatView, goal: Goal, centi: number): number {
  const weights = seatOf(view).goals.reduce((sum, each) => sum + each.weight, 0);
  return mulDiv(mulDiv(pointThousandUsd(view), centi, 100), goal.weight, weights);
}

/** Money that a proposal moves next turn, with stocks at their price, in thousand US$: worth without the goals. */
export function moneyOf(view: SeatView, effect: Effect): number {
  const { goals } = seatOf(view);
  const weights = goals.reduce((sum, each) => sum + each.weight, 0);
  const score = (side: 'before' | 'after') =>
    Math.floor(
      goals.reduce(
        (sum, goal) => sum + goal.weight * (effect.goals.find((each) => each.goal === goal.id)?.[side] ?? 0),
        0,
      ) / weights,
    );
  const point = pointThousandUsd(view);
  return effect.worthThousandUsd - (mulDiv(score('after'), point, 100) - mulDiv(score('before'), point, 100));
}

/** Sum of the discounts of `turns` turns from the next on, in bp of one turn; the first counts whole (patience). */
export function turnsBp(view: SeatView, turns: number): number {
  const step = shareOf(VALUING.impatienceBp, FULL_BP - personaOf(view).patienceBp);
  let sum = 0;
  for (let turn = 0; turn < turns; turn++) sum += futureBp(step, turn);
  return sum;
}

function futureBp(step: number, turn: number): number {
  return clamp(FULL_BP - step * turn, VALUING.leastFutureBp, FULL_BP);
}

/**
 * What a change of one goal next turn comes to if it goes on for `turns` turns, in thousand US$: sums grow, means move by
 * their share, and what is measured at the end counts in full only if it lasts until then.
 */
export function goalOverTerm(view: SeatView, goal: Goal, effect: Effect, turns: number): number {
  const change = effect.goals.find((each) => each.goal === goal.id);
  if (!change || change.after === change.before) return 0;
  const worth = goalThousandUsd(view, goal, change.after - change.before);
  const last = view.scenario.time.turns;
  switch (goal.kind) {
    case 'agreements':
    case 'credits':
    case 'signedBefore':
    case 'calm':
    case 'sitesOpened':
      return worth;
    case 'exportIncome':
    case 'treasury':
      return shareOf(worth, turnsBp(view, turns));
    case 'sectorOutput':
    case 'priceCalm':
    case 'tainted':
      return mulDiv(shareOf(worth, turnsBp(view, turns)), view.turn, last);
    case 'shareFrom':
    case 'stageShare':
    case 'leverageScore':
    case 'security':
    case 'occupied':
    case 'weeksOfCover': {
      const reachBp = mulDiv(FULL_BP - VALUING.lastingBp, view.turn + turns - 1, last);
      return shareOf(worth, view.turn + turns > last ? FULL_BP : VALUING.lastingBp + Math.floor(reachBp / 2));
    }
  }
}
