import { SITES } from '../../balance/persona.ts';
import { mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Clause,
  type CountryId,
  isPaidEachTurn,
  owedThisTurn,
  payerOf,
  type SeatView,
  type Terms,
} from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';

/**
 * What these terms and older promises ask of the view's seat each turn over what its budget is good for, for the whole term,
 * in thousand US$: what lies in the purse today is spent tomorrow, and a promise that ends in default helps neither side.
 */
export function beyondMeans(view: SeatView, terms: Terms): number {
  const turns = Math.max(1, terms.turns);
  const asked = terms.clauses.reduce((sum, clause) => sum + askedEachTurn(clause, view.seat, turns), 0);
  if (asked === 0) return 0;
  const due = asked + owedThisTurn(view, view.seat);
  const able = shareOf(seatOf(view).incomeThousandUsd, SITES.promiseIncomeBp);
  return Math.max(0, due - able) * turns;
}

function askedEachTurn(clause: Clause, seat: CountryId, turns: number): number {
  if (isPaidEachTurn(clause)) return payerOf(clause) === seat ? clause.thousandUsdPerTurn : 0;
  if (clause.type !== 'loan' || clause.to !== seat) return 0;
  return mulDiv(clause.thousandUsd, 1, Math.max(1, turns - 1)) + shareOf(clause.thousandUsd, clause.interestBp);
}
