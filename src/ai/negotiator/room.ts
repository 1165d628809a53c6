import { BARGAIN } from '../../balance/persona.ts';
import { clamp, FULL_BP, shareOf } from '../../balance/units.ts';
import type { CountryId, SeatView, SupplyClause, Terms } from '../../core/seat.ts';
import { between, personaOf } from '../persona/persona.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { borderPrice, ceilingCents, fairCents, goodsThousandUsd, supplies } from '../value/goods.ts';
import { lastGain } from './aspiration.ts';

/** Where bargaining can move for one shape of a deal: its prices for the view's seat, in cents per kg. */
export interface Room {
  readonly terms: Terms;
  readonly clause: SupplyClause; // the one whose price moves
  readonly openCents: number;
  readonly reserveCents: number;
}

/** The supply clause that decides: the one with the greatest worth of goods; null in a deal without goods. */
export function keyClause(view: SeatView, terms: Terms): SupplyClause | null {
  return supplies(terms).reduce<SupplyClause | null>(
    (best, clause) =>
      best && goodsThousandUsd(view, best, terms.turns) >= goodsThousandUsd(view, clause, terms.turns) ? best : clause,
    null,
  );
}

/** The same terms with another price for one clause. */
export function atPrice(terms: Terms, clause: SupplyClause, centsPerKg: number): Terms {
  return { ...terms, clauses: terms.clauses.map((each) => (each === clause ? { ...clause, centsPerKg } : each)) };
}

/** The least gain in thousand US$ for which the view's seat signs such a deal. */
export function leastGain(view: SeatView, terms: Terms): number {
  const goods = supplies(terms).reduce((sum, clause) => sum + goodsThousandUsd(view, clause, terms.turns), 0);
  const share = shareOf(goods, BARGAIN.leastGainBp);
  return goods === 0 || share > BARGAIN.leastGainThousandUsd ? share : BARGAIN.leastGainThousandUsd;
}

/** Prices that no government of this kind goes beyond, whatever the rest of the deal: over the fair price buying, under it selling. */
export function priceLimit(view: SeatView, clause: SupplyClause, turns: number): number {
  const fair = fairCents(view, clause, turns);
  const now = borderPrice(view, clause).cents;
  if (clause.to === view.seat) {
    const most = shareOf(Math.max(fair, now), FULL_BP + BARGAIN.mostPremiumBp);
    return clamp(most, 1, ceilingCents(view, clause));
  }
  return clamp(shareOf(Math.min(fair, now), FULL_BP - BARGAIN.mostRebateBp), 1, ceilingCents(view, clause));
}

/** Every price of the terms lies within what the view's seat would ever pay or take. */
export function isWithinLimits(view: SeatView, terms: Terms): boolean {
  const areFair = supplies(terms).every((clause) => {
    const limit = priceLimit(view, clause, terms.turns);
    return clause.to === view.seat ? clause.centsPerKg <= limit : clause.centsPerKg >= limit;
  });
  return areFair && dueAtSigning(view, terms) <= view.mine.treasuryThousandUsd;
}

/** What the view's seat would pay out of its treasury on the day of signing, in thousand US$. */
function dueAtSigning(view: SeatView, terms: Terms): number {
  return terms.clauses.reduce((sum, clause) => {
    if (clause.type === 'investment' && clause.by === view.seat) return sum + clause.thousandUsd;
    if (clause.type === 'loan' && clause.from === view.seat) return sum + clause.thousandUsd;
    return clause.type === 'aid' && clause.from === view.seat ? sum + clause.thousandUsdPerTurn : sum;
  }, 0);
}

/** The terms are worth signing for the view's seat, at its reservation. */
export function isWorthwhile(view: SeatView, partner: CountryId, terms: Terms): boolean {
  return gainAt(view, partner, terms) >= 0;
}

/** What the terms are worth over the least that is asked, in thousand US$; where a price is beyond the limits, under 0. */
function gainAt(view: SeatView, partner: CountryId, terms: Terms): number {
  const gain = dealWorth(view, partner, terms).thousandUsd - leastGain(view, terms);
  return isWithinLimits(view, terms) ? gain : Math.min(gain, -1);
}

/** The room for a shape of deal, found by search on the price of its key clause; null where no price will do. */
export function roomFor(view: SeatView, partner: CountryId, terms: Terms): Room | null {
  const clause = keyClause(view, terms);
  if (!clause) return null;
  const isSeller = clause.from === view.seat;
  const limit = priceLimit(view, clause, terms.turns);
  const reserveCents = lastGain(
    isSeller ? limit : 1,
    isSeller ? ceilingCents(view, clause) : limit,
    isSeller,
    (cents) => gainAt(view, partner, atPrice(terms, clause, cents)),
  );
  if (reserveCents === null) return null;
  const open = openingCents(view, terms, clause, isSeller);
  const openCents = isSeller ? Math.max(open, reserveCents) : Math.min(open, reserveCents);
  return { terms, clause, openCents, reserveCents };
}

function openingCents(view: SeatView, terms: Terms, clause: SupplyClause, isSeller: boolean): number {
  const { toughnessBp } = personaOf(view);
  const fair = fairCents(view, clause, terms.turns);
  const anchor = between(BARGAIN.anchorBp, BARGAIN.toughAnchorBp, toughnessBp);
  const pledges = terms.clauses.filter((each) => each.type === 'noEmbargo');
  const asked = pledges.some((each) => each.type === 'noEmbargo' && each.by === clause.from)
    ? BARGAIN.pledgePremiumBp
    : 0;
  const share = isSeller ? FULL_BP + anchor + asked : FULL_BP - anchor + asked;
  return clamp(shareOf(fair, share), 1, ceilingCents(view, clause));
}

/** The other side can hardly be expected to agree: my reservation lies beyond what it could take by public prices. */
export function isHopeless(view: SeatView, room: Room): boolean {
  const now = borderPrice(view, room.clause).cents;
  const fair = fairCents(view, room.clause, room.terms.turns);
  return room.clause.from === view.seat
    ? room.reserveCents > shareOf(Math.max(now, fair), FULL_BP + BARGAIN.mostPremiumBp)
    : room.reserveCents < shareOf(Math.min(now, fair), FULL_BP - BARGAIN.mostRebateBp);
}
