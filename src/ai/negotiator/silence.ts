import { SECRETS } from '../../balance/persona.ts';
import {
  type Clause,
  type CountryId,
  type Dice,
  rollBp,
  type SeatView,
  type SupplyClause,
  standingTerms,
  type Terms,
} from '../../core/seat.ts';
import { supplies } from '../value/goods.ts';

/** Terms as the view's seat sends them: sometimes in silence, where it sells for less than another pays it in the open. */
export function perhapsSecret(
  view: SeatView,
  partner: CountryId,
  terms: Terms,
  dice: Dice,
): { readonly terms: Terms; readonly dice: Dice } {
  const isSeat = view.scenario.seats.some((seat) => seat.country === partner);
  const cheap = supplies(terms).filter((clause) => undercuts(view, clause));
  if (!isSeat || cheap.length === 0) return { terms, dice };
  const [asks, after] = rollBp(dice, SECRETS.askBp);
  if (!asks) return { terms, dice: after };
  const clauses = terms.clauses.map(
    (clause): Clause => (cheap.some((each) => each === clause) ? { ...clause, secret: true } : clause),
  );
  return { terms: { ...terms, clauses }, dice: after };
}

/** Another buys the same goods of the view's seat for more, in an agreement that all can read. */
function undercuts(view: SeatView, clause: SupplyClause): boolean {
  if (clause.from !== view.seat) return false;
  return view.deals
    .filter((deal) => deal.mode === 'inForce' && deal.between.includes(view.seat) && !deal.between.includes(clause.to))
    .flatMap((deal) => standingTerms(deal).clauses)
    .some(
      (each) =>
        each.type === 'supply' &&
        !each.secret &&
        each.from === view.seat &&
        each.material === clause.material &&
        each.stage === clause.stage &&
        each.centsPerKg > clause.centsPerKg,
    );
}
