import { clamp, FULL_BP } from '../../balance/units.ts';
import type { ConcessionClause, Deal } from '../deals/dealTypes.ts';
import { isAtWork } from '../deals/terms.ts';
import type { GameState, Stake } from '../state/gameState.ts';
import { siteAt } from './siteFacts.ts';
import { landOf, withSite } from './startSite.ts';

/**
 * The state with the concessions of an agreement as its mode has them: its holder owns its part while the agreement is in
 * force and no condition lets the clause rest, and nothing of it before or after (DEAL-26).
 */
export function withLeases(state: GameState, deal: Deal): GameState {
  const clauses = deal.moves[deal.moves.length - 1]?.terms.clauses ?? [];
  return clauses.reduce(
    (now, clause, at) =>
      clause.type === 'concession' ? withLease(now, deal, clause, deal.mode === 'inForce' && isAtWork(deal, at)) : now,
    state,
  );
}

function withLease(state: GameState, { id }: Deal, clause: ConcessionClause, isBinding: boolean): GameState {
  const stakes = siteAt(landOf(state), clause.site)?.now.stakes;
  if (!stakes) return state;
  const isHeld = stakes.some((stake) => stake.deal === id);
  if (isHeld === isBinding) return state;
  const others = stakes.filter((stake) => stake.deal !== id);
  const left = (of: 'shareBp' | 'offtakeBp') => FULL_BP - others.reduce((sum, stake) => sum + stake[of], 0);
  const lease: Stake = {
    country: clause.by,
    shareBp: clamp(clause.shareBp, 0, left('shareBp')),
    offtakeBp: clamp(clause.shareBp, 0, left('offtakeBp')),
    deal: id,
  };
  return withSite(state, clause.site, { stakes: isHeld ? others : [...others, lease] });
}
