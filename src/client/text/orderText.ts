import type { Order, SeatView } from '../../core/seat.ts';
import { caseFacts, measureWord } from './caseText.ts';
import { levelWord } from './embargoText.ts';
import { formatKg, formatMoney, formatPrice, formatShare } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';
import { buyers } from './pressureText.ts';
import { groupName } from './securityText.ts';
import { dealName } from './termsText.ts';
import { unionBody } from './unionText.ts';

type Of<T extends Order['type']> = Extract<Order, { readonly type: T }>;
type Teller = { readonly [T in Order['type']]: (order: Of<T>, view: SeatView) => string };

const goods = (view: SeatView, { material, stage }: { readonly material: string; readonly stage: string }): string =>
  namesOf(view.scenario).goods(material, stage);
const country = (view: SeatView, id: string): string => namesOf(view.scenario).country(id);
const deal = (view: SeatView, id: string): string => {
  const found = view.deals.find((each) => each.id === id);
  return found === undefined ? m.someAgreement() : dealName(view.scenario, found);
};
const lifted = (view: SeatView, id: string): { goods: string; against: string } => {
  const found = view.embargoes.find((each) => each.id === id);
  return found === undefined
    ? { goods: m.someGoods(), against: '' }
    : { goods: goods(view, found), against: country(view, found.against) };
};

const WHOLE_BP = 10_000;
const licensed = (view: SeatView, order: Of<'setLicence'>) => ({
  goods: goods(view, order),
  partner: buyers(namesOf(view.scenario), order.partner),
});

const complaint = (view: SeatView, { against, measure, material }: Of<'fileCase'>) => ({
  against: namesOf(view.scenario).the(against),
  measure: measureWord(measure),
  material: namesOf(view.scenario).material(material),
});

const site = (view: SeatView, id: string): string => namesOf(view.scenario).site(id);
/** A site that once ran is started again; one that never did is built. */
const hasRun = (view: SeatView, id: string): boolean =>
  view.sites.some((each) => each.id === id && each.mode === 'idled');

export const PROGRAMME_NAME: Readonly<Record<Of<'fundProgramme'>['programme'], () => string>> = {
  knowhow: m.programmeKnowhow,
  recycling: m.programmeRecycling,
  substitution: m.programmeSubstitution,
  geology: m.programmeGeology,
};

/** What an order is about, without its amount: for a list to choose from. */
const SUBJECTS: Teller = {
  setQuota: (order, view) => m.subjectQuota({ goods: goods(view, order) }),
  setDuty: (order, view) => m.subjectDuty({ goods: goods(view, order) }),
  setTariff: (order, view) => m.subjectTariff({ goods: goods(view, order), partner: country(view, order.partner) }),
  setLicence: (order, view) => m.subjectLicence(licensed(view, order)),
  setTechBan: (order, view) =>
    (order.isOn ? m.subjectTechBan : m.subjectTechBanOff)({ against: country(view, order.against) }),
  sanction: (order, view) =>
    (order.isOn ? m.subjectSanction : m.subjectSanctionOff)({ against: country(view, order.against) }),
  declareEmbargo: (order, view) =>
    m.subjectEmbargo({ goods: goods(view, order), against: country(view, order.against) }),
  liftEmbargo: (order, view) => m.orderLift(lifted(view, order.embargo)),
  buyStock: (order, view) => m.subjectBuy({ goods: goods(view, order) }),
  releaseStock: (order, view) => m.subjectRelease({ goods: goods(view, order) }),
  standingStock: (order, view) => m.subjectStanding({ goods: goods(view, order) }),
  fundThrift: (order, view) => m.subjectThrift({ sector: namesOf(view.scenario).sector(order.sector) }),
  buildSite: (order, view) =>
    (hasRun(view, order.site) ? m.subjectRestart : m.subjectBuild)({ site: site(view, order.site) }),
  idleSite: (order, view) => m.subjectIdleSite({ site: site(view, order.site) }),
  careForSite: (order, view) => m.subjectCare({ site: site(view, order.site) }),
  rescueSite: (order, view) => m.subjectRescue({ site: site(view, order.site) }),
  fundProgramme: (order) => PROGRAMME_NAME[order.programme](),
  setSupport: (order, view) =>
    (order.isBacked ? m.subjectBack : m.subjectStepBack)({ group: groupName(view.scenario, order.group) }),
  lobby: (order, view) =>
    order.deal === null
      ? m.orderLobbyMembers({ body: unionBody(view, view.seat) })
      : m.orderLobby({ deal: deal(view, order.deal) }),
  stall: (order, view) => m.orderStall({ deal: deal(view, order.deal) }),
  endDeal: (order, view) => m.orderEndDeal({ deal: deal(view, order.deal) }),
  giveNotice: (order, view) => m.orderGiveNotice({ deal: deal(view, order.deal) }),
  suspendDeal: (order, view) => m.orderSuspendDeal({ deal: deal(view, order.deal) }),
  resumeDeal: (order, view) => m.orderResumeDeal({ deal: deal(view, order.deal) }),
  fileCase: (order, view) => m.subjectFile(complaint(view, order)),
  joinCase: (order, view) => m.orderJoinCase(caseFacts(view, order.case)),
  dropCase: (order, view) => m.orderDropCase(caseFacts(view, order.case)),
  appealReport: (order, view) => m.orderAppeal(caseFacts(view, order.case)),
};

