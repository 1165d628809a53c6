import { refuse } from '../../commands/refusal.ts';
import { isAtRisk, securityRefusal } from '../../conflict/securityTerms.ts';
import type { SecurityGuaranteeClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** The promise to answer for another's safety: less is lost while it stands, and what is lost costs the guarantor belief (CONF-6). */
export const securityGuarantee: ClauseRule<SecurityGuaranteeClause> = {
  type: 'securityGuarantee',
  refusal: (view, { by, toward }, between) =>
    securityRefusal(view, { by, to: toward }, between) ??
    (isAtRisk(view, by) ? refuse('cannotGuarantee', { country: by }) : null),
  isSameSubject: (a, b) => a.by === b.by && a.toward === b.toward,
  isEqual: (a, b) => securityGuarantee.isSameSubject(a, b),
  promise: (clause) => ({ by: clause.by, toward: clause.toward }),
  perTurn: () => UNBROKEN,
};
