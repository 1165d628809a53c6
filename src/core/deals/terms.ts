import { must } from '../state/access.ts';
import type { CountryId } from '../state/gameState.ts';
import { canonicalJson } from '../state/hashState.ts';
import { isEqualClause, ruleOf } from './clauses/registry.ts';
import type { Clause, Condition, Deal, Move, SupplyClause, Terms } from './dealTypes.ts';

/** The last move of a deal: what lies on the table, or what was signed. */
function standingMove(deal: Deal): Move {
  return must(deal.moves[deal.moves.length - 1], `move of ${deal.id}`);
}

/** The terms that an answer would accept, or that were signed (DEAL-4). */
export function standingTerms(deal: Deal): Terms {
  return standingMove(deal).terms;
}

/** Same clauses and conditions in any order and same length: nothing else counts. */
export function termsEqual(a: Terms, b: Terms): boolean {
  return a.turns === b.turns && clausesEqual(a, b);
}

/** Same clauses in any order, for however long. */
export function clausesEqual(a: Terms, b: Terms): boolean {
  return (
    a.clauses.length === b.clauses.length &&
    a.clauses.every((clause) => b.clauses.some((other) => isEqualClause(clause, other))) &&
    isSameList(a, b)
  );
}

function isSameList(a: Terms, b: Terms): boolean {
  const [ours, theirs] = [conditionsOf(a), conditionsOf(b)];
  const isIn = (from: Terms, condition: Condition, to: Terms) =>
    conditionsOf(to).some((other) => isSameCondition(from, condition, to, other));
  return (
    ours.length === theirs.length && ours.every((each) => isIn(a, each, b)) && theirs.every((each) => isIn(b, each, a))
  );
}

/** The same kind and fact, about clauses that promise the same wherever they stand. */
function isSameCondition(a: Terms, ours: Condition, b: Terms, theirs: Condition): boolean {
  if (ours.kind !== theirs.kind || canonicalJson(ours.fact) !== canonicalJson(theirs.fact)) return false;
  if (ours.clause === null || theirs.clause === null) return ours.clause === theirs.clause;
  const [mine, other] = [a.clauses[ours.clause], b.clauses[theirs.clause]];
  return mine !== undefined && other !== undefined && isEqualClause(mine, other);
}

/** The conditions of terms; most have none. */
export function conditionsOf(terms: Terms): readonly Condition[] {
  return terms.conditions ?? [];
}

/** The terms with some of their clauses only, in the same order: conditions of the others go with them. */
export function withClausesOf(terms: Terms, kept: readonly Clause[]): Terms {
  if (terms.conditions === undefined) return { ...terms, clauses: kept };
  const conditions = terms.conditions.flatMap((condition): readonly Condition[] => {
    if (condition.clause === null) return [condition];
    const clause = terms.clauses[condition.clause];
    const at = clause === undefined ? -1 : kept.indexOf(clause);
    return at < 0 ? [] : [{ ...condition, clause: at }];
  });
  return { ...terms, clauses: kept, conditions };
}

/** The clause at this position binds now: no condition lets it rest or has ended it (DEAL-31). */
export function isAtWork(deal: Pick<Deal, 'resting' | 'over'>, position: number): boolean {
  return !(deal.resting?.includes(position) || deal.over?.includes(position));
}

/** The clauses of a signed deal that bind now (DEAL-31). */
export function clausesAtWork(deal: Deal): readonly Clause[] {
  return standingTerms(deal).clauses.filter((_, position) => isAtWork(deal, position));
}

/** The supply clauses of an agreement. */
export function supplyClauses(terms: Terms): readonly SupplyClause[] {
  return terms.clauses.filter((clause: Clause): clause is SupplyClause => clause.type === 'supply');
}

/** First turn of the term: of signing, after a vote the next one, and after a renewal that of the agreement that goes on; null for a deal never signed. */
export function firstTurnOf({
  signedTurn,
  sinceTurn,
  vote,
}: Pick<Deal, 'signedTurn' | 'sinceTurn' | 'vote'>): number | null {
  if (sinceTurn !== undefined) return sinceTurn;
  return signedTurn === null || vote === undefined ? signedTurn : signedTurn + 1;
}

/** Turns from the first of the term to its last; 0 for a deal never signed. */
export function turnsInForce(deal: Pick<Deal, 'signedTurn' | 'untilTurn' | 'sinceTurn' | 'vote'>): number {
  const first = firstTurnOf(deal);
  return first === null || deal.untilTurn === null ? 0 : deal.untilTurn - first + 1;
}

/** What a side must pay the moment these terms are signed, in thousand US$ (DEAL-16). */
export function dueAtSigning(terms: Terms, payer: CountryId): number {
  return terms.clauses.reduce((sum, clause) => {
    const due = ruleOf(clause).dueAtSigning?.(clause) ?? null;
    return due?.by === payer ? sum + due.thousandUsd : sum;
  }, 0);
}
