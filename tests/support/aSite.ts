import type { GameState } from '../../src/core/referee.ts';
import { siteAt } from '../../src/core/sites/siteFacts.ts';
import { landOf, withSite } from '../../src/core/sites/startSite.ts';
import type { SiteState } from '../../src/core/state/gameState.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aGame } from './aGame.ts';
import { nextTurn, PROJECT } from './aMoney.ts';
import { aScenario } from './aScenario.ts';

type Site = Scenario['sites'][number];

/** A plant of north that is proposed: 20 million, two turns of building, no slips, no private money. */
export function aWorks(change: Partial<Site> = {}, project: Partial<typeof PROJECT> = {}): Site {
  return {
    id: 'works',
    country: 'north',
    name: 'Works',
    material: 'metal',
    stage: 'alloy',
    at: [0, 0],
    steps: [{ kg: 10_000, centsPerKg: 1_000 }],
    plan: [],
    start: 'proposed',
    project: { ...PROJECT, ...project },
    source: ['made-up'],
    ...change,
  };
}

/** The smallest world with these works besides, at the negotiation of turn 1. */
export function aGameWithWorks(...works: readonly Site[]): GameState {
  const level = works.length === 0 ? [aWorks()] : works;
  return aGame({}, { sites: [...aScenario().sites, ...level] });
}

/** Where a site stands; `works` unless told otherwise. */
export function siteOf(state: GameState, id = 'works'): SiteState {
  const found = siteAt(landOf(state), id);
  if (!found) throw new Error(`no site ${id}`);
  return found.now;
}

/** The state with a site changed by hand. */
export function withWorks(state: GameState, change: Partial<SiteState>, id = 'works'): GameState {
  return withSite(state, id, change);
}

/** So many turns later, nobody having ordered anything. */
export function turnsLater(state: GameState, turns: number): GameState {
  return turns === 0 ? state : turnsLater(nextTurn(state), turns - 1);
}
