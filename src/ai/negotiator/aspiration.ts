import { clamp, FULL_BP, mulDiv } from '../../balance/units.ts';
import { between } from '../persona/persona.ts';

/** Share of the way in bp from the opening to the reservation that is given up after `exchanges` of `most`: straight for the soft, late for the tough. */
export function concededBp(exchanges: number, most: number, toughnessBp: number): number {
  const straight = clamp(mulDiv(FULL_BP, exchanges, most), 0, FULL_BP);
  const late = mulDiv(straight, straight, FULL_BP);
  return between(straight, late, toughnessBp);
}

/** The value `shareBp` of the way from `open` to `reserve`, in their unit, rounded down. */
export function onTheWay(open: number, reserve: number, shareBp: number): number {
  return open + mulDiv(reserve - open, shareBp, FULL_BP);
}

/**
 * The best whole number between `least` and `most` for the other side that still passes, searched by halving; null where
 * none does. `isRising`: the higher, the better for me, so the least that passes is sought; else the highest.
 */
export function bisect(
  least: number,
  most: number,
  isRising: boolean,
  passes: (value: number) => boolean,
): number | null {
  let good = isRising ? most : least;
  if (least > most || !passes(good)) return null;
  let bad = isRising ? least - 1 : most + 1;
  while (Math.abs(good - bad) > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
