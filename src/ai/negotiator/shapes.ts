import { BARGAIN, VALUING } from '../../balance/persona.ts';
import { type Clause, type CountryId, type SeatView, type Terms, withClausesOf } from '../../core/seat.ts';
import { dangerBp } from '../value/danger.ts';
import { isPledged } from '../value/pledge.ts';
import { keyClause } from './room.ts';

/**
 * Other shapes of the terms on the table, nearest first, for when their own will do at no price: with the other's promise
 * not to embargo, without mine, half of the goods, a shorter term.
 */
export function otherShapes(view: SeatView, partner: CountryId, terms: Terms): readonly Terms[] {
  const shapes: Terms[] = [];
  const pledge = wantedPledge(view, partner, terms);
  const own = terms.clauses.filter((clause) => clause.type !== 'noEmbargo' || clause.by !== view.seat);
  const isTrimmed = own.length < terms.clauses.length && own.length > 0;
  if (isTrimmed) shapes.push(withClausesOf(terms, own));
  const less = withHalf(view, terms);
  if (less) shapes.push(less);
  if (pledge) shapes.push({ ...terms, clauses: [...terms.clauses, pledge] });
  if (terms.turns > BARGAIN.shortTurns) shapes.push({ ...terms, turns: BARGAIN.shortTurns });
  return shapes;
}

/** The promise not to embargo that the view's seat would like beside these terms; null where there is no danger, or it is in them. */
export function wantedPledge(view: SeatView, partner: CountryId, terms: Terms): Clause | null {
  const has = terms.clauses.some((clause) => clause.type === 'noEmbargo' && clause.by === partner);
  if (has || terms.clauses.length >= BARGAIN.clauses || isPledged(view, partner, view.seat)) return null;
  if (dangerBp(view, partner) < VALUING.pledgeFromBp) return null;
  return { type: 'noEmbargo', by: partner, toward: view.seat };
}

function withHalf(view: SeatView, terms: Terms): Terms | null {
  const clause = keyClause(view, terms);
  if (!clause || clause.kgPerTurn < 2 * BARGAIN.leastKg) return null;
  const kgPerTurn = Math.floor(clause.kgPerTurn / 2);
  return { ...terms, clauses: terms.clauses.map((each) => (each === clause ? { ...clause, kgPerTurn } : each)) };
}
