import { VALUING } from '../../balance/persona.ts';
import { type CountryId, conditionsOf, judge, type SeatView, type Terms } from '../../core/seat.ts';
import { dangerBp } from '../value/danger.ts';

/** The terms, void if the other side embargoes the view's seat, where that is to be feared and they are not about that anyway (AI-15). */
export function withEscape(view: SeatView, partner: CountryId, terms: Terms): Terms {
  if (conditionsOf(terms).length > 0 || dangerBp(view, partner) < VALUING.pledgeFromBp) return terms;
  const fact = { type: 'embargo', by: partner, against: view.seat, material: null } as const;
  const guarded: Terms = { ...terms, conditions: [{ kind: 'voidIf', fact, clause: null }] };
  return judge(view, { type: 'offerDeal', to: partner, terms: guarded }) === null ? guarded : terms;
}
