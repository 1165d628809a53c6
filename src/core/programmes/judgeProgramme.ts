import type { LawView } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { hasScope } from './scope.ts';

/** Why a programme may not be paid for, or null (CHAIN-8). */
export function judgeProgramme(view: LawView, order: Extract<Order, { type: 'fundProgramme' }>): Refusal | null {
  if (order.thousandUsd < 1) return refuse('amountOutOfRange', { thousandUsd: order.thousandUsd, least: 1 });
  return hasScope(view, view.seat, order.programme) ? null : refuse('nothingChanges', { programme: order.programme });
}
