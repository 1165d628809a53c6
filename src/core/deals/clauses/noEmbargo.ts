import type { LawView } from '../../commands/lawView.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { isInForce } from '../../embargoes/embargoMachine.ts';
import type { NoEmbargoClause } from '../dealTypes.ts';
import type { ClauseRule } from './clauseRule.ts';

/** The promise neither to embargo nor to threaten (DEAL-3, DEAL-7). */
export const noEmbargo: ClauseRule<NoEmbargoClause> = {
  type: 'noEmbargo',
  refusal: pledgeRefusal,
  isSameSubject: (a, b) => a.by === b.by && a.toward === b.toward,
  isEqual: (a, b) => noEmbargo.isSameSubject(a, b),
  promise: (clause) => ({ by: clause.by, toward: clause.toward }),
  perTurn: (clause, facts) => ({
    isBroken: facts.embargoes.some(
      (embargo) =>
        embargo.by === clause.by &&
        embargo.against === clause.toward &&
        (embargo.mode === 'threatened' || isInForce(embargo)),
    ),
    promisedKg: 0,
    deliveredKg: 0,
  }),
};

function pledgeRefusal(view: LawView, clause: NoEmbargoClause, between: readonly [string, string]): Refusal | null {
  const { by, toward } = clause;
  if (!between.includes(by) || !between.includes(toward) || by === toward) {
    return refuse('wrongParties', { from: by, to: toward });
  }
  return isSeat(view.scenario, by) ? null : refuse('partnerCannotPromise', { country: by });
}
