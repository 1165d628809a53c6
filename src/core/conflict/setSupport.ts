import { CONFLICT } from '../../balance/conflict.ts';
import type { Cost } from '../commands/cost.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Template } from '../commands/orderTemplates.ts';
import type { Order } from '../commands/orderTypes.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { withOpen } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { groupsOf } from './groups.ts';

export type SupportOrder = Extract<Order, { type: 'setSupport' }>;

/** Why this seat may not step back from a group, or back it again, or null: it is the group's sponsor, and something changes (CONF-7). */
export function judgeSupport(view: LawView, order: SupportOrder): Refusal | null {
  const found = groupsOf(view).find(({ def }) => def.id === order.group);
  if (!found) return refuse('unknownGroup', { group: order.group });
  if (found.def.sponsor !== view.seat) return refuse('notItsSponsor', { group: order.group, country: view.seat });
  const isOver = found.now.mode === 'withdrawn';
  return isOver || found.now.isBacked === order.isBacked ? refuse('nothingChanges', { group: order.group }) : null;
}

/** What the order costs: capital, whichever way it goes. */
export function supportCost(): Cost {
  return { capital: CONFLICT.stepCapital, thousandUsd: 0 };
}

/** The order that this seat has for each group it is the sponsor of: the other of the two ways. */
export function supportTemplates(view: LawView): readonly Template<Order>[] {
  return groupsOf(view)
    .filter(({ def, now }) => def.sponsor === view.seat && now.mode !== 'withdrawn')
    .map(({ def, now }) => ({
      key: `setSupport/${def.id}`,
      template: { type: 'setSupport', group: def.id, isBacked: !now.isBacked },
    }));
}

/** The sponsor steps back from the group or backs it again, for everyone to see (CONF-7). */
export function setSupport(state: GameState, by: CountryId, { group, isBacked }: SupportOrder): Outcome {
  const found = state.open.groups.find((each) => each.id === group);
  if (!found || found.isBacked === isBacked) return begin(state);
  const groups = state.open.groups.map((each) => (each.id === group ? { ...each, isBacked } : each));
  return happened(withOpen(state, { groups }), { audience: 'all', type: 'supportSet', by, group, isBacked });
}
