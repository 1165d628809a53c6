import { securityRefusal } from '../../conflict/securityTerms.ts';
import type { MilitaryAidClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** Money for another's defence each turn of the term: it buys security there (CONF-2, CONF-5, MON-7). */
export const militaryAid: ClauseRule<MilitaryAidClause> = {
  type: 'militaryAid',
  refusal: (view, { from, to, thousandUsdPerTurn }, between) =>
    securityRefusal(view, { by: from, to, thousandUsdPerTurn }, between),
  isSameSubject: (a, b) => a.from === b.from && a.to === b.to,
  isEqual: (a, b) => militaryAid.isSameSubject(a, b) && a.thousandUsdPerTurn === b.thousandUsdPerTurn,
  promise: (clause) => ({ by: clause.from, toward: clause.to }),
  perTurn: () => UNBROKEN,
};
