import { BURDEN, SITES } from '../../balance/sites.ts';
import { turnsIn } from '../../balance/time.ts';
import type { Cost } from '../commands/cost.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { mirrorTreasuries, transfer } from '../money/transfer.ts';
import { moveApproval } from '../politics/standing.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { industryOf, treasuryOf } from '../state/names.ts';
import { careCost, careForSite, judgeCare } from './careForSite.ts';
import { machineFacts, missingThousandUsd, type SiteAt, siteAt } from './siteFacts.ts';
import { stepSite } from './siteMachine.ts';
import { rescueThousandUsd, type SiteMarket } from './sitePrices.ts';
import { landOf, startSite, stopped, withSite } from './startSite.ts';

export type SiteOrder = Extract<Order, { type: 'buildSite' | 'idleSite' | 'rescueSite' | 'careForSite' }>;

/** Why a site may not be built, stopped, rescued or cleaned up by this seat, or null (SITE-3, SITE-4, SITE-9, SITE-13). */
export function judgeSiteOrder(view: LawView, order: SiteOrder): Refusal | null {
  const site = siteAt(view, order.site);
  if (!site) return refuse('unknownSite', { site: order.site });
  if (site.def.country !== view.seat) return refuse('notYours', { site: order.site });
  if (order.type === 'careForSite') return judgeCare(site);
  const { mode } = site.now;
  const facts = { site: order.site, mode };
  if (order.type === 'buildSite') return canBuild(site, view.turn) ? null : refuse('cannotBuild', facts);
  if (order.type === 'idleSite') return canStop(site, view.turn) ? null : refuse('cannotIdle', facts);
  return isInTrouble(site, view.turn) ? null : refuse('cannotRescue', facts);
}

function canBuild(site: SiteAt, turn: number): boolean {
  return (
    site.project !== null && stepSite(site.now.mode, 'start', { ...machineFacts(site, turn), isPaid: true }) !== null
  );
}

function canStop(site: SiteAt, turn: number): boolean {
  return site.project !== null && stepSite(site.now.mode, 'stop', machineFacts(site, turn)) !== null;
}

/** It runs, it has had a bad turn and no rescue holds it. */
function isInTrouble({ project, now }: SiteAt, turn: number): boolean {
  return project !== null && now.mode === 'operating' && now.lowTurns > 0 && (now.shelteredUntilTurn ?? 0) < turn;
}

/** What the order costs its seat as things stand: building takes all that is missing. */
export function siteOrderCost(view: SiteMarket, order: SiteOrder): Cost {
  if (order.type === 'idleSite') return { capital: SITES.capital.idle, thousandUsd: 0 };
  if (order.type === 'rescueSite')
    return { capital: SITES.capital.rescue, thousandUsd: rescueThousandUsd(view, order.site) };
  const site = siteAt(view, order.site);
  if (order.type === 'careForSite')
    return site ? careCost(view, site) : { capital: BURDEN.careCapital, thousandUsd: 0 };
  return { capital: SITES.capital.build, thousandUsd: site ? missingThousandUsd(site.now) : 0 };
}

/** The seat's order is carried out; its capital is paid already. */
export function enactSiteOrder(state: GameState, seat: SeatId, order: SiteOrder): Outcome {
  const site = siteAt(landOf(state), order.site);
  if (!site) return begin(state);
  if (order.type === 'buildSite') return build(state, seat, site);
  if (order.type === 'careForSite') return careForSite(state, seat, site);
  if (order.type === 'idleSite') return idle(state, seat, site);
  return rescue(state, seat, site);
}

/** What the seat itself had stopped goes on for those who ran it: else stopping and starting would be the cheapest way to own a works (SITE-3). */
function build(state: GameState, seat: SeatId, { def, now }: SiteAt): Outcome {
  const missing = missingThousandUsd(now);
  const accounts = transfer(state.accounts, treasuryOf(seat), 'construction', missing);
  const paid = withSite(mirrorTreasuries({ ...state, accounts }), def.id, { spentThousandUsd: now.costThousandUsd });
  return startSite(paid, def.id, now.isHeld ? (now.builder ?? seat) : seat, state.open.turn);
}

/** Nothing is made there from this turn on; what it had promised is its government's doing. */
function idle(state: GameState, seat: SeatId, site: SiteAt): Outcome {
  const kept = { builder: site.now.builder ?? 'private', isHeld: true };
  const idled = withSite(state, site.def.id, { ...stopped(site), ...kept });
  return happened(moveApproval(idled, seat, SITES.idleApprovalBp), {
    audience: 'all',
    type: 'siteIdled',
    site: site.def.id,
    why: 'order',
  });
}

function rescue(state: GameState, seat: SeatId, { def }: SiteAt): Outcome {
  const thousandUsd = rescueThousandUsd({ ...landOf(state), ...state.open, embargoes: state.embargoes }, def.id);
  const accounts = transfer(state.accounts, treasuryOf(seat), industryOf(def.country), thousandUsd);
  const kept = withSite(mirrorTreasuries({ ...state, accounts }), def.id, {
    lowTurns: 0,
    shelteredUntilTurn: state.open.turn + turnsIn(state.scenario.time, SITES.rescueYears) - 1,
  });
  return andThen(begin(kept), (now) =>
    happened(now, { audience: 'all', type: 'siteRescued', site: def.id, by: seat, thousandUsd }),
  );
}
