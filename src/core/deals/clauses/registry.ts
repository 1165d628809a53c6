import type { Clause } from '../dealTypes.ts';
import { aid } from './aid.ts';
import type { ClauseRule } from './clauseRule.ts';
import { concession } from './concession.ts';
import { credit } from './credit.ts';
import { dueDiligence } from './dueDiligence.ts';
import { investment } from './investment.ts';
import { loan } from './loan.ts';
import { militaryAid } from './militaryAid.ts';
import { noEmbargo } from './noEmbargo.ts';
import { peacekeepers } from './peacekeepers.ts';
import { securityGuarantee } from './securityGuarantee.ts';
import { settlement } from './settlement.ts';
import { supply } from './supply.ts';
import { tariffCeiling } from './tariffCeiling.ts';
import { withdrawSupport } from './withdrawSupport.ts';

/** The rule of a clause's type. (Looked up when asked, so that it does not matter which of these modules was loaded first.) */
export function ruleOf(clause: Clause): ClauseRule<Clause> {
  switch (clause.type) {
    case 'supply':
      return supply;
    case 'noEmbargo':
      return noEmbargo;
    case 'aid':
      return aid;
    case 'investment':
      return investment;
    case 'loan':
      return loan;
    case 'tariffCeiling':
      return tariffCeiling;
    case 'militaryAid':
      return militaryAid;
    case 'securityGuarantee':
      return securityGuarantee;
    case 'peacekeepers':
      return peacekeepers;
    case 'withdrawSupport':
      return withdrawSupport;
    case 'dueDiligence':
      return dueDiligence;
    case 'credit':
      return credit;
    case 'settlement':
      return settlement;
    case 'concession':
      return concession;
  }
}

/** Two clauses speak of the same thing: no agreement may hold both. */
export function isSameSubject(a: Clause, b: Clause): boolean {
  return a.type === b.type && ruleOf(a).isSameSubject(a, b);
}

/** Two clauses promise the same. */
export function isEqualClause(a: Clause, b: Clause): boolean {
  return a.type === b.type && a.secret === b.secret && ruleOf(a).isEqual(a, b);
}
