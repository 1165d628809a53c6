import { CONFLICT } from '../../balance/conflict.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { moveCredibility } from '../politics/standing.ts';
import { machineFacts, siteAt } from '../sites/siteFacts.ts';
import { stepSite } from '../sites/siteMachine.ts';
import { landOf, stopped, withSite } from '../sites/startSite.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { guarantorsOf } from './security.ts';

/** The site can be taken now: it runs in full. */
export function canTake(state: GameState, id: string): boolean {
  const site = siteAt(landOf(state), id);
  return site !== undefined && stepSite(site.now.mode, 'occupy', machineFacts(site, state.open.turn)) !== null;
}

/** A site is taken from its country: its owners have nothing of it, and who answered for the country's safety is believed less (CONF-3, CONF-6). */
export function takeSite(state: GameState, id: string, event: GameEvent): Outcome {
  const site = siteAt(landOf(state), id);
  if (!site || !canTake(state, id)) return begin(state);
  const taken = withSite(state, id, { mode: 'occupied', shareBp: 0, dueTurn: null });
  return happened(blameGuarantors(taken, site.def.country), event);
}

function blameGuarantors(state: GameState, country: CountryId): GameState {
  return guarantorsOf(state, country).reduce((now, by) => moveCredibility(now, by, -CONFLICT.guaranteeFailedBp), state);
}

/** A site is its country's again: it stands still and is started like any that stopped (CONF-3, SITE-3). */
export function freeSite(state: GameState, id: string, by: string | null): Outcome {
  const site = siteAt(landOf(state), id);
  const mode = site && stepSite(site.now.mode, 'free', machineFacts(site, state.open.turn));
  if (!site || !mode) return begin(state);
  const freed = withSite(state, id, { ...stopped(site), mode });
  return happened(freed, { audience: 'all', type: 'siteFreed', site: id, group: by });
}
