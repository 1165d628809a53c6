import type { GameState } from '../core/referee.ts';
import type { Command, Order, SeatId } from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Follows what the ids and list positions in a record of older rules stand for while it is played by the present ones. */
export interface OldIds {
  /** A well-formed command as the present game must hear it, or null where what it is about is not there any more. */
  translate(state: GameState, seat: SeatId, command: Command): Command | null;
  /** Writes down what became of a command, well-formed or not: `after` is the state it led to, null where it was left out. */
  note(before: GameState, after: GameState | null, seat: SeatId, command: Command): void;
  /** A phase ended: what lay ordered is carried out. */
  phaseEnded(): void;
}

/** Ids as rules 0.1.0 gave them: deals numbered by pair, orders by their place in the seat's list. */
export function oldIds(scenario: Scenario): OldIds {
  const deals = new Map<string, string | null>(); // old id → present id; null: not to be followed any further
  const offers = new Map<string, number>();
  const orders = new Map<SeatId, readonly Order[]>(); // as they lay in the old game
  const ordersOf = (seat: SeatId): readonly Order[] => orders.get(seat) ?? [];
  const present = (id: string): string | null => deals.get(id) ?? null;
  const numberOffer = (seat: SeatId, to: SeatId): string => {
    const pair = `${countryAt(scenario, seat)}-${countryAt(scenario, to)}`;
    const count = (offers.get(pair) ?? 0) + 1;
    offers.set(pair, count);
    return `deal-${pair}-${count}`;
  };
  return {
    translate: (state, seat, command) => {
      if (command.type === 'undoOrder') return undoOf(state, seat, ordersOf(seat)[command.index]);
      const about = dealIn(command);
      if (about === null) return command;
      const id = present(about);
      return id === null ? null : withDealId(command, id);
    },
    note: (before, after, seat, command) => {
      if (command.type === 'offerDeal') {
        const isNew = (id: string) => !before.deals.some((deal) => deal.id === id);
        deals.set(numberOffer(seat, command.to), after?.deals.find((deal) => isNew(deal.id))?.id ?? null);
        return;
      }
      if (command.type === 'placeOrder' && typeof command.order === 'object')
        orders.set(seat, placed(ordersOf(seat), command.order));
      if (command.type === 'undoOrder')
        orders.set(
          seat,
          ordersOf(seat).filter((_, at) => at !== command.index),
        );
      // A talk with a gap in it would sign what nobody proposed: nothing later in it is followed.
      if (after === null && 'deal' in command) deals.set(command.deal, null);
    },
    phaseEnded: () => orders.clear(),
  };
}

function countryAt(scenario: Scenario, id: SeatId): number {
  return scenario.countries.findIndex((country) => country.id === id);
}

/** The deal a command is about, by its old id. */
function dealIn(command: Command): string | null {
  if ('deal' in command) return command.deal;
  if (command.type === 'placeOrder' && command.order.type === 'endDeal') return command.order.deal;
  if (command.type === 'threaten' && command.demand.type === 'sign') return command.demand.deal;
  return null;
}

function withDealId(command: Command, deal: string): Command {
  if ('deal' in command) return { ...command, deal };
  if (command.type === 'placeOrder' && command.order.type === 'endDeal')
    return { ...command, order: { ...command.order, deal } };
  if (command.type === 'threaten' && command.demand.type === 'sign')
    return { ...command, demand: { ...command.demand, deal } };
  return command;
}

/** The same order taken back, wherever it lies now. */
function undoOf(state: GameState, seat: SeatId, order: Order | undefined): Command | null {
  const now = state.secrets.find((secret) => secret.seat === seat)?.orders ?? [];
  const index = now.findIndex((each) => order !== undefined && JSON.stringify(each) === JSON.stringify(order));
  return index < 0 ? null : { type: 'undoOrder', index };
}

/** The list with one more order; one about the same thing is replaced (CMD-4). */
function placed(list: readonly Order[], order: Order): readonly Order[] {
  const isSame = (each: Order) => subjectOf(each) === subjectOf(order);
  return list.some(isSame) ? list.map((each) => (isSame(each) ? order : each)) : [...list, order];
}

/** What an order is about, by the names in it; how much is a number and how hard a level. */
function subjectOf(order: Order): string {
  const type = order.type === 'releaseStock' ? 'buyStock' : order.type;
  const names = Object.entries(order).filter(([key, value]) => typeof value === 'string' && key !== 'level');
  return [type, ...names.filter(([key]) => key !== 'type').map(([key, value]) => `${key}=${value}`)].join('/');
}
