import { PROGRAMME } from '../../balance/chain.ts';
import { LAW } from '../../balance/law.ts';
import { atPart, hasLever, LEVERS } from '../../balance/levers.ts';
import { CAPITAL } from '../../balance/politics.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { barCost } from '../bars/barOrders.ts';
import { supportCost } from '../conflict/setSupport.ts';
import { isFreeToLeave } from '../deals/dealMachine.ts';
import { mayRetaliate } from '../disputes/measures.ts';
import { isInForce } from '../embargoes/embargoMachine.ts';
import { ballotCapital } from '../politics/ballotOrders.ts';
import { siteOrderCost } from '../sites/siteOrders.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';
import { licenceOf } from '../trade/licences.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from '../trade/policyOf.ts';
import type { EmbargoView } from '../view/seatView.ts';
import type { DealOrder } from './judgeDealOrder.ts';
import type { LawView } from './lawView.ts';
import type { Command, Order } from './orderTypes.ts';

/** Price of an order or a threat: points of political capital, and money that is spent or held back for it. */
export interface Cost {
  readonly capital: number;
  readonly thousandUsd: number;
}

export const FREE: Cost = { capital: 0, thousandUsd: 0 };

type Threat = Extract<Command, { type: 'threaten' }>;
type DutyOrder = Extract<Order, { type: 'setDuty' }>;
type LicenceOrder = Extract<Order, { type: 'setLicence' }>;
type Declaration = Extract<Order, { type: 'declareEmbargo' }>;

/** What the order costs its seat as things stand (POL-1, POL-2). */
export function orderCost(view: LawView, order: Order): Cost {
  if ('site' in order) return siteOrderCost(view, order);
  if ('holdKg' in order) return FREE; // what it buys is paid turn by turn
  if ('isOn' in order) return capital(barCost(order));
  switch (order.type) {
    case 'setQuota':
      return capital(quotaCost(view, order.material, order.stage, order.kgPerTurn));
    case 'setDuty':
      return capital(dutyCost(view, order));
    case 'setTariff':
      return capital(tariffCost(view, order));
    case 'setLicence':
      return capital(licenceCost(view, order));
    case 'declareEmbargo':
      return capital(embargoCost(view, order));
    case 'buyStock': // rounded up: what is held back always covers the bill
      return { capital: 0, thousandUsd: -mulDiv(-order.kg, order.mostCentsPerKg, 100_000) };
    case 'fundThrift':
      return { capital: CAPITAL.thrift, thousandUsd: order.thousandUsd };
    case 'fundProgramme':
      return { capital: PROGRAMME.capital, thousandUsd: order.thousandUsd };
    case 'setSupport':
      return supportCost();
    case 'endDeal':
    case 'giveNotice':
    case 'suspendDeal':
    case 'resumeDeal':
      return capital(dealOrderCost(view, order));
    case 'lobby':
    case 'stall':
      return capital(ballotCapital(order));
    case 'fileCase':
    case 'joinCase':
      return capital(order.type === 'fileCase' ? LAW.capital.file : LAW.capital.join);
    case 'dropCase':
    case 'appealReport':
    case 'liftEmbargo':
    case 'releaseStock':
      return FREE;
  }
}

function tariffCost(view: LawView, order: Extract<Order, { type: 'setTariff' }>): number {
  const now = tariffBpOf(view.policies, view.seat, order.partner, order.material, order.stage);
  const isFree = order.shareBp <= now || mayRetaliate(view, order.partner, order.shareBp);
  return isFree ? 0 : CAPITAL.tariffRise;
}

/** Points for leaving an agreement, overnight or with notice, or letting it rest; what the other side lets rest is left for nothing (DEAL-22). */
function dealOrderCost(view: LawView, { type, deal: id }: DealOrder): number {
  if (type === 'giveNotice') return CAPITAL.notice;
  if (type !== 'endDeal') return type === 'suspendDeal' ? CAPITAL.suspend : 0;
  return view.deals.some((deal) => deal.id === id && isFreeToLeave(deal, view.seat)) ? 0 : CAPITAL.endDeal;
}

