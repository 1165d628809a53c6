import { FULL_BP } from '../../balance/units.ts';
import { must, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState } from '../state/gameState.ts';
import type { Resolution } from './resolveTurn.ts';

/** Sites at the share of their capacity that their plan gives for the turn that begins (TRD-2), so that everyone can reckon with it. */
export function openSites(state: GameState): Resolution {
  const events: GameEvent[] = [];
  const sites = state.open.sites.map((site, position) => {
    const { plan } = must(state.scenario.sites[position], 'site');
    const planned = plan.reduce((share, step) => (step.turn <= state.open.turn ? step.shareBp : share), 0);
    const shareBp = plan.length === 0 ? FULL_BP : planned;
    if (shareBp > site.shareBp) events.push({ audience: 'all', type: 'siteOpened', site: site.id, shareBp });
    return { ...site, shareBp };
  });
  return { state: withOpen(state, { sites }), events };
}
