import { IDEA } from '../../../balance/persona.ts';
import { shareOf } from '../../../balance/units.ts';
import { type Clause, freeOfftakeBp, freeShareBp, type SeatView, siteWorth, stakePrice } from '../../../core/seat.ts';
import { sitesSeen } from '../../value/siteWorth.ts';
import { roundedUp } from '../rounding.ts';
import { leasesTo } from './concession.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** A part of a mine or plant that runs, sold under its price: what a host in need has to give, and what a payer asks for. Sites that wait for money have offers of their own. */
export function investmentIdeas({ view, theirs }: IdeaRoom): readonly Clause[] {
  if (!view.scenario.conflict) return [];
  return [...stakes(theirs, view), ...stakes(view, theirs)];
}

function stakes(payer: SeatView, host: SeatView): readonly Clause[] {
  if (leasesTo(payer, host).length > 0) return []; // it lets what it need not sell
  const best = sitesSeen(host)
    .filter(({ def, state }) => def.country === host.seat && def.project && state.mode === 'operating')
    .filter(({ def }) => freeShareBp(host, def.id) >= IDEA.stakeBp)
    .map(({ def }) => ({ site: def.id, price: stakePrice(siteWorth(host, def.id), IDEA.stakeBp) }))
    .sort((a, b) => b.price - a.price || (a.site < b.site ? -1 : 1))[0];
  if (!best) return [];
  const thousandUsd = roundedUp(Math.max(1, shareOf(best.price, IDEA.stakePriceBp)));
  if (thousandUsd > payer.mine.treasuryThousandUsd) return [];
  const offtakeBp = Math.min(IDEA.stakeBp, freeOfftakeBp(host, best.site));
  return [{ type: 'investment', by: payer.seat, site: best.site, thousandUsd, stakeBp: IDEA.stakeBp, offtakeBp }];
}
