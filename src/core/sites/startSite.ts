import { SITES } from '../../balance/sites.ts';
import { shareOf } from '../../balance/units.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { withOpen } from '../state/access.ts';
import type { CountryId, GameState, SiteState } from '../state/gameState.ts';
import { worldOf } from '../state/world.ts';
import { machineFacts, type SiteAt, type SiteLand, siteAt } from './siteFacts.ts';
import { stepSite } from './siteMachine.ts';

/** Sites with the level they belong to, from the state. */
export function landOf(state: GameState): SiteLand {
  return { scenario: state.scenario, sites: state.open.sites };
}

/** The state with a site changed; its parts follow it in all that concerns opening and stopping (SITE-2). */
export function withSite(state: GameState, id: string, change: Partial<SiteState>): GameState {
  const parts = worldOf(state.scenario).partsOf.get(id) ?? [];
  const { mode, shareBp, dueTurn, builder, openedTurn, isHeld } = change;
  const followed: Partial<SiteState> = {
    ...(mode !== undefined && { mode }),
    ...(shareBp !== undefined && { shareBp }),
    ...(dueTurn !== undefined && { dueTurn }),
    ...(builder !== undefined && { builder }),
    ...(openedTurn !== undefined && { openedTurn }),
    ...(isHeld !== undefined && { isHeld }),
  };
  return withOpen(state, {
    sites: state.open.sites.map((site) => {
      if (site.id === id) return { ...site, ...change };
      return parts.includes(site.id) ? { ...site, ...followed } : site;
    }),
  });
}

/**
 * Work begins on a site whose money is there, in `fromTurn`: permits, building, or for one that stood before only the
 * start; nothing happens where money is missing or work is under way (SITE-1, SITE-3).
 */
export function startSite(state: GameState, id: string, by: CountryId | 'private', fromTurn: number): Outcome {
  const site = siteAt(landOf(state), id);
  const mode = site && stepSite(site.now.mode, 'start', machineFacts(site, fromTurn));
  if (!site || !mode) return begin(state);
  const dueTurn = fromTurn + turnsOfWork(site, mode === 'commissioning');
  const started = withSite(state, id, { mode, dueTurn, builder: by, isHeld: false, highTurns: 0, lowTurns: 0 });
  return happened(started, { audience: 'all', type: 'siteStarted', site: id, by, dueTurn });
}

function turnsOfWork({ project }: SiteAt, isRestart: boolean): number {
  return isRestart || !project ? 1 : project.permitTurns + project.buildTurns;
}

/** What a stopped site is: nothing runs, nobody builds, and starting again takes a part of what building it cost. */
export function stopped({ project }: SiteAt): Partial<SiteState> {
  return {
    mode: 'idled',
    shareBp: 0,
    dueTurn: null,
    builder: null,
    costThousandUsd: shareOf(project?.costThousandUsd ?? 0, SITES.restartCostBp),
    spentThousandUsd: 0,
    highTurns: 0,
    lowTurns: 0,
    shelteredUntilTurn: null,
  };
}
