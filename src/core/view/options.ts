import { breachesOf } from '../commands/breaches.ts';
import { type Cost, FREE, orderCost, threatCost } from '../commands/cost.ts';
import { judge } from '../commands/judge.ts';
import type { LawView } from '../commands/lawView.ts';
import { moveTemplates } from '../commands/moveTemplates.ts';
import { orderTemplates, type Template } from '../commands/orderTemplates.ts';
import type { Command, Order } from '../commands/orderTypes.ts';
import type { Refusal } from '../commands/refusal.ts';

/** Something the seat may think of, ready to send as it is or with other numbers; `refusal` says why not. */
export interface Option<T> extends Template<T> {
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
  readonly cost: Cost;
  readonly breaks: readonly string[]; // agreements that it would break: ask twice
}

export type OrderOption = Option<Order>;
export type MoveOption = Option<Command>;

export interface Options {
  readonly orders: readonly OrderOption[]; // send as `placeOrder`
  readonly moves: readonly MoveOption[];
}

/**
 * What the seat of this view may do, and for what it may not the reason: the same for people and programs (CMD-3). Each
 * list is worked out when it is first looked at, since who talks seldom looks at orders and the reverse.
 */
export function optionsFor(view: LawView): Options {
  let orders: readonly OrderOption[] | null = null;
  let moves: readonly MoveOption[] | null = null;
  return {
    get orders() {
      orders ??= orderOptions(view);
      return orders;
    },
    get moves() {
      moves ??= moveOptions(view);
      return moves;
    },
  };
}

function orderOptions(view: LawView): readonly OrderOption[] {
  return orderTemplates(view).map(({ key, template }) => {
    const refusal = judge(view, { type: 'placeOrder', order: template });
    const cost = orderCost(view, template);
    return { key, template, allowed: refusal === null, refusal, cost, breaks: breachesOf(view, template) };
  });
}

function moveOptions(view: LawView): readonly MoveOption[] {
  return moveTemplates(view).map(({ key, template }) => {
    const refusal = judge(view, template);
    const cost = template.type === 'threaten' ? threatCost(view, template) : FREE;
    return { key, template, allowed: refusal === null, refusal, cost, breaks: breachesOf(view, template) };
  });
}
