import { BARS } from '../../balance/bars.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Template } from '../commands/orderTemplates.ts';
import type { Order } from '../commands/orderTypes.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { isSeat, otherRefusal } from '../commands/subjects.ts';
import { moveTrust } from '../politics/standing.ts';
import { withOpen } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { BAR_KINDS, type BarKind, hasBar, isAhead } from './bars.ts';

export type BarOrder = Extract<Order, { type: 'setTechBan' | 'sanction' }>;

/** The kind of bar that an order is about. */
export function kindOf(order: Pick<BarOrder, 'type'>): BarKind {
  return order.type === 'setTechBan' ? 'techBan' : 'sanction';
}

/** Why the seat may not set or lift such a bar, or null (TECH-1, SANC-1): something must change, and a ban needs better know-how. */
export function judgeBar(view: LawView, order: BarOrder): Refusal | null {
  const { against, isOn } = order;
  const wrong = otherRefusal(view.scenario, view.seat, against);
  if (wrong) return wrong;
  const kind = kindOf(order);
  if (hasBar(view.bars, kind, view.seat, against) === isOn) return refuse('nothingChanges', { country: against });
  if (!isOn) return null;
  if (kind === 'sanction') return isSeat(view.scenario, against) ? null : refuse('notASeat', { country: against });
  return isAhead(view.countries, view.seat, against) ? null : refuse('notAhead', { country: against });
}

/** Capital of the order; lifting costs nothing. */
export function barCost(order: BarOrder): number {
  return order.isOn ? BARS.capital[kindOf(order)] : 0;
}

/** What the seat could shut to others, and what it could open again. */
export function barTemplates(view: LawView): readonly Template<Order>[] {
  return BAR_KINDS.flatMap((kind) =>
    view.scenario.seats
      .filter((seat) => seat.country !== view.seat)
      .map(({ country: against }): Template<Order> => {
        const type = kind === 'techBan' ? 'setTechBan' : 'sanction';
        const isOn = !hasBar(view.bars, kind, view.seat, against);
        return { key: `${type}/${against}`, template: { type, against, isOn } };
      }),
  );
}

/** The bar stands, or is gone, from this turn on, for everybody to see. */
export function enactBar(state: GameState, by: SeatId, order: BarOrder): Outcome {
  const { against, isOn } = order;
  const kind = kindOf(order);
  const others = state.open.bars.filter((bar) => bar.kind !== kind || bar.by !== by || bar.against !== against);
  const bars = isOn ? [...others, { kind, by, against, sinceTurn: state.open.turn }] : others;
  const set = withOpen(state, { bars });
  const after = isOn ? moveTrust(set, against, by, BARS.trust[kind]) : set;
  return happened(after, { audience: 'all', type: 'barSet', kind, by, against, isOn });
}
