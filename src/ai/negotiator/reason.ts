import type { CountryId, RefusalReason, SeatView, Terms } from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import { bestOther, type Part, type PartKey, type Worth } from '../value/dealWorth.ts';
import { borderPrice } from '../value/goods.ts';
import { isWithinLimits, keyClause } from './room.ts';

/** The part that speaks most against a deal: the most negative one, or null where nothing does. */
export function largestMinus(worth: Worth): Part | null {
  return worth.parts.reduce<Part | null>(
    (worst, part) => (part.thousandUsd < (worst?.thousandUsd ?? 0) ? part : worst),
    null,
  );
}

/** Why the view's seat says no (AI-5): the code of the largest term against it, what it is about, and the alternative it has. */
export function reasonFor(
  view: SeatView,
  offer: { readonly terms: Terms; readonly worth: Worth },
  nearest: Terms | null,
): RefusalReason {
  const { terms, worth } = offer;
  const clause = keyClause(view, terms);
  const isSeller = clause?.from === view.seat;
  const minus = isWithinLimits(view, terms) ? largestMinus(worth) : null;
  const interest = openInterest(view, minus?.interest) ?? clause?.material ?? view.seat;
  const code = minus ? codeOf(minus.key, isSeller) : clause ? priceCode(isSeller) : 'nothingInItForMe';
  return { code, interest, alternative: alternativeTo(view, terms), nearest };
}

/** What may be named to the other side: a private goal is nobody's business (VIEW-5). */
function openInterest(view: SeatView, interest: string | undefined): string | undefined {
  const isPrivate = seatOf(view).goals.some((goal) => goal.secret && goal.id === interest);
  return isPrivate ? undefined : interest;
}

function priceCode(isSeller: boolean): RefusalReason['code'] {
  return isSeller ? 'priceTooLow' : 'priceTooHigh';
}

/** The word for a part of a deal's worth that speaks against it. */
export function codeOf(key: PartKey, isSeller: boolean): RefusalReason['code'] {
  switch (key) {
    case 'price':
      return priceCode(isSeller);
    case 'output':
      return isSeller ? 'needItMyself' : 'tooMuch';
    case 'dependence':
      return 'tooDependent';
    case 'term':
      return 'tooLong';
    case 'distrust':
    case 'leak':
      return 'noTrust';
    case 'capacity':
      return isSeller ? 'cannotDeliver' : 'tooMuch';
    case 'credit': // a government to come may pay more for it
    case 'elsewhere':
      return 'betterElsewhere';
    case 'money':
      return isSeller ? 'priceTooLow' : 'priceTooHigh';
    case 'goals':
    case 'site':
    case 'security':
    case 'safety':
    case 'pledgeGot':
    case 'pledgeGiven':
      return 'nothingInItForMe';
  }
}

function alternativeTo(view: SeatView, terms: Terms): RefusalReason['alternative'] {
  const clause = keyClause(view, terms);
  if (!clause) return { partner: null, centsPerKg: null };
  const other = clause.to === view.seat ? bestOther(view, clause) : null;
  const partner: CountryId | null = other?.from ?? null;
  return { partner, centsPerKg: other?.centsPerKg ?? borderPrice(view, clause).cents };
}
