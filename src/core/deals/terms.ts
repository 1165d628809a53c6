import { must } from '../state/access.ts';
import type { CountryId } from '../state/gameState.ts';
import { isEqualClause, ruleOf } from './clauses/registry.ts';
import type { Clause, Deal, Move, SupplyClause, Terms } from './dealTypes.ts';

/** The last move of a deal: what lies on the table, or what was signed. */
function standingMove(deal: Deal): Move {
  return must(deal.moves[deal.moves.length - 1], `move of ${deal.id}`);
}

/** The terms that an answer would accept, or that were signed (DEAL-4). */
export function standingTerms(deal: Deal): Terms {
  return standingMove(deal).terms;
}

/** Same clauses in any order and same length: nothing else counts. */
export function termsEqual(a: Terms, b: Terms): boolean {
  return (
    a.turns === b.turns &&
    a.clauses.length === b.clauses.length &&
    a.clauses.every((clause) => b.clauses.some((other) => isEqualClause(clause, other)))
  );
}

/** The supply clauses of an agreement. */
export function supplyClauses(terms: Terms): readonly SupplyClause[] {
  return terms.clauses.filter((clause: Clause): clause is SupplyClause => clause.type === 'supply');
}

/** Turns of the term, from signature or from the turn after a vote; 0 for a deal never signed. */
export function turnsInForce(deal: Pick<Deal, 'signedTurn' | 'untilTurn' | 'vote'>): number {
  if (deal.signedTurn === null || deal.untilTurn === null) return 0;
  return deal.untilTurn - deal.signedTurn + (deal.vote === undefined ? 1 : 0);
}

/** What a side must pay the moment these terms are signed, in thousand US$ (DEAL-16). */
export function dueAtSigning(terms: Terms, payer: CountryId): number {
  return terms.clauses.reduce((sum, clause) => {
    const due = ruleOf(clause).dueAtSigning?.(clause) ?? null;
    return due?.by === payer ? sum + due.thousandUsd : sum;
  }, 0);
}
