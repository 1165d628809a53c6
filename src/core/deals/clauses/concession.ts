import type { LawView } from '../../commands/lawView.ts';
import { begin } from '../../commands/outcome.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { mostMoney } from '../../money/purse.ts';
import { withLeases } from '../../sites/leases.ts';
import { siteAt } from '../../sites/siteFacts.ts';
import type { ConcessionClause } from '../dealTypes.ts';
import { freeLeaseBp } from '../siteTerms.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** A part of a mine or plant of the other side for the term, for a fee each turn (DEAL-26). */
export const concession: ClauseRule<ConcessionClause> = {
  type: 'concession',
  refusal: (view, clause, between) => siteRefusal(view, clause, between) ?? amountRefusal(view, clause),
  isSameSubject: (a, b) => a.by === b.by && a.site === b.site,
  isEqual: (a, b) =>
    concession.isSameSubject(a, b) && a.shareBp === b.shareBp && a.thousandUsdPerTurn === b.thousandUsdPerTurn,
  promise: ({ by, to }) => ({ by, toward: to }),
  perTurn: ({ site, to }, { sites }) =>
    sites.some((each) => each.id === site && each.isHeld) ? { ...UNBROKEN, isBroken: true, brokenBy: to } : UNBROKEN,
  atSigning: (state, deal) => begin(withLeases(state, deal)),
};

function siteRefusal(view: LawView, clause: ConcessionClause, between: readonly [string, string]): Refusal | null {
  const { by, to, site } = clause;
  const found = siteAt(view, site);
  if (!found) return refuse('unknownSite', { site });
  if (!between.includes(by) || !between.includes(to) || by === to || found.def.country !== to)
    return refuse('wrongParties', { from: by, to });
  if (!isSeat(view.scenario, by)) return refuse('partnerCannotPromise', { country: by });
  const { mode, isHeld } = found.now;
  const isOffered = found.project !== null && mode !== 'closed' && !isHeld && freeLeaseBp(view, site) > 0;
  return isOffered ? null : refuse('notForSale', { site });
}

function amountRefusal(view: LawView, { by, site, shareBp, thousandUsdPerTurn }: ConcessionClause): Refusal | null {
  const purse = mostMoney(view, by);
  if (thousandUsdPerTurn < 1 || thousandUsdPerTurn > purse)
    return refuse('moneyOutOfRange', { thousandUsd: thousandUsdPerTurn, least: 1, most: purse });
  const most = freeLeaseBp(view, site);
  return shareBp < 1 || shareBp > most ? refuse('shareOutOfRange', { shareBp, least: 1, most }) : null;
}
