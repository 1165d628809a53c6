const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const HUNDRED = 100;

/** A change of score with its sign: "+2.4", "−0.6", "±0.0". */
export function signedPoints(centi: number): string {
  const size = tenths.format(Math.abs(centi) / HUNDRED);
  return `${centi > 0 ? '+' : centi < 0 ? '−' : '±'}${size}`;
}

/** The size of a change, without its sign. */
export const pointsSize = (centi: number): string => tenths.format(Math.abs(centi) / HUNDRED);
