import type { CountryId } from '../state/gameState.ts';
import type { AidClause, Clause, MilitaryAidClause, PeacekeepersClause } from './dealTypes.ts';

/** Clauses that take a sum from a treasury in each turn of the term. */
export type PaidClause = AidClause | MilitaryAidClause | PeacekeepersClause;

/** The clause is one of those. */
export function isPaidEachTurn(clause: Clause): clause is PaidClause {
  return clause.type === 'aid' || clause.type === 'militaryAid' || clause.type === 'peacekeepers';
}

/** Whose treasury pays. */
export function payerOf(clause: PaidClause): CountryId {
  return clause.type === 'peacekeepers' ? clause.by : clause.from;
}