/** The whole order, as it stands on its slip. */
const ORDERS: Teller = {
  setQuota: (order, view) =>
    order.kgPerTurn === null
      ? m.orderQuotaOff({ goods: goods(view, order) })
      : m.orderQuota({ goods: goods(view, order), amount: formatKg(order.kgPerTurn) }),
  setDuty: (order, view) => m.orderDuty({ goods: goods(view, order), share: formatShare(order.shareBp) }),
  setTariff: (order, view) =>
    m.orderTariff({
      goods: goods(view, order),
      partner: country(view, order.partner),
      share: formatShare(order.shareBp),
    }),
  setLicence: (order, view) =>
    (order.shareBp >= WHOLE_BP ? m.orderLicenceOff : m.orderLicence)({
      ...licensed(view, order),
      share: formatShare(order.shareBp),
    }),
  setTechBan: (order, view) =>
    (order.isOn ? m.orderTechBan : m.orderTechBanOff)({ against: country(view, order.against) }),
  sanction: (order, view) =>
    (order.isOn ? m.orderSanction : m.orderSanctionOff)({ against: country(view, order.against) }),
  declareEmbargo: (order, view) =>
    m.orderEmbargo({ level: levelWord(order.level), goods: goods(view, order), against: country(view, order.against) }),
  liftEmbargo: SUBJECTS.liftEmbargo,
  buyStock: (order, view) =>
    m.orderBuy({ goods: goods(view, order), amount: formatKg(order.kg), price: formatPrice(order.mostCentsPerKg) }),
  releaseStock: (order, view) => m.orderRelease({ goods: goods(view, order), amount: formatKg(order.kg) }),
  standingStock: (order, view) =>
    order.holdKg === 0
      ? m.orderStandingEnds({ goods: goods(view, order) })
      : m.orderStanding({
          goods: goods(view, order),
          amount: formatKg(order.holdKg),
          price: formatPrice(order.mostCentsPerKg),
          money: formatMoney(order.thousandUsd),
        }),
  fundThrift: (order, view) =>
    m.orderThrift({ sector: namesOf(view.scenario).sector(order.sector), amount: formatMoney(order.thousandUsd) }),
  buildSite: (order, view) =>
    (hasRun(view, order.site) ? m.orderRestart : m.orderBuild)({ site: site(view, order.site) }),
  idleSite: (order, view) => m.orderIdleSite({ site: site(view, order.site) }),
  careForSite: (order, view) => m.orderCare({ site: site(view, order.site) }),
  rescueSite: (order, view) => m.orderRescue({ site: site(view, order.site) }),
  fundProgramme: (order) =>
    m.orderProgramme({
      amount: formatMoney(order.thousandUsd),
      programme: PROGRAMME_NAME[order.programme]().toLowerCase(),
    }),
  setSupport: (order, view) =>
    (order.isBacked ? m.orderBack : m.orderStepBack)({ group: groupName(view.scenario, order.group) }),
  lobby: SUBJECTS.lobby,
  stall: SUBJECTS.stall,
  endDeal: SUBJECTS.endDeal,
  giveNotice: SUBJECTS.giveNotice,
  suspendDeal: SUBJECTS.suspendDeal,
  resumeDeal: SUBJECTS.resumeDeal,
  fileCase: (order, view) => m.orderFile(complaint(view, order)),
  joinCase: SUBJECTS.joinCase,
  dropCase: SUBJECTS.dropCase,
  appealReport: SUBJECTS.appealReport,
};

const tell = (tellers: Teller, view: SeatView, order: Order): string =>
  (tellers[order.type] as (order: Order, view: SeatView) => string)(order, view);

export const subjectText = (view: SeatView, order: Order): string => tell(SUBJECTS, view, order);
export const orderText = (view: SeatView, order: Order): string => tell(ORDERS, view, order);
