import { IDEA } from '../../balance/persona.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { type ConcessionClause, leasePrice, type SeatView, type Stake } from '../../core/seat.ts';
import type { Part } from './dealWorth.ts';
import { turnsBp } from './goals.ts';
import type { Reckoning } from './moneyWorth.ts';
import { type SiteSeen, sitesSeen, siteWorth } from './siteWorth.ts';

/**
 * A concession to the view's seat, in thousand US$: the part of a running site for the turns of the term, against its fees;
 * to its host the same the other way round, and never less than what the part is let for by public facts.
 */
export function leaseParts(
  view: SeatView,
  clause: ConcessionClause,
  turns: number,
  reckoning: Reckoning,
): readonly Part[] {
  const site = sitesSeen(view).find(({ def }) => def.id === clause.site);
  if (!site) return [];
  const isHolder = clause.by === view.seat;
  const fees = shareOf(clause.thousandUsdPerTurn, turnsBp(view, turns));
  const isOpen = site.state.mode === 'operating' || site.state.mode === 'commissioning';
  const fair = isOpen ? shareOf(leasePrice(view, clause.site, clause.shareBp), turnsBp(view, turns)) : 0;
  const byFacts = isHolder ? fair + shareOf(fair, usesMetal(view, site) ? IDEA.leaseUseBp : 0) : -fair;
  const seen = reckoning === 'facts' || !isOpen ? byFacts : byForecast(view, site, clause, turns);
  return [
    { key: 'site', thousandUsd: isHolder ? seen : Math.min(seen, byFacts), interest: clause.site },
    { key: 'money', thousandUsd: isHolder ? -fees : fees, interest: clause.by },
  ];
}

/** The resolver's forecast with the part as owned, for the term's share of what is left of the game. */
function byForecast(view: SeatView, { def, state }: SiteSeen, clause: ConcessionClause, turns: number): number {
  const taken = (of: 'shareBp' | 'offtakeBp') => FULL_BP - state.stakes.reduce((sum, stake) => sum + stake[of], 0);
  const lease: Stake = {
    country: clause.by,
    shareBp: clamp(clause.shareBp, 0, taken('shareBp')),
    offtakeBp: clamp(clause.shareBp, 0, taken('offtakeBp')),
    deal: 'thought-of',
  };
  const as = { shareBp: state.shareBp, stakes: [...state.stakes, lease], builder: state.builder };
  const left = Math.max(1, view.scenario.time.turns - view.turn + 1);
  return mulDiv(siteWorth(view, { def, state }, as, 0), Math.min(turns, left), left);
}

/** Its own industry or plants can use what the site makes. */
function usesMetal(view: SeatView, { def }: SiteSeen): boolean {
  const stages = view.scenario.materials.find((each) => each.id === def.material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === def.stage) + 1];
  const isNeeded = view.scenario.sectors.some(
    (sector) => sector.country === view.seat && sector.needs.some((need) => need.material === def.material),
  );
  if (!next) return isNeeded;
  return view.scenario.sites.some(
    ({ country, material, stage }) => country === view.seat && material === def.material && stage === next.id,
  );
}
