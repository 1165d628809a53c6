import { mulDiv } from '../../balance/units.ts';
import type { SeatView } from '../../core/seat.ts';

export type SeatDef = SeatView['scenario']['seats'][number];
export type Persona = SeatDef['persona'];

/** The level's own description of the view's seat; throws where the level has none, since only seats are asked. */
export function seatOf(view: SeatView): SeatDef {
  const found = view.scenario.seats.find((each) => each.country === view.seat);
  if (!found) throw new RangeError(`${view.seat} is not a seat of this level`);
  return found;
}

/** The character in which the view's seat is played: shares in basis points. */
export function personaOf(view: SeatView): Persona {
  return seatOf(view).persona;
}

/** A value between `soft` and `hard` (any one unit), by a trait in basis points. */
export function between(soft: number, hard: number, traitBp: number): number {
  return soft + mulDiv(hard - soft, traitBp, 10_000);
}
