import type { Clause } from '../dealTypes.ts';
import type { ClauseRule } from './clauseRule.ts';
import { noEmbargo } from './noEmbargo.ts';
import { supply } from './supply.ts';

const RULES: Readonly<Record<Clause['type'], ClauseRule<Clause>>> = { supply, noEmbargo };

/** The rule of a clause's type. */
export function ruleOf(clause: Clause): ClauseRule<Clause> {
  return RULES[clause.type];
}

/** Two clauses speak of the same thing: no agreement may hold both. */
export function isSameSubject(a: Clause, b: Clause): boolean {
  return a.type === b.type && ruleOf(a).isSameSubject(a, b);
}

/** Two clauses promise the same. */
export function isEqualClause(a: Clause, b: Clause): boolean {
  return a.type === b.type && ruleOf(a).isEqual(a, b);
}
