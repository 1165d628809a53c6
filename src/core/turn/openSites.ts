import { SITES } from '../../balance/sites.ts';
import { FULL_BP } from '../../balance/units.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { hasRun, leadsOf, machineFacts, nextShareBp, type SiteAt, siteAt, turnsToFull } from '../sites/siteFacts.ts';
import { stepSite } from '../sites/siteMachine.ts';
import { landOf, withSite } from '../sites/startSite.ts';
import { withOpen } from '../state/access.ts';
import type { GameState } from '../state/gameState.ts';

/** Sites at the share of their capacity that they can run in the turn that begins, by plan or by what was built (TRD-2, SITE-4), so that everyone can reckon with it. */
export function openSites(state: GameState): Outcome {
  return leadsOf(landOf(state)).reduce((outcome, site) => andThen(outcome, (now) => openSite(now, site)), begin(state));
}

/** What an event slows goes on below it as if it were free, and comes back to that when the event is over (EVT-5). */
function openSite(state: GameState, site: SiteAt): Outcome {
  const { slowed } = site.now;
  if (!slowed) return openAsPlanned(state, site);
  const { id } = site.def;
  const runs = site.now.mode === 'operating' || site.now.mode === 'commissioning';
  const free = withoutSlowing(runs ? withSite(state, id, { shareBp: slowed.freeShareBp }) : state, id);
  const opened = openAsPlanned(free, siteAt(landOf(free), id) ?? site);
  if (!runs || slowed.untilTurn < state.open.turn) return opened;
  const freeShareBp = siteAt(landOf(opened.state), id)?.now.shareBp ?? slowed.freeShareBp;
  const kept = withSite(opened.state, id, {
    shareBp: Math.min(freeShareBp, slowed.shareBp),
    slowed: { ...slowed, freeShareBp },
  });
  return { state: kept, events: opened.events };
}

function withoutSlowing(state: GameState, id: string): GameState {
  const sites = state.open.sites.map((each) => {
    if (each.id !== id) return each;
    const { slowed: _, ...free } = each;
    return free;
  });
  return withOpen(state, { sites });
}

function openAsPlanned(state: GameState, site: SiteAt): Outcome {
  const { mode } = site.now;
  if (mode === 'operating') return setShare(state, site, plannedBp(site, state.open.turn));
  if (mode === 'construction') return open(state, site, SITES.openingBp);
  if (mode !== 'commissioning') return begin(state);
  if (site.now.shareBp === 0) return open(state, site, SITES.restartOpeningBp);
  const shareBp = nextShareBp(state.scenario, site.now.shareBp);
  const next = shareBp === FULL_BP ? stepSite(mode, 'advance', machineFacts(site, state.open.turn)) : null;
  return setShare(next ? withSite(state, site.def.id, { mode: next, dueTurn: null }) : state, site, shareBp);
}

function plannedBp({ def }: SiteAt, turn: number): number {
  if (def.plan.length === 0) return FULL_BP;
  return def.plan.reduce((share, step) => (step.turn <= turn ? step.shareBp : share), 0);
}

/** First turn of a site that is built, or that starts again: a part of its capacity, the rest over the turns to come. */
function open(state: GameState, site: SiteAt, shareBp: number): Outcome {
  const { turn } = state.open;
  const isAgain = site.now.mode === 'commissioning' && hasRun(site);
  const mode = isAgain ? site.now.mode : stepSite(site.now.mode, 'advance', machineFacts(site, turn));
  if (!mode || (site.now.dueTurn ?? 0) > turn) return begin(state);
  const dueTurn = turn + turnsToFull(state.scenario, shareBp);
  return setShare(withSite(state, site.def.id, { mode, openedTurn: turn, dueTurn }), site, shareBp);
}

function setShare(state: GameState, { def, now }: SiteAt, shareBp: number): Outcome {
  if (shareBp === now.shareBp) return begin(state);
  const after = withSite(state, def.id, { shareBp });
  return shareBp > now.shareBp
    ? happened(after, { audience: 'all', type: 'siteOpened', site: def.id, shareBp })
    : begin(after);
}
