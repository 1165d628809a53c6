/** A price in cents per kg as people say it: three leading figures, up or down. */
export function roundCents(cents: number, isUp: boolean): number {
  let unit = 1;
  while (cents >= unit * 1_000) unit *= 10;
  const down = Math.floor(cents / unit) * unit;
  const rounded = isUp && down < cents ? down + unit : down;
  return Math.max(rounded, 1);
}

/** An amount in kg with two leading figures, rounded down. */
export function roundKg(kg: number): number {
  let unit = 1;
  while (kg >= unit * 100) unit *= 10;
  return Math.floor(kg / unit) * unit;
}

/** A sum with two leading figures, rounded up. */
export function roundedUp(sum: number): number {
  let unit = 1;
  while (sum >= unit * 100) unit *= 10;
  return Math.ceil(sum / unit) * unit;
}
