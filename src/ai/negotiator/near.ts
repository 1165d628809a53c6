import { BARGAIN, IDEA } from '../../balance/persona.ts';
import type { Clause, CountryId, SeatView, Terms } from '../../core/seat.ts';
import { worthByFacts } from '../value/dealWorth.ts';
import { atomsWith } from './atoms.ts';
import { ideaRoom } from './ideas/ideaTypes.ts';
import { clashes, theirGain } from './package.ts';
import { isWorthwhile } from './room.ts';

/**
 * Terms near those on the table that the view's seat would sign: one clause less, one more that it wants, or another amount in
 * one; what should suit the other side best comes first.
 */
export function nearPackages(view: SeatView, partner: CountryId, terms: Terms): readonly Terms[] {
  const room = ideaRoom(view, partner);
  if (!room) return [];
  const wanted = atomsWith({ ...room, turns: terms.turns })
    .filter((atom) => atom.mine > 0)
    .sort((a, b) => b.theirs - a.theirs)
    .slice(0, 2 * IDEA.wants)
    .map(({ clause }) => changed(terms, clause));
  return [...withoutOne(view, partner, terms), ...wanted]
    .filter((clauses) => clauses.length > 0 && clauses.length <= BARGAIN.clauses)
    .map((clauses) => ({ ...terms, clauses }))
    .filter((near) => isWorthwhile(view, partner, near))
    .map((near) => ({ near, suits: theirGain(room, near) }))
    .sort((a, b) => b.suits - a.suits)
    .map(({ near }) => near);
}

/** The clauses with one more, or with it instead of the one that speaks of the same. */
function changed(terms: Terms, clause: Clause): readonly Clause[] {
  const others = terms.clauses.filter((each) => !clashes(each, clause));
  return [...others, clause];
}

/** The clauses without each one that costs the view's seat something. */
function withoutOne(view: SeatView, partner: CountryId, terms: Terms): readonly (readonly Clause[])[] {
  return terms.clauses
    .filter((clause) => worthByFacts(view, partner, { ...terms, clauses: [clause] }, false) < 0)
    .map((clause) => terms.clauses.filter((each) => each !== clause));
}
