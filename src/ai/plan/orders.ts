import { ORDERS } from '../../balance/persona.ts';
import { type Command, type Dice, judge, type Order, orderCost, type SeatView } from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import { bars } from './bars.ts';
import { buildings, programmes } from './build.ts';
import type { Candidate } from './candidate.ts';
import { cleanUps } from './care.ts';
import { courtOrders } from './law.ts';
import { departures } from './leave.ts';
import { licences } from './licence.ts';
import { exportPolicies, tariffs } from './policy.ts';
import { pressureOrders } from './pressure.ts';
import { secondLook } from './secondLook.ts';
import { purchases, releases, thrift } from './stock.ts';
import { isHopeless, lobbying, weighed } from './union.ts';
import { ballotPlans } from './votes.ts';

/** The turn's orders of the view's seat: the court and pressure first, then what is worth most, as far as capital and money go. Nothing once orders are placed. */
export function planOrders(view: SeatView, dice: Dice): { readonly commands: readonly Command[]; readonly dice: Dice } {
  if (view.mine.orders.length > 0) return { commands: [], dice };
  const court = courtOrders(view, dice);
  const pressure = pressureOrders(view, court.dice);
  const policies = exportPolicies(view, pressure.dice);
  const papers = licences(view, policies.dice);
  const barred = bars(view, papers.dice);
  const left = departures(view, barred.dice);
  const sheltered = tariffs(view, left.dice);
  const ranked = [
    ...policies.candidates,
    ...papers.candidates,
    ...barred.candidates,
    ...left.candidates,
    ...sheltered.candidates,
    ...purchases(view),
    ...releases(view),
    ...thrift(view),
    ...buildings(view),
    ...cleanUps(view),
    ...ballotPlans(view),
    ...programmes(view),
  ]
    .map((each) => weighed(view, each))
    .filter((each) => each.thousandUsd > 0)
    .sort((a, b) => b.thousandUsd - a.thousandUsd || compareText(JSON.stringify(a.order), JSON.stringify(b.order)));
  const pressed = pressure.orders.filter((order) => !isHopeless(view, order));
  const first = [...court.orders, ...pressed, ...ranked.map((each: Candidate) => each.order)].reduce(placed, view);
  const isQuiet = first.mine.orders.length === 0;
  const wanted = isQuiet ? secondLook(view).reduce((now, each) => placed(now, each.order), view) : first;
  const chosen = lobbying(view, wanted.mine.orders).reduce(placed, wanted).mine.orders;
  return { commands: chosen.map((order): Command => ({ type: 'placeOrder', order })), dice: sheltered.dice };
}

/** The view with one more order in it, where that is lawful, leaves some capital, and is about something new. */
function placed(view: SeatView, order: Order): SeatView {
  if (judge(view, { type: 'placeOrder', order }) !== null) return view;
  const { capital } = orderCost(view, order);
  const spent = view.mine.orders.reduce((sum, each) => sum + orderCost(view, each).capital, 0);
  const isFull = view.mine.capital >= seatOf(view).capital.most;
  const keep = isFull || order.type === 'declareEmbargo' ? 0 : ORDERS.keepCapital;
  if (capital > 0 && view.mine.capital - spent - capital < keep) return view;
  if (view.mine.orders.some((each) => subject(each) === subject(order))) return view;
  return { ...view, mine: { ...view.mine, orders: [...view.mine.orders, order] } };
}

/** What an order is about, wide enough that two of one kind on one stage never stand together. */
function subject(order: Order): string {
  if (order.type === 'fileCase') return `case/${order.against}/${order.material}/${order.measure}`;
  if ('case' in order) return `case/${order.case}`;
  if ('material' in order) return `${order.type}/${order.material}/${order.stage}`;
  if ('site' in order) return `site/${order.site}`;
  if ('sector' in order) return `${order.type}/${order.sector}`;
  if ('programme' in order) return `${order.type}/${order.programme}`;
  if ('group' in order) return `${order.type}/${order.group}`;
  if ('against' in order) return `${order.type}/${order.against}`;
  return `${order.type}/${'embargo' in order ? order.embargo : order.deal}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
