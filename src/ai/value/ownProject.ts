import { FULL_BP } from '../../balance/units.ts';
import { freePurse, type SeatView } from '../../core/seat.ts';
import { isWaiting, type SiteSeen, sitesSeen, siteWorth, turnsToOpen } from './siteWorth.ts';

/** Mines and plants at home that wait for money. */
export function openProjects(view: SeatView): readonly SiteSeen[] {
  return sitesSeen(view).filter((site) => site.def.country === view.seat && isWaiting(site));
}

/** What the seat's purse is short of to begin or go on with the site, in thousand US$; 0 where it has enough. */
export function missingThousandUsd(view: SeatView, { state }: SiteSeen): number {
  return Math.max(0, state.costThousandUsd - state.spentThousandUsd - freePurse(view));
}

/** What a site at home is worth to the view's seat over what it still costs, in thousand US$, by the resolver's forecast. */
export function ownSurplus(view: SeatView, site: SiteSeen): number {
  const builder = site.state.isHeld ? site.state.builder : view.seat;
  const as = { shareBp: FULL_BP, stakes: site.state.stakes, builder };
  return siteWorth(view, site, as, turnsToOpen(site)) - (site.state.costThousandUsd - site.state.spentThousandUsd);
}
