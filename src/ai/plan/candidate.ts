import { shareOf } from '../../balance/units.ts';
import type { Effect } from '../../core/imagine.ts';
import type { Order, SeatView } from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import { forecast } from '../value/forecast.ts';
import { goalOverTerm, moneyOf, turnsBp } from '../value/goals.ts';

/** An order that the view's seat thinks of, with what it is worth over the game, in thousand US$. */
export interface Candidate {
  readonly order: Order;
  readonly thousandUsd: number;
}

/** What one order alone would change next turn, by the resolver. */
export function effectOf(view: SeatView, order: Order): Effect {
  return forecast(view, { orders: [...view.mine.orders, order] });
}

/** Sum of what the goals gain by an effect that goes on for `turns` turns, in thousand US$. */
export function goalsOver(view: SeatView, effect: Effect, turns: number): number {
  return seatOf(view).goals.reduce((sum, goal) => sum + goalOverTerm(view, goal, effect, turns), 0);
}

/** Money and goals of an effect that goes on for `turns` turns, later ones discounted, in thousand US$. */
export function gainOver(view: SeatView, effect: Effect, turns: number): number {
  return shareOf(moneyOf(view, effect), turnsBp(view, turns)) + goalsOver(view, effect, turns);
}
