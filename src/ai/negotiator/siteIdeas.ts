import { BARGAIN, SITES } from '../../balance/persona.ts';
import { costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import { type Command, type CountryId, judge, type SeatView, type Terms } from '../../core/seat.ts';
import { dealWorth } from '../value/dealWorth.ts';
import { pointThousandUsd } from '../value/goals.ts';
import { borderPrice } from '../value/goods.ts';
import { isWaiting, type SiteSeen, sitesSeen } from '../value/siteWorth.ts';
import { usableKg } from './interest.ts';
import { recentWith } from './memory.ts';
import { partOf } from './moneyTerms.ts';

/**
 * An offer to put money into a mine or plant abroad that waits for it: what is missing, for a stake and a part of what it
 * makes; the one worth most of those that the purse allows, or null.
 */
export function siteOffer(view: SeatView): Command | null {
  const purse = shareOf(view.mine.treasuryThousandUsd, SITES.stakeTreasuryBp);
  const best = sitesSeen(view)
    .filter((site) => site.def.country !== view.seat && isWaiting(site) && missingUsd(site) <= purse)
    .filter((site) => !isTalkedOf(view, site.def.country, site.def.id))
    .sort((a, b) => promiseOf(view, b) - promiseOf(view, a) || (a.def.id < b.def.id ? -1 : 1))
    .map((site) => ({ to: site.def.country, terms: termsFor(view, site) }))
    .filter(({ to, terms }) => judge(view, { type: 'offerDeal', to, terms }) === null)
    .slice(0, BARGAIN.ideas)
    .map((each) => ({ ...each, worth: dealWorth(view, each.to, each.terms).thousandUsd }))
    .sort((a, b) => b.worth - a.worth)[0];
  const least = shareOf(pointThousandUsd(view), BARGAIN.worthTalkBp);
  return best && best.worth >= least ? { type: 'offerDeal', to: best.to, terms: best.terms } : null;
}

/** What a site could send home in a turn at today's price there, before any forecast, in thousand US$: nothing of what nobody there can use. */
function promiseOf(view: SeatView, { def }: SiteSeen): number {
  const ware = { from: def.country, to: view.seat, material: def.material, stage: def.stage };
  const kg = def.steps.reduce((sum, step) => sum + step.kg, 0);
  return costThousandUsd(Math.min(kg, usableKg(view, ware)), borderPrice(view, ware).cents);
}

function missingUsd({ state }: SiteSeen): number {
  return Math.max(1, state.costThousandUsd - state.spentThousandUsd);
}

function termsFor(view: SeatView, site: SiteSeen): Terms {
  const held = site.state.stakes.reduce((sum, stake) => sum + stake.shareBp, 0);
  const free = Math.max(0, (site.def.project?.mostStakeBp ?? 0) - held);
  const promised = site.state.stakes.reduce((sum, stake) => sum + stake.offtakeBp, 0);
  return {
    clauses: [
      {
        type: 'investment',
        by: view.seat,
        site: site.def.id,
        thousandUsd: missingUsd(site),
        stakeBp: partOf(free, SITES.stakeAskBp),
        offtakeBp: partOf(Math.max(0, FULL_BP - promised), SITES.offtakeAskBp),
      },
    ],
    turns: 1,
  };
}

/** Money for this site has been talked of this turn or last. */
function isTalkedOf(view: SeatView, host: CountryId, site: string): boolean {
  return recentWith(view, host).some((deal) =>
    deal.moves.some((move) => move.terms.clauses.some((each) => each.type === 'investment' && each.site === site)),
  );
}
