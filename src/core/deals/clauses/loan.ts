import { MONEY } from '../../../balance/money.ts';
import type { LawView } from '../../commands/lawView.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { lend } from '../../money/debts.ts';
import { mostMoney } from '../../money/purse.ts';
import { siteAt } from '../../sites/siteFacts.ts';
import type { LoanClause } from '../dealTypes.ts';
import { freeShareBp } from '../siteTerms.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** Money lent at signing and paid back over the term; one loan an agreement (DEAL-18, MON-8). */
export const loan: ClauseRule<LoanClause> = {
  type: 'loan',
  refusal: (view, clause, between) => partiesRefusal(view, clause, between) ?? amountRefusal(view, clause),
  isSameSubject: () => true,
  isEqual: (a, b) =>
    a.from === b.from &&
    a.to === b.to &&
    a.thousandUsd === b.thousandUsd &&
    a.interestBp === b.interestBp &&
    a.pledge?.site === b.pledge?.site &&
    a.pledge?.shareBp === b.pledge?.shareBp,
  promise: (clause) => ({ by: clause.to, toward: clause.from }),
  perTurn: () => UNBROKEN,
  dueAtSigning: (clause) => ({ by: clause.from, thousandUsd: clause.thousandUsd }),
  atSigning: lend,
};

/** A partner has no purse in this game: it neither lends nor could pay back. */
function partiesRefusal(view: LawView, clause: LoanClause, between: readonly [string, string]): Refusal | null {
  const { from, to } = clause;
  if (!between.includes(from) || !between.includes(to) || from === to) return refuse('wrongParties', { from, to });
  const partner = [from, to].find((country) => !isSeat(view.scenario, country));
  return partner === undefined ? null : refuse('partnerCannotPromise', { country: partner });
}

function amountRefusal(view: LawView, clause: LoanClause): Refusal | null {
  const { thousandUsd, interestBp, from } = clause;
  const most = mostMoney(view, from);
  if (thousandUsd < 1 || thousandUsd > most) return refuse('moneyOutOfRange', { thousandUsd, least: 1, most });
  if (interestBp > MONEY.mostInterestBp) {
    return refuse('shareOutOfRange', { shareBp: interestBp, least: 0, most: MONEY.mostInterestBp });
  }
  return clause.pledge ? pledgeRefusal(view, clause.to, clause.pledge) : null;
}

/** The debtor pledges of a mine or plant at home what its law still lets go abroad. */
function pledgeRefusal(
  view: LawView,
  debtor: string,
  pledge: { readonly site: string; readonly shareBp: number },
): Refusal | null {
  const { site, shareBp } = pledge;
  const found = siteAt(view, site);
  if (!found) return refuse('unknownSite', { site });
  if (found.def.country !== debtor || found.project === null) return refuse('notForSale', { site });
  const most = freeShareBp(view, site);
  if (most === 0) return refuse('notForSale', { site });
  return shareBp < 1 || shareBp > most ? refuse('shareOutOfRange', { shareBp, least: 1, most }) : null;
}
