import { LIMITS } from '../../balance/politics.ts';
import { judgeBar } from '../bars/barOrders.ts';
import { judgeSupport } from '../conflict/setSupport.ts';
import { judgeCaseOrder } from '../disputes/judgeCase.ts';
import { judgeBallot } from '../politics/ballotOrders.ts';
import { judgeProgramme } from '../programmes/judgeProgramme.ts';
import { judgeStanding } from '../programmes/standingStock.ts';
import { judgeSiteOrder } from '../sites/siteOrders.ts';
import { costOfOrders } from './cost.ts';
import { judgeDealOrder } from './judgeDealOrder.ts';
import { judgePolicy } from './judgePolicy.ts';
import { judgeDeclare, judgeLift } from './judgePressure.ts';
import { judgeBuyStock, judgeReleaseStock, judgeThrift } from './judgeStock.ts';
import type { LawView } from './lawView.ts';
import { ordersWith } from './orderSubject.ts';
import type { Command, Order } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Why an order is not lawful by itself, or null; phase, number and price are not asked here. */
export function judgeOrder(view: LawView, order: Order): Refusal | null {
  if ('site' in order) return judgeSiteOrder(view, order);
  if ('holdKg' in order) return judgeStanding(view, order);
  switch (order.type) {
    case 'setQuota':
    case 'setDuty':
    case 'setTariff':
    case 'setLicence':
      return judgePolicy(view, order);
    case 'declareEmbargo':
      return judgeDeclare(view, order);
    case 'setTechBan':
    case 'sanction':
      return judgeBar(view, order);
    case 'liftEmbargo':
      return judgeLift(view, order);
    case 'buyStock':
      return judgeBuyStock(view, order);
    case 'releaseStock':
      return judgeReleaseStock(view, order);
    case 'fundThrift':
      return judgeThrift(view, order);
    case 'fundProgramme':
      return judgeProgramme(view, order);
    case 'setSupport':
      return judgeSupport(view, order);
    case 'endDeal':
    case 'giveNotice':
    case 'suspendDeal':
    case 'resumeDeal':
      return judgeDealOrder(view, order);
    case 'lobby':
    case 'stall':
      return judgeBallot(view, order);
    case 'fileCase':
    case 'joinCase':
    case 'dropCase':
    case 'appealReport':
      return judgeCaseOrder(view, order);
  }
}

/** Why an order may not be placed now, or null: lawful, and affordable together with all that are placed (CMD-4, POL-2). */
export function judgePlaceOrder(view: LawView, order: Order): Refusal | null {
  const wrong = orderTimeRefusal(view) ?? judgeOrder(view, order);
  if (wrong) return wrong;
  const orders = ordersWith(view.mine.orders, order, view.embargoes);
  if (orders.length > LIMITS.orders) return refuse('tooManyOrders', { most: LIMITS.orders });
  return affordRefusal(view, orders);
}

/** Why an order may not be undone, or null. */
export function judgeUndoOrder(view: LawView, command: Extract<Command, { type: 'undoOrder' }>): Refusal | null {
  const wrong = orderTimeRefusal(view);
  if (wrong) return wrong;
  return command.index in view.mine.orders ? null : refuse('noSuchOrder', { index: command.index });
}

function orderTimeRefusal(view: LawView): Refusal | null {
  if (view.phase !== 'negotiation' && view.phase !== 'orders') return refuse('wrongPhase', { phase: view.phase });
  return view.ready.includes(view.seat) ? refuse('sealed') : null;
}

/** Only what costs something can be too dear: free orders stand even for a seat in debt. */
function affordRefusal(view: LawView, orders: readonly Order[]): Refusal | null {
  const { capital, thousandUsd } = costOfOrders(view, orders);
  if (capital > 0 && capital > view.mine.capital)
    return refuse('notEnoughCapital', { needed: capital, has: view.mine.capital });
  const has = view.mine.treasuryThousandUsd;
  return thousandUsd > 0 && thousandUsd > has ? refuse('notEnoughMoney', { needed: thousandUsd, has }) : null;
}
