import { MONEY } from '../../balance/money.ts';
import { SITES } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type AidClause,
  type Clause,
  type CountryId,
  type InvestmentClause,
  type LoanClause,
  siteWorth as publicWorth,
  type SeatView,
  type Stake,
  stakePrice,
  type TariffCeilingClause,
  type Terms,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { reliabilityBp } from './danger.ts';
import type { Part } from './dealWorth.ts';
import { turnsBp } from './goals.ts';
import { leaseParts } from './leaseWorth.ts';
import { beyondMeans } from './means.ts';
import { missingThousandUsd, openProjects, ownSurplus } from './ownProject.ts';
import { securityParts } from './securityWorth.ts';
import { sitesSeen, siteWorth, turnsToOpen } from './siteWorth.ts';

/** How a site is weighed: by the resolver's forecast, or by what it would sell for, which costs no time. */
export type Reckoning = 'forecast' | 'facts';

/** What the clauses about money, sites and tariffs are worth to the view's seat over the term, in thousand US$. */
export function moneyParts(
  view: SeatView,
  partner: CountryId,
  terms: Terms,
  reckoning: Reckoning = 'forecast',
): readonly Part[] {
  const parts = terms.clauses.flatMap((clause) => partsOf(view, partner, clause, { turns: terms.turns, reckoning }));
  const beyond = beyondMeans(view, terms);
  return beyond === 0 ? parts : [...parts, { key: 'money', thousandUsd: -beyond, interest: partner }];
}

interface Frame {
  readonly turns: number;
  readonly reckoning: Reckoning;
}

function partsOf(view: SeatView, partner: CountryId, clause: Clause, frame: Frame): readonly Part[] {
  const { turns } = frame;
  switch (clause.type) {
    case 'supply':
    case 'noEmbargo':
    case 'credit':
    case 'settlement':
      return [];
    case 'aid':
      return [aidPart(view, clause, turns)];
    case 'loan':
      return [loanPart(view, partner, clause, frame)];
    case 'investment':
      return frame.reckoning === 'forecast' ? investmentParts(view, clause) : investmentByFacts(view, clause);
    case 'concession':
      return leaseParts(view, clause, turns, frame.reckoning);
    case 'tariffCeiling':
      return [tariffPart(view, clause, turns)];
    case 'militaryAid':
    case 'peacekeepers':
    case 'securityGuarantee':
    case 'withdrawSupport':
    case 'dueDiligence':
      return securityParts(view, clause, turns);
  }
}

/** The terms hold money or a site, so that there is something to bargain over besides a price of goods. */
export function isAboutMoney(clause: Clause): boolean {
  return clause.type !== 'supply' && clause.type !== 'noEmbargo' && clause.type !== 'credit';
}

function aidPart(view: SeatView, clause: AidClause, turns: number): Part {
  const sum = shareOf(clause.thousandUsdPerTurn, turnsBp(view, turns));
  return { key: 'money', thousandUsd: clause.to === view.seat ? sum : -sum, interest: clause.from };
}

/** A loan costs its interest, the risk of its not coming back, and is worth its use to one who is short of money. */
function loanPart(view: SeatView, partner: CountryId, clause: LoanClause, { turns, reckoning }: Frame): Part {
  const interest = shareOf(mulDiv(clause.thousandUsd, turns, 2), clause.interestBp);
  if (clause.from === view.seat) {
    const risk = shareOf(clause.thousandUsd, FULL_BP - reliabilityBp(view, partner));
    const doubted = shareOf(shareOf(risk, personaOf(view).riskAversionBp), SITES.loanRiskBp);
    const wary = Math.max(doubted, unanswered(view, clause, turns));
    const secured = clause.pledge === null ? wary : Math.floor(wary / 2);
    return { key: 'money', thousandUsd: interest - secured, interest: partner };
  }
  return { key: 'money', thousandUsd: useOf(view, clause, reckoning) - interest, interest: partner };
}

/** What borrowed money is good for: more than the purse holds, or just what a mine or plant at home was short of. */
function useOf(view: SeatView, { thousandUsd }: LoanClause, reckoning: Reckoning): number {
  const opened = openProjects(view).filter((site) => {
    const missing = missingThousandUsd(view, site);
    return missing > 0 && missing <= thousandUsd;
  });
  const isShort = view.mine.treasuryThousandUsd < thousandUsd || (reckoning === 'facts' && opened.length > 0);
  const use = isShort ? shareOf(thousandUsd, SITES.shortOfMoneyBp) : 0;
  if (reckoning === 'facts') return use;
  return opened.reduce((most, site) => Math.max(most, shareOf(ownSurplus(view, site), SITES.sureBp)), use);
}

