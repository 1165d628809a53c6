import type { EventEffect } from '../../scenario/schema.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { machineFacts, siteAt } from '../sites/siteFacts.ts';
import { stepSite } from '../sites/siteMachine.ts';
import { landOf, stopped, withSite } from '../sites/startSite.ts';
import type { GameState, SiteMode } from '../state/gameState.ts';

type Of<T extends EventEffect['type']> = Extract<EventEffect, { type: T }>;

const RUNS: readonly SiteMode[] = ['operating', 'commissioning'];
const IN_WORK: readonly SiteMode[] = ['permitting', 'construction'];

/** Every kilogram costs more there for good (EVT-2). */
export function makeDearer(state: GameState, { site, centsPerKg }: Of<'siteCost'>): GameState {
  const now = siteAt(landOf(state), site)?.now;
  return now ? withSite(state, site, { dearerCentsPerKg: (now.dearerCentsPerKg ?? 0) + centsPerKg }) : state;
}

/** What runs stands still, or is closed for good; what is occupied is in nobody's hands. Nobody's fault: what was promised from there is force majeure (EVT-5). */
export function stopSiteBy(state: GameState, { site: id, forGood }: Of<'siteStop'>): Outcome {
  const site = siteAt(landOf(state), id);
  if (!site) return begin(state);
  const facts = machineFacts(site, state.open.turn);
  const idle = stepSite(site.now.mode, 'stop', facts) ?? site.now.mode;
  const mode = forGood ? stepSite(idle, 'close', facts) : idle;
  if (mode === null || mode === site.now.mode) return begin(state);
  const after = withSite(state, id, { ...stopped(site), mode });
  return happened(after, { audience: 'all', type: 'siteIdled', site: id, why: 'event' });
}

/** Work under way is ready so many turns later, at no more cost (EVT-5). */
export function delaySite(state: GameState, { site: id, turns }: Of<'siteDelay'>): Outcome {
  const site = siteAt(landOf(state), id);
  if (!site || !IN_WORK.includes(site.now.mode)) return begin(state);
  const dueTurn = (site.now.dueTurn ?? state.open.turn) + turns;
  return happened(withSite(state, id, { dueTurn }), {
    audience: 'all',
    type: 'siteDelayed',
    site: id,
    dueTurn,
    extraThousandUsd: 0,
  });
}

/** It runs at a share of its capacity at most for some turns, this one the first; a site that does not run is left alone (EVT-5). */
export function slowSite(state: GameState, { site: id, shareBp, turns }: Of<'siteOutput'>): GameState {
  const now = siteAt(landOf(state), id)?.now;
  if (!now || !RUNS.includes(now.mode)) return state;
  const freeShareBp = now.slowed?.freeShareBp ?? now.shareBp;
  const untilTurn = state.open.turn + turns - 1;
  return withSite(state, id, {
    shareBp: Math.min(freeShareBp, shareBp),
    slowed: { shareBp, untilTurn, freeShareBp },
  });
}
