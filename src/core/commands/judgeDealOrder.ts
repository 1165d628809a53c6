import { LIMITS } from '../../balance/politics.ts';
import { isStanding, restingBy, stepDeal } from '../deals/dealMachine.ts';
import type { Deal } from '../deals/dealTypes.ts';
import { standingTerms } from '../deals/terms.ts';
import type { LawView } from './lawView.ts';
import type { Order } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Orders about an agreement of the seat's own. */
export type DealOrder = Extract<Order, { type: 'endDeal' | 'giveNotice' | 'suspendDeal' | 'resumeDeal' }>;

/** Why an agreement may not be left, noticed, let rest or taken up again, or null (DEAL-9, DEAL-21, DEAL-22). */
export function judgeDealOrder(view: LawView, order: DealOrder): Refusal | null {
  const deal = view.deals.find((each) => each.id === order.deal);
  if (!deal) return refuse('unknownDeal', { deal: order.deal });
  if (!deal.between.includes(view.seat)) return refuse('notYours', { deal: deal.id });
  if (!isStanding(deal)) return refuse('notOpen', { deal: deal.id, mode: deal.mode });
  switch (order.type) {
    case 'endDeal':
      return null;
    case 'giveNotice':
      return isSoonOver(view, deal) ? refuse('nothingChanges') : null;
    case 'suspendDeal':
      return suspendRefusal(view, deal);
    case 'resumeDeal':
      return resumeRefusal(view, deal);
  }
}

/** The agreement ends by itself as soon as a notice given now could end it. */
function isSoonOver(view: LawView, deal: Deal): boolean {
  const next = view.turn + LIMITS.noticeTurns;
  return (deal.notice?.lastTurn ?? deal.untilTurn ?? next) <= next;
}

function suspendRefusal(view: LawView, deal: Deal): Refusal | null {
  const isPaid = standingTerms(deal).clauses.every((clause) => clause.type === 'investment' || clause.type === 'loan');
  if (isPaid || deal.mode === 'suspended') return refuse('nothingChanges');
  return stepDeal(deal, 'suspend', view.turn, view.seat) === null ? refuse('hasRested', { deal: deal.id }) : null;
}

function resumeRefusal(view: LawView, deal: Deal): Refusal | null {
  const by = restingBy(deal);
  if (by === null) return refuse('nothingChanges');
  return by === view.seat ? null : refuse('notYours', { deal: deal.id });
}
