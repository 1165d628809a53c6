import { UNION } from '../../balance/politics.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Union } from '../../scenario/politicsSchema.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { isUnknown } from '../deals/secrecy.ts';
import { holds } from '../facts/holds.ts';
import type { PublicGround } from '../facts/publicGround.ts';
import type { CountryId, SeatId } from '../state/gameState.ts';
import { licenceOf } from '../trade/licences.ts';
import { tariffBpOf } from '../trade/policyOf.ts';

/** A member of a union with the chance in bp that it votes yes. */
export interface MemberChance {
  readonly name: string;
  readonly weight: number;
  readonly chanceBp: number;
}

/** The members that must vote on such an order of the seat before it takes effect, or null: it decides alone (VOTE-7). */
export function voteNeeded(ground: PublicGround, seat: SeatId, order: Order): Union | null {
  const union = unionOf(ground, seat);
  const kinds: readonly string[] = union?.kinds ?? [];
  return union && kinds.includes(order.type) && isTightening(ground, seat, order) ? union : null;
}

/** How each member stands on the order as things are and are known to all; what the seat pays to win them counts for all of them (VOTE-8). */
export function memberChances(
  ground: PublicGround,
  union: Union,
  order: Order,
  isLobbied: boolean,
): readonly MemberChance[] {
  const target = aimOf(ground, order);
  return union.members.map(({ name, weight, leanBp, briefs }) => {
    const moved = briefs
      .filter((brief) => (brief.toward === undefined || target.includes(brief.toward)) && holds(ground, brief.when))
      .reduce((sum, brief) => sum + brief.bp, leanBp);
    const chanceBp = clamp(moved + (isLobbied ? UNION.lobbyBp : 0), UNION.leastBp, UNION.mostBp);
    return { name, weight, chanceBp };
  });
}

/** Weight of all members that say yes is enough (VOTE-7). */
export function isCarried(union: Union, yes: readonly { readonly weight: number }[]): boolean {
  return weightOf(yes) >= neededWeight(union);
}

/** Chance in bp that the members let the order pass; 10 000 where it needs no vote (VOTE-8). */
export function passChanceBp(ground: PublicGround, seat: SeatId, order: Order, isLobbied: boolean): number {
  const union = voteNeeded(ground, seat, order);
  return union ? reachBp(memberChances(ground, union, order, isLobbied), 0, neededWeight(union)) : FULL_BP;
}

/** Winning the members over is worth a thought only where one of the seat's orders waits for their vote (VOTE-9). */
export function judgeMembers(view: LawView): Refusal | null {
  return view.mine.orders.some((order) => voteNeeded(view, view.seat, order) !== null)
    ? null
    : refuse('nothingChanges');
}

/** The union whose members share in the decisions of a seat, or null. */
export function unionOf({ scenario }: Pick<PublicGround, 'scenario'>, seat: SeatId): Union | null {
  return scenario.seats.find((each) => each.country === seat)?.union ?? null;
}

/** Easing is the seat's own business, and nobody votes on a paper that nobody knows of. */
function isTightening({ policies, deals }: PublicGround, seat: SeatId, order: Order): boolean {
  if ('isOn' in order) return order.isOn;
  switch (order.type) {
    case 'setTariff':
      return order.shareBp > tariffBpOf(policies, seat, order.partner, order.material, order.stage);
    case 'setLicence':
      return (
        order.shareBp < (licenceOf(policies, seat, order.partner, order.material, order.stage)?.shareBp ?? FULL_BP)
      );
    case 'suspendDeal':
      return deals.some((deal) => deal.id === order.deal && !isUnknown(deal));
    default:
      return true;
  }
}

/** Whom the order is aimed at: of an agreement, both sides, its own among them. */
function aimOf({ deals }: PublicGround, order: Order): readonly CountryId[] {
  if ('against' in order) return [order.against];
  if ('partner' in order) return order.partner === null ? [] : [order.partner];
  return 'deal' in order ? (deals.find((deal) => deal.id === order.deal)?.between ?? []) : [];
}

function weightOf(members: readonly { readonly weight: number }[]): number {
  return members.reduce((sum, each) => sum + each.weight, 0);
}

/** Rounded up: half of five is three. */
function neededWeight({ members, thresholdBp }: Union): number {
  return -mulDiv(-weightOf(members), thresholdBp, FULL_BP);
}

/** Chance that the members from `at` on bring the weight that is still missing. */
function reachBp(members: readonly MemberChance[], at: number, missing: number): number {
  if (missing <= 0) return FULL_BP;
  const member = members[at];
  if (!member) return 0;
  const yes = reachBp(members, at + 1, missing - member.weight);
  const no = reachBp(members, at + 1, missing);
  return shareOf(yes, member.chanceBp) + shareOf(no, FULL_BP - member.chanceBp);
}
