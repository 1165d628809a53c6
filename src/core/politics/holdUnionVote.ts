import type { Order } from '../commands/orderTypes.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { groundOf } from '../facts/publicGround.ts';
import { rollBp } from '../state/dice.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { isCarried, type MemberChance, memberChances, voteNeeded } from './unionVote.ts';

/** The vote of a union's members on an order, by the dice and for everyone to see; null where none is needed (VOTE-7). */
export function holdUnionVote(
  before: GameState,
  seat: SeatId,
  order: Order,
  isLobbied: boolean,
): { readonly outcome: Outcome; readonly passed: boolean } | null {
  const ground = groundOf(before);
  const union = voteNeeded(ground, seat, order);
  if (!union) return null;
  let { dice } = before;
  const yes: MemberChance[] = [];
  const no: MemberChance[] = [];
  for (const member of memberChances(ground, union, order, isLobbied)) {
    const [agrees, after] = rollBp(dice, member.chanceBp);
    dice = after;
    (agrees ? yes : no).push(member);
  }
  const passed = isCarried(union, yes);
  const told = { by: seat, about: order, yes: yes.map(nameOf), no: no.map(nameOf), passed };
  return { outcome: happened({ ...before, dice }, { audience: 'all', type: 'unionVoted', ...told }), passed };
}

function nameOf({ name }: MemberChance): string {
  return name;
}
