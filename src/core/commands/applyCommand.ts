import { acceptDeal, counterDeal, offerDeal, refuseDeal, reopenDeal, withdrawOffer } from '../deals/negotiate.ts';
import { dropThreat, threaten } from '../embargoes/threats.ts';
import { secretOf, withOpen, withSecret } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { ordersWith } from './orderSubject.ts';
import type { Command, Order } from './orderTypes.ts';
import { begin, happened, type Outcome } from './outcome.ts';

/** Carries out a command that `judge` let pass, for the seat that gave it; anything else is our bug and throws (CMD-1). */
export function applyCommand(state: GameState, seat: SeatId, command: Command): Outcome {
  switch (command.type) {
    case 'offerDeal':
      return offerDeal(state, seat, command.to, command.terms);
    case 'reopenDeal':
      return reopenDeal(state, seat, command.deal, command.terms);
    case 'counterDeal':
      return counterDeal(state, seat, command.deal, command.terms);
    case 'acceptDeal':
      return acceptDeal(state, seat, command.deal);
    case 'refuseDeal':
      return refuseDeal(state, seat, command.deal, command.reason);
    case 'withdrawOffer':
      return withdrawOffer(state, seat, command.deal);
    case 'threaten':
      return threaten(state, seat, command);
    case 'dropThreat':
      return dropThreat(state, command.embargo);
    case 'say':
      return say(state, seat, command);
    case 'placeOrder':
      return begin(withOrders(state, seat, ordersWith(secretOf(state, seat).orders, command.order, state.embargoes)));
    case 'undoOrder':
      return begin(
        withOrders(
          state,
          seat,
          secretOf(state, seat).orders.filter((_, at) => at !== command.index),
        ),
      );
    case 'ready':
      return begin(withOpen(state, { ready: [...state.open.ready, seat] }));
    case 'notReady':
      return begin(withOpen(state, { ready: state.open.ready.filter((each) => each !== seat) }));
  }
}

function say(state: GameState, by: SeatId, command: Extract<Command, { type: 'say' }>): Outcome {
  const { to, phrase } = command;
  return happened(state, { audience: to === null ? 'all' : [by, to], type: 'said', by, to, phrase });
}

function withOrders(state: GameState, seat: SeatId, orders: readonly Order[]): GameState {
  return withSecret(state, { ...secretOf(state, seat), orders });
}
