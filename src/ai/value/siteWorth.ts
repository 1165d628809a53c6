import { SITES } from '../../balance/persona.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Effect } from '../../core/imagine.ts';
import type { SeatView, SiteState, Stake } from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import { forecast } from './forecast.ts';
import { type Goal, goalThousandUsd, moneyOf, turnsBp } from './goals.ts';

type SiteDef = SeatView['scenario']['sites'][number];

/** A site with what the level says of it and how it stands. */
export interface SiteSeen {
  readonly def: SiteDef;
  readonly state: SiteState;
}

/** All sites of the level as the view's seat sees them. */
export function sitesSeen(view: SeatView): readonly SiteSeen[] {
  return view.scenario.sites.flatMap((def, position) => {
    const state = view.sites[position];
    return state ? [{ def, state }] : [];
  });
}

/** Nobody works at the site and somebody could: it waits for money or for better prices. */
export function isWaiting({ def, state }: SiteSeen): boolean {
  return def.project !== undefined && def.partOf === undefined && (state.mode === 'proposed' || state.mode === 'idled');
}

/** Turns until a site that is begun now should run in full, slips reckoned in: permits and building, or a restart. */
export function turnsToOpen({ def, state }: SiteSeen): number {
  const { project } = def;
  if (!project || state.mode === 'idled') return SITES.restartTurns;
  const work = project.permitTurns + project.buildTurns;
  return work + SITES.rampTurns + Math.floor(mulDiv(work, project.delayBp, FULL_BP));
}

/**
 * What it is worth to the view's seat, in thousand US$, that the site runs as assumed from `inTurns` turns on: the resolver's
 * forecast of one such turn, for the turns that are then left; what is measured at the end counts even if it opens after it,
 * since the game runs on until what was begun stands.
 */
export function siteWorth(
  view: SeatView,
  site: SiteSeen,
  as: { readonly shareBp: number; readonly stakes: readonly Stake[]; readonly builder: SiteState['builder'] },
  inTurns: number,
): number {
  const effect = forecast(view, { sites: [{ site: site.def.id, ...as }] });
  const last = view.scenario.time.turns;
  const left = clamp(last - view.turn + 1 - inTurns, 0, last);
  const money = shareOf(moneyOf(view, effect), turnsBp(view, left));
  const goals = seatOf(view).goals.reduce((sum, goal) => sum + goalWorth(view, goal, effect, left), 0);
  return money + goals;
}

function goalWorth(view: SeatView, goal: Goal, effect: Effect, left: number): number {
  const change = effect.goals.find((each) => each.goal === goal.id);
  if (!change || change.after === change.before) return 0;
  const worth = goalThousandUsd(view, goal, change.after - change.before);
  const last = view.scenario.time.turns;
  switch (goal.kind) {
    case 'sectorOutput':
    case 'priceCalm':
    case 'tainted':
      return mulDiv(mulDiv(worth, left, last), view.turn, last);
    case 'exportIncome':
      return worth * left;
    case 'agreements':
    case 'credits':
    case 'signedBefore':
    case 'calm':
    case 'weeksOfCover':
    case 'treasury':
    case 'security':
    case 'occupied':
      return 0;
    case 'shareFrom':
    case 'stageShare':
    case 'leverageScore':
    case 'sitesOpened':
      return shareOf(worth, SITES.sureBp);
  }
}
