/** The units of the game and the one way to multiply and divide them: integers in, integers out, nothing lost on the way. */

/** A whole share. */
export const FULL_BP = 10_000;
/** Days in a year as trade counts weeks and days of cover. */
export const DAYS_A_YEAR = 365;

const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * floor(a × b ÷ c) exactly, for integers with c above 0; the remainder stays with the payer.
 * Throws RangeError on non-integers or c ≤ 0: that is a bug of ours, never a player's.
 */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= SAFE && product >= -SAFE && c > 0) {
    const quotient = Math.floor(product / c);
    // Division of exact integers can round up across a whole number; step back where it did.
    return quotient * c > product ? quotient - 1 : quotient;
  }
  if (!Number.isInteger(a) || !Number.isInteger(b) || !Number.isInteger(c) || c <= 0) {
    throw new RangeError(`mulDiv(${a}, ${b}, ${c}): whole numbers and a divisor above 0 are needed`);
  }
  const exact = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const quotient = exact / divisor;
  return Number(exact < 0n && quotient * divisor !== exact ? quotient - 1n : quotient);
}

/** `amount` × `shareBp` ÷ 10 000, rounded down. */
export function shareOf(amount: number, shareBp: number): number {
  return mulDiv(amount, shareBp, FULL_BP);
}

/** `part` of `whole` in basis points, rounded down; 0 where the whole is 0. */
export function toBp(part: number, whole: number): number {
  return whole <= 0 ? 0 : mulDiv(part, FULL_BP, whole);
}

/** What `kg` cost at `centsPerKg`, in thousand US$, rounded down: the rest of a thousand stays with the payer. */
export function costThousandUsd(kg: number, centsPerKg: number): number {
  return mulDiv(kg, centsPerKg, 100_000);
}

/** `value` held between `least` and `most`. */
export function clamp(value: number, least: number, most: number): number {
  return value < least ? least : Math.min(value, most);
}
