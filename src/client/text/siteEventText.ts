import type { Known, Of } from './eventText.ts';
import { formatKg, formatMoney, formatShare, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';

const time = (k: Known, turn: number): string => formatTurn(k.view.scenario, turn).toLowerCase();

/** What happened to mines, plants and their owners. */
export const SITES = {
  siteOpened: (e: Of<'siteOpened'>, k: Known) =>
    m.eventSiteOpened({ site: k.names.site(e.site), share: formatShare(e.shareBp) }),
  siteStarted: (e: Of<'siteStarted'>, k: Known) =>
    e.by === 'private'
      ? m.eventSiteStartedPrivate({ site: k.names.site(e.site), time: time(k, e.dueTurn) })
      : m.eventSiteStartedBy({ by: k.names.the(e.by), site: k.names.site(e.site), time: time(k, e.dueTurn) }),
  siteDelayed: (e: Of<'siteDelayed'>, k: Known) =>
    (e.extraThousandUsd > 0 ? m.eventSiteDelayedCost : m.eventSiteDelayed)({
      site: k.names.site(e.site),
      time: time(k, e.dueTurn),
      amount: formatMoney(e.extraThousandUsd),
    }),
  siteIdled: (e: Of<'siteIdled'>, k: Known) =>
    ({ price: m.eventSiteIdledPrice, order: m.eventSiteIdledOrder, event: m.eventSiteIdledEvent })[e.why]({
      site: k.names.site(e.site),
    }),
  siteBankrupt: (e: Of<'siteBankrupt'>, k: Known) =>
    m.eventSiteBankrupt({ site: k.names.site(e.site), amount: formatMoney(e.debtThousandUsd) }),
  siteRescued: (e: Of<'siteRescued'>, k: Known) =>
    m.eventSiteRescued({ by: k.names.the(e.by), site: k.names.site(e.site), amount: formatMoney(e.thousandUsd) }),
  siteCared: (e: Of<'siteCared'>, k: Known) =>
    m.eventSiteCared({ by: k.names.the(e.by), site: k.names.site(e.site), amount: formatMoney(e.thousandUsd) }),
  stakeTaken: (e: Of<'stakeTaken'>, k: Known) =>
    (e.thousandUsd > 0 ? m.eventStakePaid : m.eventStakePledged)({
      by: k.names.the(e.by),
      site: k.names.site(e.site),
      share: formatShare(e.shareBp),
      amount: formatMoney(e.thousandUsd),
    }),
  dividendPaid: (e: Of<'dividendPaid'>, k: Known) =>
    m.eventDividend({ site: k.names.site(e.site), to: k.names.the(e.to), amount: formatMoney(e.thousandUsd) }),
  offtakeDelivered: (e: Of<'offtakeDelivered'>, k: Known) => {
    const facts = {
      site: k.names.site(e.site),
      to: k.names.the(e.to),
      amount: formatKg(e.kg),
      promised: formatKg(e.promisedKg),
    };
    if (e.kg >= e.promisedKg) return m.eventOfftake(facts);
    if (e.hinderedBy === null) return m.eventOfftakeShort(facts);
    return m.eventOfftakeHindered({ ...facts, host: k.names.the(e.hinderedBy) });
  },
};

/** Money between governments, and what they spend it on. */
export const MONEY = {
  aidPaid: (e: Of<'aidPaid'>, k: Known) =>
    m.eventAidPaid({ from: k.names.the(e.from), to: k.names.the(e.to), amount: formatMoney(e.thousandUsd) }),
  feePaid: (e: Of<'feePaid'>, k: Known) =>
    m.eventFeePaid({
      from: k.names.the(e.from),
      to: k.names.the(e.to),
      site: k.names.site(e.site),
      amount: formatMoney(e.thousandUsd),
    }),
  loanGiven: (e: Of<'loanGiven'>, k: Known) =>
    m.eventLoanGiven({ from: k.names.the(e.from), to: k.names.the(e.to), amount: formatMoney(e.thousandUsd) }),
  loanRepaid: (e: Of<'loanRepaid'>, k: Known) =>
    (e.leftThousandUsd > 0 ? m.eventLoanRepaid : m.eventLoanRepaidOff)({
      deal: k.deal(e.deal),
      amount: formatMoney(e.thousandUsd),
      left: formatMoney(e.leftThousandUsd),
    }),
  defaulted: (e: Of<'defaulted'>, k: Known) =>
    m.eventDefaulted({
      by: k.names.the(e.by),
      to: k.names.the(e.to),
      amount: formatMoney(e.thousandUsd),
      deal: k.deal(e.deal),
    }),
  programmeFunded: (e: Of<'programmeFunded'>, k: Known) =>
    ({
      knowhow: m.eventProgrammeKnowhow,
      recycling: m.eventProgrammeRecycling,
      substitution: m.eventProgrammeSubstitution,
      geology: m.eventProgrammeGeology,
    })[e.programme]({ by: k.names.the(e.by), amount: formatMoney(e.thousandUsd) }),
  epilogueTurn: (e: Of<'epilogueTurn'>, k: Known) => m.eventEpilogue({ time: time(k, e.turn) }),
};
