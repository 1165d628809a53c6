import {
  type GameEvent,
  memberChances,
  type Order,
  passChanceBp,
  type SeatView,
  unionOf,
  voteNeeded,
} from '../../core/seat.ts';
import { chanceWord } from './caseText.ts';
import { m } from './generated/messages.js';

type Voted = Extract<GameEvent, { readonly type: 'unionVoted' }>;

const named = (names: readonly string[]): string => (names.length === 0 ? m.noMember() : names.join('; '));

/** Who votes in a union on what its seat wants to do: "the members' council". */
export const unionBody = (view: SeatView, seat: string): string => unionOf(view, seat)?.body ?? m.someMembers();

/** Who said yes and who said no: "Yes: capitals with car plants. No: nobody." */
export const votesText = ({ yes, no }: Voted): string => m.unionVotes({ yes: named(yes), no: named(no) });

const isLobbied = (view: SeatView): boolean =>
  view.mine.orders.some((order) => order.type === 'lobby' && order.deal === null);

/** The vote that an order of mine waits for, with the chance in words; null where I decide alone. */
export function unionLine(view: SeatView, order: Order): string | null {
  const union = voteNeeded(view, view.seat, order);
  if (union === null) return null;
  return m.unionAhead({ body: union.body, chance: chanceWord(passChanceBp(view, view.seat, order, isLobbied(view))) });
}

/** How each member stands on it, a short line each; none where no vote is needed. */
export function memberLines(view: SeatView, order: Order): readonly string[] {
  const union = voteNeeded(view, view.seat, order);
  if (union === null) return [];
  return memberChances(view, union, order, isLobbied(view)).map(({ name, chanceBp }) =>
    m.unionMember({ name, chance: chanceWord(chanceBp) }),
  );
}