/** What would still be owed when the game ends, and nobody has a name to lose any more. */
function unanswered(view: SeatView, { thousandUsd }: LoanClause, turns: number): number {
  const isToTheEnd = view.turn + turns > view.scenario.time.turns;
  return isToTheEnd ? mulDiv(thousandUsd, 1, Math.max(1, turns - 1)) : 0;
}

/** Money out against a site that runs, with a part of what it earns and makes; to its host the site against that part. */
function investmentParts(view: SeatView, clause: InvestmentClause): readonly Part[] {
  const site = sitesSeen(view).find(({ def }) => def.id === clause.site);
  if (!site) return [];
  const isPayer = clause.by === view.seat;
  const isOpen = site.state.mode === 'operating' || site.state.mode === 'commissioning';
  const stakes = withStake(site.state.stakes, clause);
  const missing = Math.max(0, site.state.costThousandUsd - site.state.spentThousandUsd);
  const startedBp = missing === 0 ? FULL_BP : clamp(mulDiv(FULL_BP, clause.thousandUsd, missing), 0, FULL_BP);
  const as = { shareBp: FULL_BP, stakes, builder: isOpen ? site.state.builder : clause.by };
  const running = siteWorth(view, site, as, isOpen ? 0 : turnsToOpen(site));
  const gain = isOpen ? running : shareOf(running, startedBp);
  const got = (isOpen ? clause.thousandUsd : 0) - underPrice(view, clause);
  const paid = isPayer ? -clause.thousandUsd : got;
  return [
    { key: 'site', thousandUsd: gain, interest: clause.site },
    { key: 'money', thousandUsd: paid, interest: clause.by },
  ];
}

/** The same by what the site would sell for: a running part changes hands at its price or under it; money for one that waits opens the rest to its host. */
function investmentByFacts(view: SeatView, clause: InvestmentClause): readonly Part[] {
  const site = sitesSeen(view).find(({ def }) => def.id === clause.site);
  const whole = publicWorth(view, clause.site);
  const part = stakePrice(whole, clause.stakeBp);
  const isOpen = site?.state.mode === 'operating' || site?.state.mode === 'commissioning';
  const opened = isOpen ? clause.thousandUsd - part : Math.min(clause.thousandUsd, whole) - underPrice(view, clause);
  const gain = clause.by === view.seat ? part - clause.thousandUsd : opened;
  return [{ key: 'site', thousandUsd: gain, interest: clause.site }];
}

/** What a host would give away for good beyond what it is paid for: a claim on the make weighs half as much as a part. */
function underPrice(view: SeatView, { site, thousandUsd, stakeBp, offtakeBp }: InvestmentClause): number {
  const soldBp = Math.max(stakeBp, mulDiv(offtakeBp, FULL_BP, MONEY.offtakeForPartBp));
  return Math.max(0, stakePrice(publicWorth(view, site), soldBp) - thousandUsd);
}

function withStake(stakes: readonly Stake[], clause: InvestmentClause): readonly Stake[] {
  const held = stakes.filter((stake) => stake.country === clause.by);
  const sumOf = (of: 'shareBp' | 'offtakeBp') => held.reduce((sum, stake) => sum + stake[of], 0);
  const own: Stake = {
    country: clause.by,
    shareBp: clamp(sumOf('shareBp') + clause.stakeBp, 0, FULL_BP),
    offtakeBp: clamp(sumOf('offtakeBp') + clause.offtakeBp, 0, FULL_BP),
  };
  return [...stakes.filter((stake) => stake.country !== clause.by), own];
}

/** A ceiling is worth what it takes off the tariffs of today, and a little for those of tomorrow: the more to the cautious, the dearer to one who presses. */
function tariffPart(view: SeatView, clause: TariffCeilingClause, turns: number): Part {
  const { pressureBp, riskAversionBp } = personaOf(view);
  const isGiver = clause.by === view.seat;
  const option = shareOf(SITES.tariffOptionBp, isGiver ? 2 * pressureBp : FULL_BP / 2 + riskAversionBp);
  const felt = isGiver ? SITES.tariffGivenBp : SITES.tariffSparedBp;
  const cut = view.lanes.reduce((sum, lane) => {
    if (lane.to !== clause.by || lane.from !== clause.toward || lane.material !== clause.material) return sum;
    const value = costThousandUsd(lane.lastKg, lane.fobCentsPerKg);
    const now = view.policies.find(
      (policy) =>
        policy.type === 'tariff' &&
        policy.country === clause.by &&
        policy.partner === clause.toward &&
        policy.material === lane.material &&
        policy.stage === lane.stage,
    );
    const above = Math.max(0, (now?.type === 'tariff' ? now.shareBp : 0) - clause.shareBp);
    return sum + shareOf(shareOf(value, above), felt) + shareOf(value, option);
  }, 0);
  const sum = shareOf(cut, turnsBp(view, turns));
  return { key: 'money', thousandUsd: isGiver ? -sum : sum, interest: clause.material };
}
