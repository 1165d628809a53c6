import { pathThrough, roundTicks, scaleBetween } from './scale.ts';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly tone: 'mine' | 'other' | 'light' | 'heavy' | 'cobalt' | 'tantalum';
}

interface LineChartProps {
  readonly series: readonly Series[];
  readonly ticks: readonly string[]; // one a point, under the axis
  show(value: number): string;
  readonly label: string;
}

const WIDTH = 350;
const HEIGHT = 200;
const PLOT = { left: 42, right: 262, top: 12, bottom: 170 };
const LABEL_GAP = 17;
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '5 2'];

/** Moves labels apart so that none covers another, keeping their order. */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  const placed = wanted.slice();
  for (const { y, index } of order) {
    last = Math.max(y, last + gap);
    placed[index] = last;
  }
  return placed;
}

/** Lines over turns, each named at its end; dash and thickness tell them apart as well as colour. */
export function LineChart({ series, ticks, show, label }: LineChartProps) {
  const most = Math.max(1, ...series.flatMap((each) => each.values));
  const levels = roundTicks(most, 4);
  const x = scaleBetween([0, Math.max(1, ticks.length - 1)], [PLOT.left, PLOT.right]);
  const y = scaleBetween([0, levels.at(-1) ?? most], [PLOT.bottom, PLOT.top]);
  const draw = (values: readonly number[]): string => pathThrough(values.map((value, index) => [x(index), y(value)]));
  const ends = spreadLabels(
    series.map((each) => y(each.values.at(-1) ?? 0)),
    LABEL_GAP,
  );
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {levels.map((tick) => (
        <g key={tick} class="grid">
          <line x1={PLOT.left} x2={PLOT.right} y1={y(tick)} y2={y(tick)} />
          <text x={PLOT.left - 5} y={y(tick) + 4} text-anchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      {ticks.map((tick, index) =>
        index % Math.ceil(ticks.length / 4) === 0 ? (
          <text key={tick} class="x" x={x(index)} y={PLOT.bottom + 20} text-anchor="middle">
            {tick}
          </text>
        ) : null,
      )}
      {series.map((each, index) => (
        <g key={each.id} class={`series ${each.tone}`}>
          <path
            d={draw(each.values)}
            stroke-dasharray={each.tone === 'mine' ? '' : (DASHES[index % DASHES.length] ?? '')}
          />
          <circle cx={x(each.values.length - 1)} cy={y(each.values.at(-1) ?? 0)} r="3" />
          <text x={PLOT.right + 9} y={(ends[index] ?? 0) + 4}>
            {each.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
