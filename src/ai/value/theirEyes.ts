import { imagine } from '../../core/imagine.ts';
import type { CountryId, SeatView } from '../../core/seat.ts';

const kept = new WeakMap<SeatView, Map<CountryId, SeatView>>();

/**
 * The table as another seat sees it, as far as the view's seat can tell: public facts as they are, its purse and stocks from
 * public estimates, its public goals only. Null for a country that is no seat. Worked out once a view.
 */
export function theirEyes(view: SeatView, them: CountryId): SeatView | null {
  const known = kept.get(view) ?? imaginedEyes(view);
  kept.set(view, known);
  return known.get(them) ?? null;
}

function imaginedEyes(view: SeatView): Map<CountryId, SeatView> {
  const { secrets } = imagine(view);
  const eyes = secrets
    .filter(({ seat }) => seat !== view.seat)
    .map((mine): readonly [CountryId, SeatView] => [mine.seat, { ...view, seat: mine.seat, mine, news: [] }]);
  return new Map(eyes);
}
