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
  phaseEnded(after: GameState): void;
}

/**
 * Ids as the record's rules gave them. 0.1.0 numbered deals by pair, embargoes by the public list and orders by their place
 * in the seat's list; since 0.2.0 deals and embargoes are named as today.
 */
export function oldIds(scenario: Scenario, engine: string): OldIds {
  const isNumbered = engine === '0.1.0';
  const deals = isNumbered ? dealIds(scenario) : sameDealIds();
  const embargoes = isNumbered ? embargoIds() : sameEmbargoIds();
  const orders = new Map<SeatId, readonly Order[]>(); // as they lay in the old game
  const ordersOf = (seat: SeatId): readonly Order[] => orders.get(seat) ?? [];
  return {
    translate: (state, seat, command) => {
      if (command.type === 'undoOrder') return undoOf(state, seat, ordersOf(seat)[command.index]);
      const deal = dealIn(command);
      if (deal !== null) return withId(command, 'deal', deals.present(deal));
      const embargo = embargoIn(command);
      if (embargo !== null) return withId(command, 'embargo', embargoes.present(state, seat, embargo));
      return command;
    },
    note: (before, after, seat, command) => {
      if (command.type === 'offerDeal') deals.offered(seat, command.to, newDeal(before, after));
      if (command.type === 'threaten') embargoes.threatened(after);
      if (command.type === 'placeOrder') orders.set(seat, placed(ordersOf(seat), command.order));
      if (command.type === 'undoOrder') orders.set(seat, without(ordersOf(seat), command.index));
      // A talk with a gap in it would sign what nobody proposed: nothing later in it is followed.
      if (after === null && 'deal' in command) deals.drop(command.deal);
    },
    phaseEnded: (after) => {
      orders.clear();
      embargoes.see(after);
    },
  };
}

/** Deals by the pair and how many offers it had: what was offered and left out counts too. */
function dealIds(scenario: Scenario) {
  const present = new Map<string, string | null>(); // by old id; null: not to be followed any further
  const offers = new Map<string, number>();
  const place = (id: SeatId): number => scenario.countries.findIndex((country) => country.id === id);
  return {
    present: (id: string): string | null => present.get(id) ?? null,
    offered: (seat: SeatId, to: SeatId, now: string | null): void => {
      const pair = `${place(seat)}-${place(to)}`;
      const count = (offers.get(pair) ?? 0) + 1;
      offers.set(pair, count);
      present.set(`deal-${pair}-${count}`, now);
    },
    drop: (id: string): void => void present.set(id, null),
  };
}

/** Deals that keep their ids; a talk with a gap in it is not followed any further. */
function sameDealIds() {
  const dropped = new Set<string>();
  return {
    present: (id: string): string | null => (dropped.has(id) ? null : id),
    offered: (): void => undefined,
    drop: (id: string): void => void dropped.add(id),
  };
}

function sameEmbargoIds() {
  return {
    see: (): void => undefined,
    threatened: (): void => undefined,
    present: (_state: GameState, _seat: SeatId, id: string): string | null => id,
  };
}

/** Embargoes and threats by their place in the public list; a threat that was left out keeps its place. */
function embargoIds() {
  const list: (string | null)[] = [];
  const see = ({ embargoes }: GameState): void => {
    for (const { id } of embargoes) if (!list.includes(id)) list.push(id);
  };
  return {
    see,
    threatened: (after: GameState | null): void => (after === null ? void list.push(null) : see(after)),
    present: ({ embargoes }: GameState, seat: SeatId, id: string): string | null => {
      const place = Number(/^embargo-(\d{1,6})$/.exec(id)?.[1] ?? 0) - 1;
      const own = embargoes.find((embargo) => embargo.by === seat && embargo.id === list[place]);
      return own?.id ?? null;
    },
  };
}

function newDeal(before: GameState, after: GameState | null): string | null {
  return after?.deals.find(({ id }) => !before.deals.some((deal) => deal.id === id))?.id ?? null;
}

/** The deal a command is about, by its old id. */
function dealIn(command: Command): string | null {
  if ('deal' in command) return command.deal;
  if (command.type === 'placeOrder' && 'deal' in command.order) return command.order.deal;
  if (command.type === 'threaten' && command.demand.type === 'sign') return command.demand.deal;
  return null;
}

/** The embargo or threat of its own that a command is about, by its old id. */
function embargoIn(command: Command): string | null {
  if ('embargo' in command) return command.embargo;
  return command.type === 'placeOrder' && command.order.type === 'liftEmbargo' ? command.order.embargo : null;
}

/** The command about the present id; null where there is none. */
function withId(command: Command, key: 'deal' | 'embargo', id: string | null): Command | null {
  if (id === null) return null;
  if (key in command) return { ...command, [key]: id };
  if (command.type === 'placeOrder') return { ...command, order: { ...command.order, [key]: id } as Order };
  if (command.type === 'threaten' && command.demand.type === 'sign')
    return { ...command, demand: { ...command.demand, deal: id } };
  return command;
}

/** The same order taken back, wherever it lies now. */
function undoOf(state: GameState, seat: SeatId, order: Order | undefined): Command | null {
  const now = state.secrets.find((secret) => secret.seat === seat)?.orders ?? [];
  const index = now.findIndex((each) => order !== undefined && JSON.stringify(each) === JSON.stringify(order));
  return index < 0 ? null : { type: 'undoOrder', index };
}

/** The list with one more order; one about the same thing is replaced (CMD-4). */
function placed(list: readonly Order[], order: Order | null): readonly Order[] {
  if (order === null || typeof order !== 'object') return list; // of a damaged record
  const isSame = (each: Order) => subjectOf(each) === subjectOf(order);
  return list.some(isSame) ? list.map((each) => (isSame(each) ? order : each)) : [...list, order];
}

function without(list: readonly Order[], index: number): readonly Order[] {
  return list.filter((_, at) => at !== index);
}

/** What an order is about, by the names in it; how much is a number and how hard a level. */
function subjectOf(order: Order): string {
  const type = order.type === 'releaseStock' ? 'buyStock' : order.type;
  const names = Object.entries(order).filter(([key, value]) => typeof value === 'string' && key !== 'level');
  return [type, ...names.filter(([key]) => key !== 'type').map(([key, value]) => `${key}=${value}`)].join('/');
}
