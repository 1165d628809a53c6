import type { LawView } from '../../commands/lawView.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { mostMoney } from '../../money/purse.ts';
import type { AidClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** Money from treasury to treasury each turn of the term (DEAL-16, MON-7). */
export const aid: ClauseRule<AidClause> = {
  type: 'aid',
  refusal: aidRefusal,
  isSameSubject: (a, b) => a.from === b.from && a.to === b.to,
  isEqual: (a, b) => aid.isSameSubject(a, b) && a.thousandUsdPerTurn === b.thousandUsdPerTurn,
  promise: (clause) => ({ by: clause.from, toward: clause.to }),
  perTurn: () => UNBROKEN,
};

function aidRefusal(view: LawView, clause: AidClause, between: readonly [string, string]): Refusal | null {
  const { from, to, thousandUsdPerTurn } = clause;
  if (!between.includes(from) || !between.includes(to) || from === to) return refuse('wrongParties', { from, to });
  if (!isSeat(view.scenario, from)) return refuse('partnerCannotPromise', { country: from });
  const most = mostMoney(view, from);
  const isInRange = thousandUsdPerTurn >= 1 && thousandUsdPerTurn <= most;
  return isInRange ? null : refuse('moneyOutOfRange', { thousandUsd: thousandUsdPerTurn, least: 1, most });
}
