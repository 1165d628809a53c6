import { IDEA } from '../../../balance/persona.ts';
import { type Clause, fairAidThousandUsd, type SeatView } from '../../../core/seat.ts';
import { roundedUp } from '../rounding.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** Money each turn, from me for what they give or from them for what I give: from a sum just worth notice upward, as far as the giver's purse carries it. */
export function aidIdeas({ view, them, theirs, turns }: IdeaRoom): readonly Clause[] {
  return [
    ...sums(view, turns).map((sum): Clause => ({ type: 'aid', from: view.seat, to: them, thousandUsdPerTurn: sum })),
    ...sums(theirs, turns).map((sum): Clause => ({ type: 'aid', from: them, to: view.seat, thousandUsdPerTurn: sum })),
  ];
}

/** Sums a turn that a giver could name, least first, in thousand US$. */
function sums(giver: SeatView, turns: number): readonly number[] {
  const fair = fairAidThousandUsd(giver.scenario, giver.seat);
  const most = Math.floor(giver.mine.treasuryThousandUsd / Math.max(2, turns));
  return IDEA.aidTimes.map((times) => roundedUp(fair * times)).filter((sum) => sum >= 1 && sum <= most);
}
