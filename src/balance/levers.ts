import type { Lever } from '../scenario/pressureSchema.ts';
import type { SeatDef } from '../scenario/schema.ts';
import { FULL_BP, mulDiv } from './units.ts';

/**
 * What a seat's own levers do (rules LEVER-n). A level gives them to seats by name; play.md says which seat of history had
 * which, and every number here is chosen for play, with the reason beside it.
 */
export const LEVERS = {
  /** *The tap*: licences at half capital, a whole point at least: who makes nearly all of it needs no new office to slow it. */
  tapCostBp: 5_000,
} as const;

/** The level gives this seat the lever. */
export function hasLever(seats: readonly SeatDef[], seat: string, lever: Lever): boolean {
  return seats.some((each) => each.country === seat && each.levers?.includes(lever) === true);
}

/** Points of capital at a part of the price: rounded up, and never nothing of something. */
export function atPart(points: number, partBp: number): number {
  return points <= 0 ? 0 : -mulDiv(-points, partBp, FULL_BP);
}
