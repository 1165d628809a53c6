import { MONEY } from '../../balance/money.ts';
import { AGREEMENT } from '../../balance/politics.ts';
import { halfYearsATurn } from '../../balance/time.ts';
import { clamp, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { Clause, InvestmentClause } from '../deals/dealTypes.ts';
import { freeLeaseBp, freeOfftakeBp, freeShareBp, leasePrice, siteWorth } from '../deals/siteTerms.ts';
import { freePurse, mostMoney } from '../money/purse.ts';
import { leadsOf, type SiteAt } from '../sites/siteFacts.ts';
import type { CountryId } from '../state/gameState.ts';
import type { LawView } from './lawView.ts';
import { isInUse } from './orderTemplates.ts';

/** A first offer of money or of a tariff limit: to whom, and for how many turns where the usual term would be wrong. */
export interface MoneyTemplate {
  readonly key: string;
  readonly to: CountryId;
  readonly clause: Clause;
  readonly turns?: number;
}

/** What this seat could begin to talk about beside goods and peace, with numbers that the other may take. */
export function moneyTemplates(view: LawView): readonly MoneyTemplate[] {
  const others = view.scenario.seats.filter((seat) => seat.country !== view.seat).map((seat) => seat.country);
  return [
    ...leadsOf(view).flatMap((site) => [...investIn(view, site), ...rent(view, site)]),
    ...others.flatMap((other) => [giveAid(view, other), lend(view, view.seat, other), lend(view, other, view.seat)]),
    ...ceilings(view, others),
  ];
}

/** A third of the own purse, or what the site is worth if that is less; the stake it buys, and a claim on as much again. */
function investIn(view: LawView, { def, project, now }: SiteAt): readonly MoneyTemplate[] {
  if (def.country === view.seat || project === null || now.mode === 'closed') return [];
  const worth = siteWorth(view, def.id);
  const thousandUsd = Math.max(1, Math.min(rounded(shareOf(freePurse(view), MONEY.firstPartBp)), worth));
  const bought = Math.min(FULL_BP, toBp(thousandUsd, worth));
  const stakeBp = Math.max(1, rounded(Math.min(bought, freeShareBp(view, def.id))));
  const offtakeBp = rounded(Math.min(mulDiv(bought, MONEY.offtakeForPartBp, FULL_BP), freeOfftakeBp(view, def.id)));
  const clause: InvestmentClause = { type: 'investment', by: view.seat, site: def.id, thousandUsd, stakeBp, offtakeBp };
  return [{ key: `invest/${def.id}`, to: def.country, clause, turns: 1 }];
}

/** A part of a running site for the term, at most as much as is let; the fee at what it is worth by public facts. */
function rent(view: LawView, { def, project, now }: SiteAt): readonly MoneyTemplate[] {
  const free = freeLeaseBp(view, def.id);
  if (def.country === view.seat || project === null || now.mode !== 'operating' || free < 1) return [];
  const shareBp = Math.min(free, MONEY.firstLeaseBp);
  const thousandUsdPerTurn = leasePrice(view, def.id, shareBp);
  const clause: Clause = {
    type: 'concession',
    by: view.seat,
    to: def.country,
    site: def.id,
    shareBp,
    thousandUsdPerTurn,
  };
  return [{ key: `rent/${def.id}`, to: def.country, clause }];
}

function giveAid(view: LawView, to: CountryId): MoneyTemplate {
  const income = view.scenario.seats.find((seat) => seat.country === view.seat)?.incomeThousandUsd ?? 0;
  const thousandUsdPerTurn = Math.max(1, rounded(shareOf(income, MONEY.firstAidBp)));
  return { key: 'aid', to, clause: { type: 'aid', from: view.seat, to, thousandUsdPerTurn } };
}

/** A third of the lender's purse: my own as it is, another's as the level gives it. */
function lend(view: LawView, from: CountryId, to: CountryId): MoneyTemplate {
  const given = view.scenario.seats.find((seat) => seat.country === from)?.treasuryThousandUsd ?? 0;
  const purse = from === view.seat ? freePurse(view) : given;
  const thousandUsd = clamp(rounded(shareOf(purse, MONEY.firstPartBp)), 1, Math.max(1, mostMoney(view, from)));
  const terms = { thousandUsd, interestBp: halfYearsATurn(view.scenario.time) * MONEY.usualInterestBp, pledge: null };
  const other = from === view.seat ? to : from;
  return { key: from === view.seat ? 'lend' : 'borrow', to: other, clause: { type: 'loan', from, to, ...terms } };
}

/** A limit on tariffs for each metal that flows between the two: what is taken today, or a low one. */
function ceilings(view: LawView, others: readonly CountryId[]): readonly MoneyTemplate[] {
  return others.flatMap((other) =>
    view.scenario.materials.flatMap(({ id }) =>
      [
        { by: other, toward: view.seat },
        { by: view.seat, toward: other },
      ].flatMap(({ by, toward }): readonly MoneyTemplate[] => {
        const isTraded = view.lanes.some(
          (lane) => lane.from === toward && lane.to === by && lane.material === id && isInUse(lane),
        );
        const shareBp = AGREEMENT.lowTariffBp;
        const clause: Clause = { type: 'tariffCeiling', by, toward, material: id, shareBp };
        const who = by === view.seat ? 'mine' : 'theirs';
        return isTraded ? [{ key: `tariffCeiling/${who}/${id}`, to: other, clause }] : [];
      }),
    ),
  );
}

/** Two leading figures, rounded down: a number to begin from, not one to puzzle over. */
function rounded(amount: number): number {
  let unit = 1;
  while (amount >= unit * 100) unit *= 10;
  return Math.floor(amount / unit) * unit;
}
