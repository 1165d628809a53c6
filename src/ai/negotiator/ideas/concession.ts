import { IDEA } from '../../../balance/persona.ts';
import { shareOf } from '../../../balance/units.ts';
import { type Clause, freeLeaseBp, leasePrice, type SeatView } from '../../../core/seat.ts';
import { seatOf } from '../../persona/persona.ts';
import { sitesSeen } from '../../value/siteWorth.ts';
import { usableKg } from '../interest.ts';
import { roundedUp } from '../rounding.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** A part of a running mine or plant for the term: what a buyer of its metal asks of a host short of money, or that host offers it. */
export function concessionIdeas({ view, theirs }: IdeaRoom): readonly Clause[] {
  return [...leasesTo(theirs, view), ...leasesTo(view, theirs)];
}

/** What a host that needs money more than the metal could let to this payer; nothing where its own industry runs on that metal. */
export function leasesTo(payer: SeatView, host: SeatView): readonly Clause[] {
  const able = seatOf(payer).incomeThousandUsd;
  if (seatOf(host).incomeThousandUsd > shareOf(able, IDEA.poorerBp)) return [];
  const best = sitesSeen(host)
    .filter(({ def, state }) => def.country === host.seat && def.project && state.mode === 'operating' && !state.isHeld)
    .filter(({ def }) => freeLeaseBp(host, def.id) >= IDEA.stakeBp)
    .filter(({ def: { country, material, stage } }) => {
      if (host.scenario.sectors.some((each) => each.country === country && needs(each, material))) return false;
      return usableKg(payer, { from: country, to: payer.seat, material, stage }) > 0;
    })
    .map(({ def }) => ({ site: def.id, price: leasePrice(host, def.id, IDEA.stakeBp) }))
    .sort((a, b) => b.price - a.price || (a.site < b.site ? -1 : 1))[0];
  if (!best) return [];
  const thousandUsdPerTurn = roundedUp(best.price + shareOf(best.price, IDEA.leaseOverBp));
  if (thousandUsdPerTurn > able) return [];
  const { site } = best;
  return [{ type: 'concession', by: payer.seat, to: host.seat, site, shareBp: IDEA.stakeBp, thousandUsdPerTurn }];
}

function needs(sector: SeatView['scenario']['sectors'][number], material: string): boolean {
  return sector.needs.some((need) => need.material === material);
}
