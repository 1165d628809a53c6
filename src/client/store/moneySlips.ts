import {
  type AidClause,
  type ConcessionClause,
  freeLeaseBp,
  freeOfftakeBp,
  type InvestmentClause,
  type LoanClause,
  leasePrice,
  type SeatView,
  siteWorth,
  type TariffCeilingClause,
} from '../../core/seat.ts';
import { freeOf, moneyStep, purseOf, roundMoney } from './purse.ts';
import { investable, lettable, type SiteLine, stakeLeftBp } from './sites.ts';

/** Slips about money and tariffs to begin a letter with: sums that the payer has, for things the other side can use. */

const BP = 10_000;
const STAKE_STEP_BP = 500;
const FIRST_INTEREST_BP = 300;
const FIRST_LEASE_BP = 2000;
const FIRST_OFFTAKE_BP = 3000;
const FIRST_CEILING_BP = 0;
/** Parts of a purse that a first offer names. */
const AID_SHARE = 1 / 10;
const LOAN_SHARE = 1 / 4;
const INVEST_SHARE = 1 / 3;

const isSeat = (view: SeatView, country: string): boolean =>
  view.scenario.seats.some((seat) => seat.country === country);

/** The most that a country's slip may name: my own free money, or what a rival is known to get in three turns. */
export function mostMoney(view: SeatView, payer: string): number {
  if (payer === view.seat) return Math.max(moneyStep(0), freeOf(purseOf(view)));
  const income = view.scenario.seats.find((seat) => seat.country === payer)?.incomeThousandUsd ?? 0;
  return Math.max(income * 3, 10_000);
}

export function aidSlip(view: SeatView, from: string, to: string): AidClause {
  const most = mostMoney(view, from);
  return { type: 'aid', from, to, thousandUsdPerTurn: roundMoney(most * AID_SHARE, most) };
}

export function loanSlip(view: SeatView, from: string, to: string): LoanClause {
  const most = mostMoney(view, from);
  const thousandUsd = roundMoney(most * LOAN_SHARE, most);
  return { type: 'loan', from, to, thousandUsd, interestBp: FIRST_INTEREST_BP, pledge: null };
}

/** The share that a sum stands for, in steps of five per cent: at least one step, at most what the host allows. */
export function fairStakeBp(view: SeatView, line: SiteLine, thousandUsd: number): number {
  const worth = Math.max(1, siteWorth(view, line.def.id));
  const share = Math.round((thousandUsd * BP) / worth / STAKE_STEP_BP) * STAKE_STEP_BP;
  return Math.max(STAKE_STEP_BP, Math.min(stakeLeftBp(view, line), share));
}

/** What can usefully go into a site: what is missing, or for one that runs what it is worth. */
export const mostForSite = (view: SeatView, { missingThousandUsd, def }: SiteLine): number =>
  missingThousandUsd > 0 ? missingThousandUsd : siteWorth(view, def.id);

export function investmentSlip(view: SeatView, by: string, line: SiteLine): InvestmentClause {
  const most = mostMoney(view, by);
  const useful = Math.max(mostForSite(view, line), moneyStep(0));
  const thousandUsd = Math.min(roundMoney(Math.min(useful, most * INVEST_SHARE), most), useful);
  const stakeBp = fairStakeBp(view, line, thousandUsd);
  const offtakeBp = Math.min(FIRST_OFFTAKE_BP, freeOfftakeBp(view, line.def.id));
  return { type: 'investment', by, site: line.def.id, thousandUsd, stakeBp, offtakeBp };
}

/** A concession to begin with: a fifth of the site, or what may still be let, for what public facts say it is worth a turn. */
export function concessionSlip(view: SeatView, by: string, { def }: SiteLine): ConcessionClause {
  const shareBp = Math.max(STAKE_STEP_BP, Math.min(FIRST_LEASE_BP, freeLeaseBp(view, def.id)));
  const thousandUsdPerTurn = roundMoney(leasePrice(view, def.id, shareBp), Number.MAX_SAFE_INTEGER);
  return { type: 'concession', by, to: def.country, site: def.id, shareBp, thousandUsdPerTurn };
}

/** The site whose make a holder gets at once: one that runs. */
export const firstToLet = (view: SeatView, country: string): SiteLine | null =>
  lettable(view, country).find(({ now }) => now.mode === 'operating') ?? null;

/** The site that my money would help most: one that waits for it, in the metal I need. */
export const firstSite = (view: SeatView, country: string): SiteLine | null =>
  [...investable(view, country)].sort(
    (a, b) => Number(b.missingThousandUsd > 0) - Number(a.missingThousandUsd > 0),
  )[0] ?? null;

export function tariffSlip(by: string, toward: string, material: string): TariffCeilingClause {
  return { type: 'tariffCeiling', by, toward, material, shareBp: FIRST_CEILING_BP };
}

/** Who of the two could pay: a government at the table has a purse, a partner has none. */
export const payers = (view: SeatView, other: string): readonly string[] =>
  isSeat(view, other) ? [view.seat, other] : [view.seat];
