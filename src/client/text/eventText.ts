import type { Deal, GameEvent, SeatView } from '../../core/seat.ts';
import { COURT } from './caseText.ts';
import { clauseLine } from './clauseText.ts';
import { formatKg, formatMoney, formatPoints, formatPrice, formatShare, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, type Names, namesOf } from './names.ts';
import { phraseText } from './phraseText.ts';
import { POLITICS } from './politicsText.ts';
import { PRESSURE_NEWS } from './pressureText.ts';
import { refusalText } from './refusalText.ts';
import { SECURITY } from './securityText.ts';
import { MONEY, SITES } from './siteEventText.ts';
import { dealName, offerName, secretLine } from './termsText.ts';

export type Of<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;
export interface Known {
  readonly view: SeatView;
  readonly names: Names;
  deal(id: string): string;
  offer(id: string): string;
  time(turn: number): string;
  terms(deal: string): string;
  clause(of: { readonly deal: string; readonly clause: number }): { readonly deal: string; readonly clause: string };
  paid(event: { readonly deal: string; readonly paidThousandUsd: number }): string;
  goods(of: { readonly material: string; readonly stage: string }): string;
  embargoGoods(id: string): string;
}
type Teller = { readonly [T in GameEvent['type']]: (event: Of<T>, known: Known) => string };

const amount = (kg: number | null): string => (kg === null ? m.noLimit() : formatKg(kg));

const DEALS = {
  dealOffered: (e: Of<'dealOffered'>, k: Known) => m.eventDealOffered({ by: k.names.the(e.by), to: k.names.the(e.to) }),
  dealCountered: (e: Of<'dealCountered'>, k: Known) =>
    m.eventDealCountered({ by: k.names.the(e.by), to: k.names.the(e.to) }),
  dealAgreed: (e: Of<'dealAgreed'>, k: Known) => m.eventDealAgreed({ deal: k.deal(e.deal) }),
  dealRefused: (e: Of<'dealRefused'>, k: Known) => m.eventDealRefused({ by: k.names.the(e.by), to: k.names.the(e.to) }),
  dealWithdrawn: (e: Of<'dealWithdrawn'>, k: Known) => m.eventDealWithdrawn({ by: k.names.the(e.by) }),
  dealLapsed: (e: Of<'dealLapsed'>, k: Known) => m.eventDealLapsed({ offer: k.offer(e.deal) }),
  dealExpired: (e: Of<'dealExpired'>, k: Known) => m.eventDealExpired({ deal: k.deal(e.deal) }),
  dealEnded: (e: Of<'dealEnded'>, k: Known) => m.eventDealEnded({ by: k.names.the(e.by), deal: k.deal(e.deal) }),
  annexLeaked: (e: Of<'annexLeaked'>, k: Known) =>
    m.eventAnnexLeaked({ by: k.names.the(e.by), to: k.names.the(e.to), deal: k.terms(e.deal) }),
  noticeGiven: (e: Of<'noticeGiven'>, k: Known) =>
    m.eventNoticeGiven({ by: k.names.the(e.by), deal: k.deal(e.deal), time: k.time(e.lastTurn) }),
  noticeOver: (e: Of<'noticeOver'>, k: Known) => m.eventNoticeOver({ by: k.names.the(e.by), deal: k.deal(e.deal) }),
  dealSuspended: (e: Of<'dealSuspended'>, k: Known) =>
    m.eventDealSuspended({ by: k.names.the(e.by), deal: k.deal(e.deal), time: k.time(e.untilTurn) }),
  dealResumed: (e: Of<'dealResumed'>, k: Known) => m.eventDealResumed({ deal: k.deal(e.deal) }),
  dealVoided: (e: Of<'dealVoided'>, k: Known) => m.eventDealVoided({ deal: k.deal(e.deal) }),
  clauseRested: (e: Of<'clauseRested'>, k: Known) => m.eventClauseRested(k.clause(e)),
  clauseResumed: (e: Of<'clauseResumed'>, k: Known) => m.eventClauseResumed(k.clause(e)),
  clauseOver: (e: Of<'clauseOver'>, k: Known) => m.eventClauseOver(k.clause(e)),
  dealBreached: (e: Of<'dealBreached'>, k: Known) =>
    m.eventDealBreached({ by: k.names.the(e.by), deal: k.deal(e.deal), amount: formatKg(e.missingKg) }),
  promiseKept: (e: Of<'promiseKept'>, k: Known) => m.eventPromiseKept({ by: k.names.the(e.by), deal: k.deal(e.deal) }),
  delivered: (e: Of<'delivered'>, k: Known) =>
    (e.kg < e.promisedKg ? m.eventDeliveredShort : m.eventDelivered)({
      deal: k.deal(e.deal),
      amount: formatKg(e.kg),
      promised: formatKg(e.promisedKg),
      paid: k.paid(e),
    }),
};

