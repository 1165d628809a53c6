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
 * The whole number between `least` and `most` that is best for the other side while `gain` is still 0 or more; null where
 * it never is. `isRising`: the higher, the better for me. `gain` is all but straight in the number, so that the search
 * goes where a line through the ends crosses 0, and halves every third time in case it bends.
 */
export function lastGain(
  least: number,
  most: number,
  isRising: boolean,
  gain: (value: number) => number,
): number | null {
  if (least > most) return null;
  let good = isRising ? most : least;
  let atGood = gain(good);
  if (atGood < 0) return null;
  let bad = isRising ? least : most;
  let atBad = gain(bad);
  if (atBad >= 0) return bad;
  for (let step = 1; Math.abs(good - bad) > 1; step++) {
    const middle = step % 3 === 0 ? Math.floor((good + bad) / 2) : crossing(good, atGood, bad, atBad);
    const atMiddle = gain(middle);
    if (atMiddle >= 0) [good, atGood] = [middle, atMiddle];
    else [bad, atBad] = [middle, atMiddle];
  }
  return good;
}

/** Where the line between the two ends crosses 0, kept strictly between them. */
function crossing(good: number, atGood: number, bad: number, atBad: number): number {
  const guess = good + mulDiv(bad - good, atGood, atGood - atBad);
  return clamp(guess, Math.min(good, bad) + 1, Math.max(good, bad) - 1);
}
