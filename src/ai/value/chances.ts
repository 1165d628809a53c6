import { CHANCES } from '../../balance/persona.ts';
import { clamp, FULL_BP, toBp } from '../../balance/units.ts';
import { type Condition, holds, type SeatView } from '../../core/seat.ts';
import { dangerBp } from './danger.ts';

/**
 * Share in bp of a term of `turns` in which what hangs on a condition binds, by a simple guess from public facts: a date is
 * reckoned, an embargo is as likely as its maker is dangerous, and anything else rather stays as it is (AI-15).
 */
export function boundBp(view: SeatView, { kind, fact }: Condition, turns: number): number {
  const isWhile = kind === 'while';
  if (fact.type === 'turn') {
    const before = clamp(fact.turn - view.turn, 0, turns);
    return isWhile ? toBp(turns - before, turns) : toBp(before, turns);
  }
  if (fact.type === 'embargo') {
    const chance = fact.by === view.seat ? CHANCES.ownBp : dangerBp(view, fact.by);
    return isWhile ? chance : FULL_BP - chance;
  }
  const chance = holds(view, fact) ? CHANCES.staysBp : CHANCES.comesBp;
  return isWhile ? chance : FULL_BP - chance;
}
