import { type CountryId, type Deal, type SeatView, standingTerms, type Terms, termsEqual } from '../../core/seat.ts';

/** The other side of a deal of the view's seat. */
export function partnerIn(view: SeatView, deal: Deal): CountryId {
  return deal.between[0] === view.seat ? deal.between[1] : deal.between[0];
}

/** Deals of the view's seat with `partner` that were spoken of this turn or last. */
export function recentWith(view: SeatView, partner: CountryId): readonly Deal[] {
  return view.deals.filter(
    (deal) =>
      deal.between.includes(view.seat) &&
      deal.between.includes(partner) &&
      deal.moves.some((move) => move.turn >= view.turn - 1),
  );
}

/** The view's seat has offered `partner` these very terms this turn or last: it does not go back on them (AI-3). */
export function haveOffered(view: SeatView, partner: CountryId, terms: Terms): boolean {
  return recentWith(view, partner).some((deal) =>
    deal.moves.some((move) => move.by === view.seat && move.turn >= view.turn - 1 && termsEqual(move.terms, terms)),
  );
}

/** The view's seat has named these terms as what would be enough when it refused `partner`, this turn or last (AI-2). */
export function haveNamed(view: SeatView, partner: CountryId, terms: Terms): boolean {
  return recentWith(view, partner).some(
    (deal) => deal.refusal?.nearest != null && lastMover(deal) === partner && termsEqual(deal.refusal.nearest, terms),
  );
}

/** What `partner` said would be enough when it last refused the view's seat this turn, where that is not yet on the table. */
export function namedToMe(view: SeatView): readonly { readonly partner: CountryId; readonly terms: Terms }[] {
  return view.deals.flatMap((deal) => {
    const nearest = deal.mode === 'refused' && !deal.instead ? deal.refusal?.nearest : null;
    const isToday = deal.moves.some((move) => move.turn === view.turn);
    if (!nearest || !isToday || lastMover(deal) !== view.seat) return [];
    const partner = partnerIn(view, deal);
    const isTried = recentWith(view, partner).some((each) => termsEqual(standingTerms(each), nearest));
    return isTried ? [] : [{ partner, terms: nearest }];
  });
}

/** Talks with `partner` this turn or last that came to nothing: patience wears thin. */
export function failedTalks(view: SeatView, partner: CountryId): number {
  return recentWith(view, partner).filter((deal) => deal.mode === 'refused' || deal.mode === 'lapsed').length;
}

function lastMover(deal: Deal): CountryId | undefined {
  return deal.moves[deal.moves.length - 1]?.by;
}
