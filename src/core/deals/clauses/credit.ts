import { CREDIT } from '../../../balance/politics.ts';
import type { LawView } from '../../commands/lawView.ts';
import { begin, type Outcome } from '../../commands/outcome.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { moveApproval, moveCapital } from '../../politics/standing.ts';
import { landOf } from '../../sites/startSite.ts';
import type { GameState } from '../../state/gameState.ts';
import type { CreditClause, Deal } from '../dealTypes.ts';
import { isNews } from '../weight.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** One government says in public that the agreement is the other's success (VOTE-6). */
export const credit: ClauseRule<CreditClause> = {
  type: 'credit',
  refusal: creditRefusal,
  isSameSubject: () => true,
  isEqual: (a, b) => a.by === b.by && a.to === b.to,
  promise: (clause) => ({ by: clause.by, toward: clause.to }),
  perTurn: () => UNBROKEN,
  atSigning: giveCredit,
};

function creditRefusal(view: LawView, { by, to }: CreditClause, between: readonly [string, string]): Refusal | null {
  if (!between.includes(by) || !between.includes(to) || by === to) return refuse('wrongParties', { from: by, to });
  const partner = [by, to].find((country) => !isSeat(view.scenario, country));
  return partner === undefined ? null : refuse('partnerCannotPromise', { country: partner });
}

/** Only an agreement worth notice makes a success: a token earns nobody applause. */
function giveCredit(state: GameState, deal: Deal, { by, to }: CreditClause): Outcome {
  if (!isNews(landOf(state), state.deals, deal)) return begin(state);
  const praised = moveCapital(moveApproval(state, to, CREDIT.approvalBp), to, CREDIT.capital);
  return begin(moveApproval(praised, by, CREDIT.giverApprovalBp));
}
