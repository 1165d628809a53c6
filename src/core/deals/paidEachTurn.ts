import type { CountryId } from '../state/gameState.ts';
import type { AidClause, Clause, ConcessionClause, MilitaryAidClause, PeacekeepersClause } from './dealTypes.ts';

/** Clauses that take a sum from a treasury in each turn of the term. */
export type PaidClause = AidClause | MilitaryAidClause | PeacekeepersClause | ConcessionClause;

/** The clause is one of those. */
export function isPaidEachTurn(clause: Clause): clause is PaidClause {
  const { type } = clause;
  return type === 'aid' || type === 'militaryAid' || type === 'peacekeepers' || type === 'concession';
}

/** Whose treasury pays. */
export function payerOf(clause: PaidClause): CountryId {
  return clause.type === 'peacekeepers' || clause.type === 'concession' ? clause.by : clause.from;
}
