import { LIMITS } from '../../balance/politics.ts';
import { isSameSubject, ruleOf } from '../deals/clauses/registry.ts';
import type { Terms } from '../deals/dealTypes.ts';
import type { CountryId } from '../state/gameState.ts';
import type { LawView } from './lawView.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Longest term that an offer made now may have: the limit, or what is left of the game. */
export function mostTermTurns(view: Pick<LawView, 'scenario' | 'turn'>): number {
  const left = view.scenario.time.turns - view.turn + 1;
  return Math.min(left, LIMITS.turns);
}

/** Why these two may not offer each other such terms, or null (DEAL-2, DEAL-3). */
export function judgeTerms(view: LawView, terms: Terms, between: readonly [CountryId, CountryId]): Refusal | null {
  const { clauses, turns } = terms;
  if (clauses.length === 0) return refuse('noClauses');
  if (clauses.length > LIMITS.clauses) return refuse('tooManyClauses', { most: LIMITS.clauses });
  if (turns < 1 || turns > LIMITS.turns) return refuse('termTooLong', { turns, most: LIMITS.turns });
  if (turns > mostTermTurns(view)) return refuse('beyondEnd', { turns, most: mostTermTurns(view) });
  for (const clause of clauses) {
    const refusal = ruleOf(clause).refusal(view, clause, between);
    if (refusal) return refusal;
  }
  const isTwice = clauses.some((clause, at) =>
    clauses.some((other, later) => later > at && isSameSubject(clause, other)),
  );
  return isTwice ? refuse('duplicateClause') : null;
}
