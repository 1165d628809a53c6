import { SITES } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import type { SeatView } from '../../core/seat.ts';
import { saving } from './build.ts';
import type { Candidate } from './candidate.ts';
import { reserve, thrift } from './stock.ts';

/**
 * What a government still does in a turn in which nothing pressed: the first that is worth more than it costs of a reserve,
 * thrift and programmes that save metal. Nothing where nothing is.
 */
export function secondLook(view: SeatView): readonly Candidate[] {
  const small = shareOf(view.mine.treasuryThousandUsd, SITES.quietTreasuryBp);
  const looks = [
    () => reserve(view),
    () => saving(view, 'recycling', small),
    () => saving(view, 'substitution', small),
    () => thrift(view, true),
  ];
  for (const look of looks) {
    const found = look().filter((each) => each.thousandUsd > 0);
    if (found.length > 0) return found;
  }
  return [];
}
