import { LIMITS } from '../../balance/politics.ts';
import { longestTermTurns } from '../../balance/time.ts';
import { hasBar } from '../bars/bars.ts';
import { isSameSubject, ruleOf } from '../deals/clauses/registry.ts';
import type { Clause, Terms } from '../deals/dealTypes.ts';
import { isPaidEachTurn, payerOf } from '../deals/paidEachTurn.ts';
import { canBeSecret } from '../deals/secrecy.ts';
import { freeShareBp } from '../deals/siteTerms.ts';
import { dueAtSigning } from '../deals/terms.ts';
import { freePurse } from '../money/purse.ts';
import type { CountryId } from '../state/gameState.ts';
import { judgeConditions, judgeHanging } from './judgeConditions.ts';
import type { LawView } from './lawView.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isSeat } from './subjects.ts';

/** Longest term that an offer made now may have: the limit, or what is left of the game. */
export function mostTermTurns(view: Pick<LawView, 'scenario' | 'turn'>): number {
  const left = view.scenario.time.turns - view.turn + 1;
  return Math.min(left, longestTermTurns(view.scenario.time, LIMITS.turns));
}

/** Why these two may not offer each other such terms, or null (DEAL-2, DEAL-3). */
export function judgeTerms(view: LawView, terms: Terms, between: readonly [CountryId, CountryId]): Refusal | null {
  const { clauses, turns } = terms;
  if (clauses.length === 0) return refuse('noClauses');
  if (clauses.length > LIMITS.clauses) return refuse('tooManyClauses', { most: LIMITS.clauses });
  const most = longestTermTurns(view.scenario.time, LIMITS.turns);
  if (turns < 1 || turns > most) return refuse('termTooLong', { turns, most });
  if (turns > mostTermTurns(view)) return refuse('beyondEnd', { turns, most: mostTermTurns(view) });
  if (turns < 2 && clauses.some((clause) => clause.type === 'loan')) return refuse('termTooShort', { turns, least: 2 });
  for (const clause of clauses) {
    const refusal =
      secrecyRefusal(view, clause, between) ??
      ruleOf(clause).refusal(view, clause, between) ??
      frozenRefusal(view, clause, between);
    if (refusal) return refusal;
  }
  const isTwice = clauses.some((clause, at) =>
    clauses.some((other, later) => later > at && isSameSubject(clause, other)),
  );
  if (isTwice) return refuse('duplicateClause');
  return judgeConditions(view, terms, between) ?? oversold(view, terms) ?? purseRefusal(view, terms);
}

/** Why a clause may not stand in a secret annex, or null: some things everyone sees, and a partner publishes all it signs (DEAL-23). */
function secrecyRefusal(view: LawView, clause: Clause, between: readonly [CountryId, CountryId]): Refusal | null {
  if (!clause.secret) return null;
  const isAmongSeats = between.every((side) => isSeat(view.scenario, side));
  return isAmongSeats && canBeSecret(clause) ? null : refuse('cannotBeSecret', { clause: clause.type });
}

/** Why money may not go from a country to one it keeps sanctions against, or null (SANC-2). */
function frozenRefusal(view: LawView, clause: Clause, between: readonly [CountryId, CountryId]): Refusal | null {
  const payer = moneyFrom(clause);
  const to = between.find((each) => each !== payer);
  const isFrozen = payer !== null && to !== undefined && hasBar(view.bars, 'sanction', payer, to);
  return isFrozen ? refuse('sanctioned', { country: payer }) : null;
}

function moneyFrom(clause: Clause): CountryId | null {
  if (isPaidEachTurn(clause)) return payerOf(clause);
  if (clause.type === 'loan') return clause.from;
  return clause.type === 'investment' ? clause.by : null;
}

/** Why a stake and a pledge of the same site may not stand in one agreement, or null: they stay together within what the host allows (DEAL-17). */
function oversold(view: LawView, { clauses }: Terms): Refusal | null {
  const pledge = clauses.flatMap((clause) => (clause.type === 'loan' ? (clause.pledge ?? []) : []))[0];
  const sold = clauses.find((clause) => clause.type === 'investment' && clause.site === pledge?.site);
  if (!pledge || sold?.type !== 'investment') return null;
  const shareBp = sold.stakeBp + pledge.shareBp;
  const most = freeShareBp(view, pledge.site);
  return shareBp > most ? refuse('shareOutOfRange', { shareBp, least: 1, most }) : null;
}

/** Why the view's seat cannot sign what these terms make it pay at once, or null: it has not the money free (DEAL-16). */
function purseRefusal(view: LawView, terms: Terms): Refusal | null {
  const needed = dueAtSigning(terms, view.seat);
  const has = freePurse(view);
  return needed > has ? refuse('notEnoughMoney', { needed, has }) : null;
}

/**
 * Why the view's seat may not sign terms that were lawful when they were offered, or null: sites and debts may have changed
 * since, and its money may be gone (DEAL-16, DEAL-17). Supply is not asked again: a quota set since is a risk of the deal.
 */
export function judgeSigning(view: LawView, terms: Terms, between: readonly [CountryId, CountryId]): Refusal | null {
  for (const clause of terms.clauses) {
    const refusal =
      clause.type === 'supply'
        ? null
        : (ruleOf(clause).refusal(view, clause, between) ?? frozenRefusal(view, clause, between));
    if (refusal) return refusal;
  }
  return judgeHanging(view, terms) ?? oversold(view, terms) ?? purseRefusal(view, terms);
}
