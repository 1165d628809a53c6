import { MONEY } from '../../balance/money.ts';
import { FULL_BP, mulDiv, toBp } from '../../balance/units.ts';
import type { PricePoint } from '../state/gameState.ts';
import type { ConcessionClause, InvestmentClause, RefusalReason } from './dealTypes.ts';
import { freeLeaseBp, freeOfftakeBp, freeShareBp, leasePrice, type SiteFacts, siteWorth } from './siteTerms.ts';

/** What a partner looks at before it sells a part of a mine or plant: all of it public. */
export type SaleFacts = SiteFacts & { readonly prices: readonly PricePoint[] };

/**
 * The investment changed as little as a partner needs to take it, or null where it sells nothing of the site (DEAL-20): the
 * money stands, the stake is what it buys at the site's public worth and the host's law lets go, and of what the site makes
 * at most twice that part is promised away.
 */
export function nearestInvestment(facts: SaleFacts, clause: InvestmentClause): InvestmentClause | null {
  const { site, thousandUsd } = clause;
  const worth = siteWorth(facts, site);
  if (worth === 0) return null;
  const bought = Math.min(FULL_BP, toBp(thousandUsd, worth));
  const stakeBp = Math.min(clause.stakeBp, bought, freeShareBp(facts, site));
  if (stakeBp < 1) return null;
  const most = Math.min(freeOfftakeBp(facts, site), mulDiv(bought, MONEY.offtakeForPartBp, FULL_BP));
  return { ...clause, stakeBp, offtakeBp: Math.min(clause.offtakeBp, most) };
}

/** Why a partner does not take the investment as it stands. */
export function investmentReason(facts: SaleFacts, clause: InvestmentClause): RefusalReason['code'] {
  const worth = siteWorth(facts, clause.site);
  if (worth === 0 || freeShareBp(facts, clause.site) === 0) return 'nothingInItForMe';
  if (toBp(clause.thousandUsd, worth) < clause.stakeBp) return 'priceTooLow';
  return 'tooMuch';
}

/** The concession with as small a part and as high a fee as a partner needs to let it; null where it lets nothing of the site (DEAL-26). */
export function nearestConcession(facts: SaleFacts, clause: ConcessionClause): ConcessionClause | null {
  const shareBp = Math.min(clause.shareBp, freeLeaseBp(facts, clause.site));
  if (shareBp < 1) return null;
  const least = leasePrice(facts, clause.site, shareBp);
  return { ...clause, shareBp, thousandUsdPerTurn: Math.max(clause.thousandUsdPerTurn, least) };
}

/** Why a partner does not let the concession as it stands. */
export function concessionReason(facts: SaleFacts, { site, shareBp }: ConcessionClause): RefusalReason['code'] {
  const free = freeLeaseBp(facts, site);
  if (free < 1) return 'nothingInItForMe';
  return shareBp > free ? 'tooMuch' : 'priceTooLow';
}
