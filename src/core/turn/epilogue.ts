import { EPILOGUE } from '../../balance/chain.ts';
import { secretOf, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, SiteMode } from '../state/gameState.ts';
import { openSites } from './openSites.ts';
import { type Resolution, resolveTurn } from './resolveTurn.ts';

const UNDER_WAY: readonly SiteMode[] = ['permitting', 'construction', 'commissioning'];

/**
 * After the last report the model runs on without orders until every site that was begun in play runs or stands still, for a
 * few turns at most: what waits for money in vain is left as it is. Its turns stand in the history behind the last (TURN-5).
 */
export function runEpilogue(last: GameState): Resolution {
  const begun = last.open.sites.map((site) => site.id).filter((id) => isUnderWay(last, id));
  const events: GameEvent[] = [];
  let state = last;
  for (let turns = 0; turns < EPILOGUE.mostTurns; turns++) {
    if (!begun.some((id) => isUnderWay(state, id))) break;
    const next = epilogueTurn(state);
    state = next.state;
    events.push(...next.events);
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

function isUnderWay({ open }: GameState, id: string): boolean {
  return open.sites.some((site) => site.id === id && UNDER_WAY.includes(site.mode));
}
