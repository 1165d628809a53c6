import { refuse } from '../../commands/refusal.ts';
import { securityRefusal } from '../../conflict/securityTerms.ts';
import type { PeacekeepersClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** Peacekeepers paid for each turn of the term: they wear down the armed groups in a country that has some (CONF-2, CONF-5). */
export const peacekeepers: ClauseRule<PeacekeepersClause> = {
  type: 'peacekeepers',
  refusal: (view, clause, between) => {
    const isNeeded = view.scenario.conflict?.groups.some((group) => group.host === clause.to) ?? false;
    return (
      securityRefusal(view, clause, between) ?? (isNeeded ? null : refuse('nothingToSecure', { country: clause.to }))
    );
  },
  isSameSubject: (a, b) => a.by === b.by && a.to === b.to,
  isEqual: (a, b) => peacekeepers.isSameSubject(a, b) && a.thousandUsdPerTurn === b.thousandUsdPerTurn,
  promise: (clause) => ({ by: clause.by, toward: clause.to }),
  perTurn: () => UNBROKEN,
};
