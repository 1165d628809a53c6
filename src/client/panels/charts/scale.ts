/** A straight scale from values to pixels. */
export type Scale = (value: number) => number;

export const scaleBetween =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    high === low ? from : from + ((value - low) / (high - low)) * (to - from);

/** Round steps a person would choose: 1, 2 or 5 times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Round values from 0 to at least `most`, about `count` steps of them: the last one is the top of the axis. */
export function roundTicks(most: number, count: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  const steps = Math.ceil(most / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** An SVG path through points in order. */
export const pathThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
