import { pathThrough, scaleBetween } from './scale.ts';

const WIDTH = 72;
const HEIGHT = 22;

/** A price's path in the size of a word; its numbers stand beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.every((value) => value === values[0]))
    return <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />;
  const x = scaleBetween([0, values.length - 1], [3, WIDTH - 4]);
  const y = scaleBetween([0, Math.max(...values)], [HEIGHT - 2, 4]);
  const path = pathThrough(values.map((value, index) => [x(index), y(value)]));
  const last = values.at(-1) ?? 0;
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={path} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.500" />
    </svg>
  );
}
