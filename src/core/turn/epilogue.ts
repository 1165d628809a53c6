import { EPILOGUE } from '../../balance/chain.ts';
import { must, secretOf, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, SiteMode, SiteState } from '../state/gameState.ts';
import { openSites } from './openSites.ts';
import { type Resolution, resolveTurn } from './resolveTurn.ts';

const UNDER_WAY: readonly SiteMode[] = ['permitting', 'construction', 'commissioning'];

/**
 * After the last report the model runs on without orders until every site that was begun in play runs, or can get no
 * further, for a few turns at most; its turns stand in the history behind the last (TURN-5).
 */
export function runEpilogue(last: GameState): Resolution {
  const begun = last.open.sites.filter((site) => UNDER_WAY.includes(site.mode)).map((site) => site.id);
  const events: GameEvent[] = [];
  let state = last;
  for (let turns = 0; turns < EPILOGUE.mostTurns; turns++) {
    const before = sitesOf(state, begun);
    if (!before.some((site) => UNDER_WAY.includes(site.mode))) break;
    const next = epilogueTurn(state);
    state = next.state;
    events.push(...next.events);
    if (isStuck(before, sitesOf(state, begun), state.open.turn)) break;
  }
  return { state, events };
}

/** One turn that nobody plays: everything goes on as it stands, and what is sold abroad in it earns no seat a goal (TURN-5, GOAL-6). */
export function epilogueTurn(state: GameState): Resolution {
  const turn = state.open.turn + 1;
  const opened = openSites(withOpen(state, { turn }));
  const resolved = resolveTurn(opened.state);
  const secrets = resolved.state.secrets.map((secret) => ({
    ...secret,
    exportIncomeThousandUsd: secretOf(state, secret.seat).exportIncomeThousandUsd,
  }));
  const events: readonly GameEvent[] = [
    { audience: 'all', type: 'epilogueTurn', turn },
    ...opened.events,
    ...resolved.events,
  ];
  return { state: { ...resolved.state, secrets, news: events }, events };
}

function sitesOf(state: GameState, ids: readonly string[]): readonly SiteState[] {
  return state.open.sites.filter((site) => ids.includes(site.id));
}

/** All that is not open is due, and has not moved for a turn: what is missing will not come. */
function isStuck(before: readonly SiteState[], after: readonly SiteState[], turn: number): boolean {
  return after.every((site, at) => {
    if (!UNDER_WAY.includes(site.mode)) return true;
    const was = must(before[at], 'site');
    const hasMoved =
      was.mode !== site.mode || was.dueTurn !== site.dueTurn || was.spentThousandUsd !== site.spentThousandUsd;
    return !hasMoved && site.dueTurn !== null && site.dueTurn <= turn;
  });
}
