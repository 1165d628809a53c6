import { CARE } from '../../balance/persona.ts';
import { CAPITAL } from '../../balance/politics.ts';
import { costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { afterCare, feltBp, judge, type Order, objectionBp, orderCost, type SeatView } from '../../core/seat.ts';
import { pointThousandUsd, turnsBp } from '../value/goals.ts';
import { type SiteSeen, sitesSeen, siteWorth } from '../value/siteWorth.ts';
import type { Candidate } from './candidate.ts';

/** Clean-ups at home, where approval is at an edge that costs capital or objections hold up works being built. */
export function cleanUps(view: SeatView): readonly Candidate[] {
  return sitesSeen(view).flatMap((site) =>
    site.def.burden && site.def.country === view.seat ? cared(view, site) : [],
  );
}

function cared(view: SeatView, site: SiteSeen): readonly Candidate[] {
  const order: Order = { type: 'careForSite', site: site.def.id };
  if (judge(view, { type: 'placeOrder', order }) !== null) return [];
  const { thousandUsd } = orderCost(view, order);
  const turns = turnsBp(view, view.scenario.time.turns - view.turn);
  const before = { def: site.def, now: site.state, project: site.def.project ?? null };
  const left = afterCare(before);
  const after = { ...before, now: { ...site.state, ...left } };
  const dearer = costThousandUsd(site.state.madeKg, left.dearerCentsPerKg - (site.state.dearerCentsPerKg ?? 0));
  const gained = capitalWorth(view, feltBp(before) - feltBp(after));
  const sooner = soonerWorth(view, site, objectionBp(before) - objectionBp(after));
  return [{ order, thousandUsd: shareOf(gained - dearer, turns) + sooner - thousandUsd }];
}

/** A point of capital a turn where the approval won back lifts the government over an edge; else nothing that counts. */
function capitalWorth(view: SeatView, relief: number): number {
  const now = view.countries.find((each) => each.id === view.seat)?.approvalBp ?? 0;
  const isAtEdge = [CAPITAL.unpopularUnderBp, CAPITAL.popularFromBp].some((edge) => now < edge && now + relief >= edge);
  return isAtEdge ? shareOf(pointThousandUsd(view), CARE.capitalPointBp) : 0;
}

/** Works that open a turn sooner as often as objections no longer hold them up. */
function soonerWorth(view: SeatView, site: SiteSeen, fewerBp: number): number {
  const { mode, builder, stakes } = site.state;
  if ((mode !== 'permitting' && mode !== 'construction') || fewerBp <= 0) return 0;
  const as = { shareBp: FULL_BP, stakes, builder };
  return mulDiv(Math.max(0, siteWorth(view, site, as, 1) - siteWorth(view, site, as, 2)), fewerBp, FULL_BP);
}
