import type { LawView } from '../../commands/lawView.ts';
import type { Outcome } from '../../commands/outcome.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { mostMoney } from '../../money/purse.ts';
import { payIntoSite } from '../../sites/payIntoSite.ts';
import { siteAt } from '../../sites/siteFacts.ts';
import type { GameState } from '../../state/gameState.ts';
import type { Deal, InvestmentClause } from '../dealTypes.ts';
import { freeOfftakeBp, freeShareBp } from '../siteTerms.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** Money paid into a site of the other side at signing, for a part of it for good; the term binds only what else is agreed (DEAL-17). */
export const investment: ClauseRule<InvestmentClause> = {
  type: 'investment',
  refusal: (view, clause, between) => siteRefusal(view, clause, between) ?? amountRefusal(view, clause),
  isSameSubject: (a, b) => a.by === b.by && a.site === b.site,
  isEqual: (a, b) =>
    investment.isSameSubject(a, b) &&
    a.thousandUsd === b.thousandUsd &&
    a.stakeBp === b.stakeBp &&
    a.offtakeBp === b.offtakeBp,
  promise: ({ by }, [first, second]) => ({ by, toward: by === first ? second : first }),
  perTurn: () => UNBROKEN,
  dueAtSigning: (clause) => ({ by: clause.by, thousandUsd: clause.thousandUsd }),
  atSigning: payIn,
};

function payIn(state: GameState, _deal: Deal, clause: InvestmentClause): Outcome {
  const { site, by, thousandUsd, stakeBp, offtakeBp } = clause;
  return payIntoSite(state, { site, by, thousandUsd, shareBp: stakeBp, offtakeBp });
}

function siteRefusal(view: LawView, clause: InvestmentClause, between: readonly [string, string]): Refusal | null {
  const { by, site } = clause;
  const found = siteAt(view, site);
  if (!found) return refuse('unknownSite', { site });
  const host = found.def.country;
  if (!between.includes(by) || !between.includes(host) || by === host)
    return refuse('wrongParties', { from: by, to: host });
  if (!isSeat(view.scenario, by)) return refuse('partnerCannotPromise', { country: by });
  const isOffered = found.project !== null && found.now.mode !== 'closed' && freeShareBp(view, site) > 0;
  return isOffered ? null : refuse('notForSale', { site });
}

function amountRefusal(view: LawView, clause: InvestmentClause): Refusal | null {
  const { by, site, thousandUsd, stakeBp, offtakeBp } = clause;
  const purse = mostMoney(view, by);
  if (thousandUsd < 1 || thousandUsd > purse) return refuse('moneyOutOfRange', { thousandUsd, least: 1, most: purse });
  const share = freeShareBp(view, site);
  if (stakeBp < 1 || stakeBp > share) return refuse('shareOutOfRange', { shareBp: stakeBp, least: 1, most: share });
  const offtake = freeOfftakeBp(view, site);
  return offtakeBp > offtake ? refuse('shareOutOfRange', { shareBp: offtakeBp, least: 0, most: offtake }) : null;
}
