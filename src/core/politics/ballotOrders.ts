import { RATIFICATION, UNION } from '../../balance/politics.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Template } from '../commands/orderTemplates.ts';
import type { Order } from '../commands/orderTypes.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { comingElection } from './ballots.ts';
import { judgeMembers, unionOf } from './unionVote.ts';

export type BallotOrder = Extract<Order, { type: 'lobby' | 'stall' }>;

/** Winning the members of a union, not a parliament (VOTE-9). */
export function isForMembers(order: Order): boolean {
  return order.type === 'lobby' && order.deal === null;
}

/** Why a seat may not win votes for an agreement, or hold its vote back, or null: it waits for this seat's own vote (VOTE-4, VOTE-5). */
export function judgeBallot(view: LawView, order: BallotOrder): Refusal | null {
  if (order.deal === null) return judgeMembers(view);
  const deal = view.deals.find((each) => each.id === order.deal);
  if (!deal) return refuse('unknownDeal', { deal: order.deal });
  if (deal.mode !== 'ratifying' || !deal.vote) return refuse('notOpen', { deal: deal.id, mode: deal.mode });
  if (!deal.vote.ballots.some((each) => each.seat === view.seat)) return refuse('notYours', { deal: deal.id });
  if (order.type === 'lobby') return null;
  if (deal.vote.stalledBy !== null) return refuse('alreadyStalled', { deal: deal.id });
  const turn = comingElection(view, deal);
  return turn === null ? refuse('noElection', { deal: deal.id }) : null;
}

/** What the order costs in capital. */
export function ballotCapital(order: BallotOrder): number {
  if (isForMembers(order)) return UNION.lobbyCapital;
  return order.type === 'lobby' ? RATIFICATION.lobbyCapital : RATIFICATION.stallCapital;
}

/** Winning a union's members, and both orders for every agreement that waits for a vote of this seat's; where one may not be given the referee says why. */
export function ballotTemplates(view: LawView): readonly Template<Order>[] {
  const members: readonly Template<Order>[] = unionOf(view, view.seat)
    ? [{ key: 'lobby/members', template: { type: 'lobby', deal: null } }]
    : [];
  const ballots = view.deals
    .filter((deal) => deal.mode === 'ratifying' && deal.vote?.ballots.some((each) => each.seat === view.seat) === true)
    .flatMap((deal) =>
      (['lobby', 'stall'] as const).map((type) => ({ key: `${type}/${deal.id}`, template: { type, deal: deal.id } })),
    );
  return [...members, ...ballots];
}
