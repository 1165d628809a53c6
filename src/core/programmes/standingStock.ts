import { clamp, costThousandUsd, mulDiv } from '../../balance/units.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { ceilingCents, stageRefusal, worldCapacityKg } from '../commands/subjects.ts';
import { priceAt, secretOf, withSecret } from '../state/access.ts';
import type { GameState, PricePoint, SeatId, SeatSecret, StandingStock } from '../state/gameState.ts';
import { nameOfThree } from '../state/names.ts';
import type { TradeOutcome } from '../trade/clearTurn.ts';

export type StandingOrder = Extract<Order, { type: 'standingStock' }>;
type Purchase = Extract<Order, { type: 'buyStock' }>;
type Place = Pick<StandingStock, 'material' | 'stage'>;

const isAt = (one: Place, other: Place): boolean => one.material === other.material && one.stage === other.stage;

/** The seat's standing purchase of some goods, or undefined. */
export function standingOf(mine: SeatSecret, place: Place): StandingStock | undefined {
  return mine.standing?.find((each) => isAt(each, place));
}

/** Why a standing purchase may not be set up, changed or ended, or null (CHAIN-10). */
export function judgeStanding(view: LawView, order: StandingOrder): Refusal | null {
  const { material, stage, holdKg, mostCentsPerKg, thousandUsd } = order;
  const wrong = stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  if (holdKg === 0) return standingOf(view.mine, order) ? null : refuse('nothingChanges', { material });
  const mostKg = worldCapacityKg(view.scenario, material, stage);
  if (holdKg < 1 || holdKg > mostKg) return refuse('amountOutOfRange', { kg: holdKg, least: 1, most: mostKg });
  const most = ceilingCents(view.scenario, material, stage);
  if (mostCentsPerKg < 1 || mostCentsPerKg > most)
    return refuse('priceOutOfRange', { cents: mostCentsPerKg, least: 1, most });
  return thousandUsd < 1 ? refuse('amountOutOfRange', { thousandUsd, least: 1 }) : null;
}

/** A standing purchase stands from this turn on in place of the one before; one that would hold nothing ends it. */
export function setStanding(state: GameState, seat: SeatId, order: StandingOrder): GameState {
  const secret = secretOf(state, seat);
  const { material, stage, holdKg, mostCentsPerKg, thousandUsd } = order;
  const others = (secret.standing ?? []).filter((each) => !isAt(each, order));
  const standing =
    holdKg === 0 ? others : [...others, { material, stage, holdKg, mostCentsPerKg, leftThousandUsd: thousandUsd }];
  return withSecret(state, { ...secret, standing });
}

/**
 * What standing purchases buy this turn: what the store lacks, as far as their money and `freeThousandUsd` of the treasury
 * go at their own limit. An order of this turn about the same goods goes before (CHAIN-10).
 */
export function standingPurchases(
  mine: SeatSecret,
  orders: readonly Order[],
  freeThousandUsd: number,
): readonly Purchase[] {
  let free = freeThousandUsd;
  return (mine.standing ?? []).flatMap((each): readonly Purchase[] => {
    const { material, stage, holdKg, mostCentsPerKg, leftThousandUsd } = each;
    const isOrdered = orders.some(
      (order) => (order.type === 'buyStock' || order.type === 'releaseStock') && isAt(order, each),
    );
    const has = mine.stockpile.find((entry) => isAt(entry, each))?.kg ?? 0;
    const paidKg = mulDiv(Math.max(0, Math.min(leftThousandUsd, free)), 100_000, mostCentsPerKg);
    const kg = clamp(holdKg - has, 0, paidKg);
    if (isOrdered || kg === 0) return [];
    free -= costThousandUsd(kg, mostCentsPerKg) + 1;
    return [{ type: 'buyStock', material, stage, kg, mostCentsPerKg }];
  });
}

/** Standing purchases after trade: what was bought is off their money, and one whose money buys nothing more is over. */
export function standingAfter(
  { scenario }: GameState,
  secret: SeatSecret,
  { clearings }: TradeOutcome,
  prices: readonly PricePoint[],
): Pick<SeatSecret, 'standing'> {
  if (secret.standing === undefined) return {};
  const standing = secret.standing.map((each) => {
    const { material, stage } = each;
    const { result } = clearings.find((one) => one.material.id === material) ?? {};
    const kg = result?.kg.get(nameOfThree('buy', secret.seat, stage)) ?? 0;
    const paid = costThousandUsd(kg, priceAt(scenario, prices, secret.seat, material, stage).centsPerKg);
    return { ...each, leftThousandUsd: Math.max(0, each.leftThousandUsd - paid) };
  });
  return { standing: standing.filter((each) => mulDiv(each.leftThousandUsd, 100_000, each.mostCentsPerKg) > 0) };
}