const PRESSURE = {
  ...PRESSURE_NEWS,
  threatMade: (e: Of<'threatMade'>, k: Known) =>
    m.eventThreatMade({
      by: k.names.the(e.by),
      against: k.names.the(e.against),
      goods: k.embargoGoods(e.embargo),
    }),
  threatCalled: (e: Of<'threatCalled'>, k: Known) =>
    (e.wasPrepared ? m.eventThreatCalledPrepared : m.eventThreatCalledEmpty)({
      by: k.names.the(e.by),
      against: k.names.the(e.against),
    }),
  threatWithdrawn: (e: Of<'threatWithdrawn'>, k: Known) =>
    (e.demandMet ? m.eventThreatMet : m.eventThreatDropped)({
      by: k.names.the(e.by),
      against: k.names.the(e.against),
    }),
  embargoDeclared: (e: Of<'embargoDeclared'>, k: Known) =>
    (e.level === 'full' ? m.eventEmbargoFull : m.eventEmbargoPartial)({
      by: k.names.the(e.by),
      against: k.names.the(e.against),
      goods: k.embargoGoods(e.embargo),
    }),
  embargoLifted: (e: Of<'embargoLifted'>, k: Known) =>
    m.eventEmbargoLifted({ by: k.names.the(e.by), against: k.names.the(e.against) }),
  quotaSet: (e: Of<'quotaSet'>, k: Known) =>
    m.eventQuotaSet({ by: k.names.the(e.by), goods: k.goods(e), from: amount(e.fromKg), to: amount(e.toKg) }),
  dutySet: (e: Of<'dutySet'>, k: Known) =>
    m.eventDutySet({
      by: k.names.the(e.by),
      goods: k.goods(e),
      from: formatShare(e.fromBp),
      to: formatShare(e.toBp),
    }),
  tariffSet: (e: Of<'tariffSet'>, k: Known) =>
    m.eventTariffSet({
      by: k.names.the(e.by),
      partner: k.names.the(e.partner),
      goods: k.goods(e),
      from: formatShare(e.fromBp),
      to: formatShare(e.toBp),
    }),
};

