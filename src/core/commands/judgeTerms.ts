import { LIMITS } from '../../balance/politics.ts';
import { longestTermTurns } from '../../balance/time.ts';
import { hasBar } from '../bars/bars.ts';
import { isSameSubject, ruleOf } from '../deals/clauses/registry.ts';
import type { Clause, Deal, Terms } from '../deals/dealTypes.ts';
import { isPaidEachTurn, payerOf } from '../deals/paidEachTurn.ts';
import { freshTerms, isPaidBefore } from '../deals/reopen.ts';
import { canBeSecret, isUnknown } from '../deals/secrecy.ts';
import { freeOfftakeBp, freeShareBp } from '../deals/siteTerms.ts';
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

/** Why these two may not offer each other such terms, instead of an old agreement or anew, or null (DEAL-2, DEAL-3, DEAL-25). */
export function judgeTerms(
  view: LawView,
  terms: Terms,
  between: readonly [CountryId, CountryId],
  old: Deal | null = null,
): Refusal | null {
  const { clauses, turns } = terms;
  if (clauses.length === 0) return refuse('noClauses');
  if (clauses.length > LIMITS.clauses) return refuse('tooManyClauses', { most: LIMITS.clauses });
  const most = longestTermTurns(view.scenario.time, LIMITS.turns);
  if (turns < 1 || turns > most) return refuse('termTooLong', { turns, most });
  if (turns > mostTermTurns(view)) return refuse('beyondEnd', { turns, most: mostTermTurns(view) });
  if (turns < 2 && freshTerms(terms, old).clauses.some((clause) => clause.type === 'loan'))
    return refuse('termTooShort', { turns, least: 2 });
  for (const clause of clauses) {
    if (isPaidBefore(clause, old)) continue;
    const refusal =
      secrecyRefusal(view, clause, between) ??
      ruleOf(clause).refusal(view, clause, between) ??
      frozenRefusal(view, clause, between);
    if (refusal) return refusal;
  }
  if (old !== null && hidesAll(terms, old)) return refuse('cannotBeSecret', { clause: clauses[0]?.type ?? '' });
  const fresh = freshTerms(terms, old);
  const isTwice = clauses.some((clause, at) =>
    clauses.some((other, later) => later > at && isSameSubject(clause, other)),
  );
  if (isTwice) return refuse('duplicateClause');
  return judgeConditions(view, terms, between) ?? oversold(view, fresh) ?? purseRefusal(view, fresh);
}

/** Why a clause may not stand in a secret annex, or null: some things everyone sees, and a partner publishes all it signs (DEAL-23). */
function secrecyRefusal(view: LawView, clause: Clause, between: readonly [CountryId, CountryId]): Refusal | null {
  if (!clause.secret) return null;
  const isAmongSeats = between.every((side) => isSeat(view.scenario, side));
  return isAmongSeats && canBeSecret(clause) ? null : refuse('cannotBeSecret', { clause: clause.type });
}

/** New terms would take from sight all of an agreement that others know of: they would see it go, and so know of the annex. */
function hidesAll({ clauses }: Terms, old: Deal): boolean {
  return !isUnknown(old) && clauses.every((clause) => clause.secret === true);
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

/** Why parts of the same site may not stand in one agreement, or null: sold, let and pledged stay together within what the host allows (DEAL-17). */
function oversold(view: LawView, { clauses }: Terms): Refusal | null {
  const parts = clauses.flatMap(partsOf);
  for (const { site } of parts) {
    const here = parts.filter((part) => part.site === site);
    const owned = here.reduce((sum, part) => sum + part.shareBp, 0);
    const most = freeShareBp(view, site);
    if (owned > most) return refuse('shareOutOfRange', { shareBp: owned, least: 1, most });
    const claimed = here.reduce((sum, part) => sum + part.offtakeBp, 0);
    const mostClaim = freeOfftakeBp(view, site);
    if (claimed > mostClaim) return refuse('shareOutOfRange', { shareBp: claimed, least: 0, most: mostClaim });
  }
  return null;
}

/** What part of a site a clause gives away, and of what it makes. */
function partsOf(
  clause: Clause,
): readonly { readonly site: string; readonly shareBp: number; readonly offtakeBp: number }[] {
  if (clause.type === 'loan') return clause.pledge ? [{ ...clause.pledge, offtakeBp: 0 }] : [];
  if (clause.type === 'concession') return [{ site: clause.site, shareBp: clause.shareBp, offtakeBp: clause.shareBp }];
  if (clause.type !== 'investment') return [];
  return [{ site: clause.site, shareBp: clause.stakeBp, offtakeBp: clause.offtakeBp }];
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
export function judgeSigning(
  view: LawView,
  signed: Terms,
  between: readonly [CountryId, CountryId],
  old: Deal | null = null,
): Refusal | null {
  const terms = freshTerms(signed, old);
  for (const clause of terms.clauses) {
    const refusal =
      clause.type === 'supply'
        ? null
        : (ruleOf(clause).refusal(view, clause, between) ?? frozenRefusal(view, clause, between));
    if (refusal) return refusal;
  }
  return judgeHanging(view, signed) ?? oversold(view, terms) ?? purseRefusal(view, terms);
}
