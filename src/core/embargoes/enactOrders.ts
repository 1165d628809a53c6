import { enactBar } from '../bars/barOrders.ts';
import { orderCost } from '../commands/cost.ts';
import { judgeOrder } from '../commands/judgeOrder.ts';
import { lawViewOf } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { setSupport } from '../conflict/setSupport.ts';
import { breakPledges } from '../deals/breach.ts';
import { endDeal, giveNotice, resumeDeal, suspendDeal } from '../deals/endDeal.ts';
import { enactCaseOrder } from '../disputes/caseOrders.ts';
import { isForMembers } from '../politics/ballotOrders.ts';
import { enactBallotOrder } from '../politics/enactBallot.ts';
import { enactPolicy } from '../politics/enactPolicy.ts';
import { fundThrift } from '../politics/fundThrift.ts';
import { holdUnionVote } from '../politics/holdUnionVote.ts';
import { moveCapital } from '../politics/standing.ts';
import { fundProgramme } from '../programmes/fundProgramme.ts';
import { setStanding, standingPurchases } from '../programmes/standingStock.ts';
import { enactSiteOrder } from '../sites/siteOrders.ts';
import { secretOf, withSecret } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { declareEmbargo, finishLifting, liftEmbargo } from './enforce.ts';
import { closeThreats } from './threats.ts';

/**
 * Step 1: every seat's sealed orders take effect, in a seat order that rotates with the turn; then threats are met or
 * called and broken pledges found (CMD-5). The orders stay with their seats: trade reads purchases and releases from there.
 */
export function enactOrders(before: GameState): Outcome {
  const enacted = seatOrder(before).reduce(
    (outcome, seat) => andThen(outcome, (state) => enactSeat(state, seat)),
    finishLifting(before),
  );
  return andThen(andThen(enacted, closeThreats), breakPledges);
}

/** One seat's orders in the order placed. Only those that stand stay with it; what it buys for its store holds back its bill from the rest (POL-5). */
function enactSeat(before: GameState, seat: SeatId): Outcome {
  const standing: Order[] = [];
  let held = 0;
  let isLobbied = false;
  const enacted = lobbyFirst(secretOf(before, seat).orders).reduce((run, order) => {
    const next = andThen(run, (state) => enactOrder(state, seat, order, { heldThousandUsd: held, isLobbied }));
    if (next.events.slice(run.events.length).some(isFallen)) return next;
    standing.push(order);
    isLobbied ||= isForMembers(order);
    if (order.type === 'buyStock') held += orderCost(lawViewOf(run.state, seat), order).thousandUsd;
    return next;
  }, begin(before));
  const { state, events } = enacted;
  const secret = secretOf(state, seat);
  const bought = standingPurchases(secret, standing, secret.treasuryThousandUsd - held);
  return { state: withSecret(state, { ...secret, orders: [...standing, ...bought] }), events };
}

/** A union's members are won over before any of them votes (VOTE-9). */
function lobbyFirst(orders: readonly Order[]): readonly Order[] {
  return [...orders.filter(isForMembers), ...orders.filter((each) => !isForMembers(each))];
}

function isFallen(event: GameEvent): boolean {
  return event.type === 'orderDropped' || (event.type === 'unionVoted' && !event.passed);
}

/** Seats in the order in which their orders of this turn are carried out: another one begins each turn (CMD-5). */
export function seatOrder(state: GameState): readonly SeatId[] {
  const seats = state.scenario.seats.map((seat) => seat.country);
  const first = (state.open.turn - 1) % seats.length;
  return [...seats.slice(first), ...seats.slice(0, first)];
}

/** What was lawful and paid for when it was placed may no longer be: such an order is dropped, and its seat told (CMD-6). What a union votes down is paid for all the same (VOTE-7). */
function enactOrder(
  state: GameState,
  seat: SeatId,
  order: Order,
  { heldThousandUsd, isLobbied }: { readonly heldThousandUsd: number; readonly isLobbied: boolean },
): Outcome {
  const view = lawViewOf(state, seat);
  const cost = orderCost(view, order);
  const refusal = judgeOrder(view, order) ?? unpaid(view.mine, cost, heldThousandUsd);
  if (refusal) {
    return happened(state, { audience: [seat], type: 'orderDropped', by: seat, order: order.type, code: refusal.code });
  }
  const paid = moveCapital(state, seat, -cost.capital);
  const vote = holdUnionVote(paid, seat, order, isLobbied);
  if (!vote) return carryOut(paid, seat, order);
  return vote.passed ? andThen(vote.outcome, (now) => carryOut(now, seat, order)) : vote.outcome;
}

function unpaid(
  mine: { readonly capital: number; readonly treasuryThousandUsd: number },
  cost: { readonly capital: number; readonly thousandUsd: number },
  heldThousandUsd: number,
): Refusal | null {
  if (cost.capital > mine.capital) return refuse('notEnoughCapital', { needed: cost.capital, has: mine.capital });
  const has = mine.treasuryThousandUsd - heldThousandUsd;
  const isShort = cost.thousandUsd > 0 && cost.thousandUsd > has;
  return isShort ? refuse('notEnoughMoney', { needed: cost.thousandUsd, has }) : null;
}

function carryOut(state: GameState, seat: SeatId, order: Order): Outcome {
  if ('site' in order) return enactSiteOrder(state, seat, order);
  if ('holdKg' in order) return begin(setStanding(state, seat, order));
  if ('isOn' in order) return enactBar(state, seat, order);
  switch (order.type) {
    case 'setQuota':
    case 'setDuty':
    case 'setTariff':
    case 'setLicence':
      return enactPolicy(state, seat, order);
    case 'declareEmbargo':
      return declareEmbargo(state, seat, order);
    case 'liftEmbargo':
      return liftEmbargo(state, order.embargo);
    case 'fundThrift':
      return fundThrift(state, seat, order);
    case 'fundProgramme':
      return fundProgramme(state, seat, order);
    case 'setSupport':
      return setSupport(state, seat, order);
    case 'endDeal':
      return endDeal(state, seat, order.deal);
    case 'giveNotice':
      return giveNotice(state, seat, order.deal);
    case 'suspendDeal':
      return suspendDeal(state, seat, order.deal);
    case 'resumeDeal':
      return resumeDeal(state, seat, order.deal);
    case 'lobby':
    case 'stall':
      return enactBallotOrder(state, seat, order);
    case 'fileCase':
    case 'joinCase':
    case 'dropCase':
    case 'appealReport':
      return enactCaseOrder(state, seat, order);
    case 'buyStock':
    case 'releaseStock':
      return begin(state);
  }
}