const WORLD = {
  phaseBegan: () => m.eventPhaseBegan(),
  newsBroke: (e: Of<'newsBroke'>, k: Known) =>
    k.view.scenario.events.find((each) => each.id === e.event)?.headline ?? e.event,
  stockpileMoved: (e: Of<'stockpileMoved'>, k: Known) =>
    (e.kg < 0 ? m.eventStockReleased : m.eventStockBought)({ amount: formatKg(Math.abs(e.kg)), goods: k.goods(e) }),
  stockOrderUnfilled: (e: Of<'stockOrderUnfilled'>, k: Known) =>
    (e.kind === 'buy' ? m.eventStockNotBought : m.eventStockNotSold)({
      got: formatKg(e.gotKg),
      wanted: formatKg(e.wantedKg),
      goods: k.goods(e),
    }),
  orderDropped: (e: Of<'orderDropped'>) => m.eventOrderDropped({ why: refusalText({ code: e.code, facts: {} }) }),
  thriftFunded: (e: Of<'thriftFunded'>, k: Known) =>
    m.eventThriftFunded({
      by: k.names.the(e.by),
      sector: k.names.sector(e.sector),
      amount: formatMoney(e.thousandUsd),
    }),
  priceMoved: (e: Of<'priceMoved'>, k: Known) =>
    (e.toCents > e.fromCents ? m.eventPriceRose : m.eventPriceFell)({
      country: k.names.the(e.country),
      goods: k.goods(e),
      from: formatPrice(e.fromCents),
      to: formatPrice(e.toCents),
    }),
  sectorSlowed: (e: Of<'sectorSlowed'>, k: Known) =>
    m.eventSectorSlowed({ sector: k.names.sector(e.sector), from: formatShare(e.fromBp), to: formatShare(e.toBp) }),
  sectorRecovered: (e: Of<'sectorRecovered'>, k: Known) =>
    m.eventSectorRecovered({ sector: k.names.sector(e.sector), from: formatShare(e.fromBp), to: formatShare(e.toBp) }),
  sectorLostCapacity: (e: Of<'sectorLostCapacity'>, k: Known) =>
    m.eventSectorLost({ sector: k.names.sector(e.sector), share: formatShare(e.capacityBp) }),
  leverageMoved: (e: Of<'leverageMoved'>, k: Known) =>
    (e.toCenti > e.fromCenti ? m.eventLeverageRose : m.eventLeverageFell)({
      country: k.names.the(e.country),
      from: formatPoints(e.fromCenti),
      to: formatPoints(e.toCenti),
    }),
  said: (e: Of<'said'>, k: Known) => m.eventSaid({ by: k.names.the(e.by), phrase: phraseText(e.phrase) }),
  gameEnded: () => m.eventGameEnded(),
};

const TELLERS: Teller = { ...DEALS, ...PRESSURE, ...WORLD, ...SITES, ...MONEY, ...SECURITY, ...COURT, ...POLITICS };

/** What happened, in a sentence. Every kind of event has one. */
export function eventText(view: SeatView, event: GameEvent): string {
  const names = namesOf(view.scenario);
  const find = (id: string): Deal | undefined => view.deals.find((each) => each.id === id);
  const known: Known = {
    view,
    names,
    deal: (id) => {
      const deal = find(id);
      return deal === undefined ? m.someAgreement() : dealName(view.scenario, deal);
    },
    clause: ({ deal: id, clause: position }) => {
      const deal = find(id);
      const clause = deal?.moves.at(-1)?.terms.clauses[position];
      return {
        deal: known.deal(id),
        clause: clause === undefined ? m.someClause() : clauseLine(view.scenario, clause),
      };
    },
    offer: (id) => {
      const deal = find(id);
      return deal === undefined ? m.someOffer() : offerName(view.scenario, deal);
    },
    terms: (id) => {
      const deal = find(id);
      return deal === undefined ? m.someAgreement() : secretLine(view.scenario, deal);
    },
    time: (turn) => formatTurn(view.scenario, turn).toLowerCase(),
    paid: ({ deal, paidThousandUsd }) => {
      const isOurs = find(deal)
        ?.moves.at(-1)
        ?.terms.clauses.some((each) => each.type === 'supply' && each.to === view.seat);
      const amount = formatMoney(paidThousandUsd);
      return isOurs === true ? m.paidByUs({ amount }) : m.paidAmount({ amount });
    },
    goods: ({ material, stage }) => names.goods(material, stage),
    embargoGoods: (id) => {
      const found = view.embargoes.find((each) => each.id === id);
      return found === undefined ? m.someGoods() : names.goods(found.material, found.stage);
    },
  };
  const tell = TELLERS[event.type] as (event: GameEvent, known: Known) => string;
  const says = tell(event, known);
  return asSentence(says);
}