/** What a threat costs at once: capital if it is prepared, nothing if it is empty (POL-1). */
export function threatCost(view: LawView, threat: Threat): Cost {
  return threat.prepared ? capital(CAPITAL.preparedThreat[threat.level] + surcharge(view, threat.against)) : FREE;
}

/** Sum of what a list of orders costs. */
export function costOfOrders(view: LawView, orders: readonly Order[]): Cost {
  return orders.reduce((sum, order) => {
    const cost = orderCost(view, order);
    return { capital: sum.capital + cost.capital, thousandUsd: sum.thousandUsd + cost.thousandUsd };
  }, FREE);
}

/** The seat's own embargo or threat that stands against a country on a stage. */
export function standingAgainst(
  view: LawView,
  against: CountryId,
  material: MaterialId,
  stage: StageId,
): EmbargoView | null {
  const found = view.embargoes.find(
    (each) =>
      each.by === view.seat &&
      each.against === against &&
      each.material === material &&
      each.stage === stage &&
      (isInForce(each) || each.mode === 'threatened' || each.mode === 'lifting'),
  );
  return found ?? null;
}

/** What the seat sold abroad of a stage in the last turn, or usually does before the first, in kg. */
export function usualExportsKg(
  view: Pick<LawView, 'seat' | 'lanes' | 'turn'>,
  material: MaterialId,
  stage: StageId,
): number {
  return view.lanes.reduce(
    (sum, lane) =>
      lane.from === view.seat && lane.material === material && lane.stage === stage
        ? sum + (view.turn === 1 ? lane.habitKg : lane.lastKg)
        : sum,
    0,
  );
}

function capital(points: number): Cost {
  return { capital: points, thousandUsd: 0 };
}

function dutyCost(view: LawView, { material, stage, shareBp }: DutyOrder): number {
  return shareBp > dutyBpOf(view.policies, view.seat, material, stage) ? CAPITAL.dutyRise : 0;
}

function quotaCost(view: LawView, material: MaterialId, stage: StageId, kg: number | null): number {
  const before = quotaOf(view.policies, view.seat, material, stage) ?? usualExportsKg(view, material, stage);
  if (kg === null || kg >= before) return 0;
  const isDeep = before - kg >= shareOf(before, CAPITAL.deepQuotaCutFromBp);
  return isDeep ? CAPITAL.deepQuotaCut : CAPITAL.quotaCut;
}

/** Papers are the cheapest squeeze; asking them of everybody for a deep cut costs more, and easing nothing (LIC-3, LEVER-1). */
function licenceCost(view: LawView, { partner, material, stage, shareBp }: LicenceOrder): number {
  const now = licenceOf(view.policies, view.seat, partner, material, stage)?.shareBp ?? FULL_BP;
  if (shareBp >= now) return 0;
  const isDeep = partner === null && now - shareBp >= CAPITAL.deepLicenceFromBp;
  const points = isDeep ? CAPITAL.deepLicence : CAPITAL.licence;
  return hasLever(view.scenario.seats, view.seat, 'tap') ? atPart(points, LEVERS.tapCostBp) : points;
}

function embargoCost(view: LawView, order: Declaration): number {
  const standing = standingAgainst(view, order.against, order.material, order.stage);
  if (standing && isInForce(standing)) {
    return order.level === 'full' ? CAPITAL.embargo.full - CAPITAL.embargo.partial : 0;
  }
  const isPrepared =
    standing?.mode === 'threatened' &&
    standing.prepared === true &&
    (standing.level === 'full' || order.level === 'partial');
  return isPrepared ? CAPITAL.preparedEmbargo : CAPITAL.embargo[order.level] + surcharge(view, order.against);
}

/** Pressure is dearer without a dispute to point at, and against a country that people here trust. */
function surcharge(view: LawView, against: CountryId): number {
  const heat =
    view.disputes.find((each) => each.between.includes(view.seat) && each.between.includes(against))?.heatBp ?? 0;
  const trust = view.trust.find((each) => each.of === view.seat && each.toward === against)?.bp ?? FULL_BP / 2;
  return (
    (heat >= CAPITAL.disputeFromBp ? 0 : CAPITAL.noDispute) +
    (trust >= CAPITAL.trustedFromBp ? CAPITAL.trustedPartner : 0)
  );
}
