import { useState } from 'preact/hooks';
import { m } from '../../text/generated/messages.js';
import { MarkList, PlotMarks } from './PlotMarks.tsx';
import { nearest, type Plot, type PlotMark, plotOf, tickStep } from './plot.ts';
import { ReadOut } from './ReadOut.tsx';
import { pathThrough, roundTicks, scaleBetween } from './scale.ts';
import { useWidth } from './useWidth.ts';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[]; // null: there was nothing to measure
  readonly tone: 'mine' | 'other' | 'light' | 'heavy' | 'cobalt' | 'tantalum';
}

interface LineChartProps {
  readonly series: readonly Series[];
  readonly ticks: readonly string[]; // one a point, under the axis
  show(value: number): string;
  readonly unit: string; // at the head of the axis
  readonly label: string;
  readonly least?: number; // where the axis begins; 0 unless told
  readonly marks?: readonly PlotMark[];
  readonly afterEnd?: number; // index of the first point after the last turn
}

const WORDS = 100;
const LABEL_GAP = 17;
const MOST_WIDTH = 736;
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '5 2', '1 3'];

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

const lastOf = (values: readonly (number | null)[]): number => values.filter((value) => value !== null).at(-1) ?? 0;

/** Unbroken runs of a line, as index and value: where nothing was measured the line has a gap. */
function runsOf(values: readonly (number | null)[]): readonly (readonly (readonly [number, number])[])[] {
  const runs: (readonly [number, number])[][] = [];
  let isOpen = false;
  for (const [at, value] of values.entries()) {
    if (value !== null && !isOpen) runs.push([]);
    isOpen = value !== null;
    if (value !== null) runs.at(-1)?.push([at, value]);
  }
  return runs;
}

/** Lines over turns, each named at its end; dash and thickness tell them apart as well as colour. */
export function LineChart(props: LineChartProps) {
  const { series, ticks, show, unit, label, least = 0, marks = [] } = props;
  const { ref, width } = useWidth(MOST_WIDTH);
  const [pointed, setPointed] = useState<number | null>(null);
  const plot = plotOf(width, WORDS);
  const most = Math.max(least + 1, ...series.flatMap((each) => each.values.map((value) => value ?? 0)));
  const levels = roundTicks(most - least, 4).map((level) => level + least);
  const x = scaleBetween([0, Math.max(1, ticks.length - 1)], [plot.left, plot.right]);
  const y = scaleBetween([least, levels.at(-1) ?? most], [plot.bottom, plot.top]);
  const at = Math.min(pointed ?? ticks.length - 1, ticks.length - 1);
  const says = m.readSays({
    when: ticks[at] ?? '',
    values: series.map((each) => `${each.label} ${valueAt(each, at, show)}`).join(' · '),
  });
  const xs = ticks.map((_, index) => x(index));
  return (
    <div class="plot" ref={ref}>
      <svg
        class="chart"
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        width={plot.width}
        height={plot.height}
        role="img"
        aria-label={label}
        onPointerMove={(event) =>
          setPointed(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left, xs))
        }
      >
        <Axes plot={plot} levels={levels} y={y} ticks={ticks} x={x} show={show} unit={unit} />
        {props.afterEnd !== undefined && props.afterEnd > 0 && <AfterEnd plot={plot} from={x(props.afterEnd - 1)} />}
        <PlotMarks marks={marks} plot={plot} x={x} />
        {pointed !== null && <line class="cursor" x1={x(at)} x2={x(at)} y1={plot.top} y2={plot.bottom} />}
        <Lines series={series} x={x} y={y} plot={plot} at={at} />
      </svg>
      <ReadOut
        count={ticks.length}
        at={at}
        onAt={setPointed}
        says={says}
        left={plot.left}
        width={plot.right - plot.left}
      />
      <MarkList marks={marks} ticks={ticks} />
    </div>
  );
}

function valueAt(series: Series, at: number, show: (value: number) => string): string {
  const value = series.values[at] ?? null;
  return value === null ? '–' : show(value);
}

interface AxesProps extends Pick<LineChartProps, 'ticks' | 'show' | 'unit'> {
  readonly plot: Plot;
  readonly levels: readonly number[];
  x(at: number): number;
  y(value: number): number;
}

export function Axes({ plot, levels, ticks, show, unit, x, y }: AxesProps) {
  const step = tickStep(ticks.length, plot.right - plot.left);
  return (
    <>
      <text class="unit" x={0} y={11}>
        {unit}
      </text>
      {levels.map((level) => (
        <g key={level} class="grid">
          <line x1={plot.left} x2={plot.right} y1={y(level)} y2={y(level)} />
          <text x={plot.left - 6} y={y(level) + 4} text-anchor="end">
            {show(level)}
          </text>
        </g>
      ))}
      {ticks.map((tick, index) =>
        index % step === 0 ? (
          <text key={tick} class="x" x={x(index)} y={plot.bottom + 20} text-anchor="middle">
            {tick}
          </text>
        ) : null,
      )}
    </>
  );
}

/** What was played on after the last turn, without orders. */
export function AfterEnd({ plot, from }: { readonly plot: Plot; readonly from: number }) {
  return (
    <g class="after-end">
      <rect x={from} y={plot.top} width={Math.max(0, plot.right - from)} height={plot.bottom - plot.top} />
      <text x={plot.right - 4} y={plot.top + 14} text-anchor="end">
        {m.afterTheEnd()}
      </text>
    </g>
  );
}

interface LinesProps extends Pick<LineChartProps, 'series'> {
  readonly plot: Plot;
  readonly at: number;
  x(at: number): number;
  y(value: number): number;
}

function Lines({ series, plot, at, x, y }: LinesProps) {
  const ends = spreadLabels(
    series.map((each) => y(lastOf(each.values))),
    LABEL_GAP,
  );
  return (
    <>
      {series.map((each, index) => {
        const value = each.values[at] ?? null;
        const dash = each.tone === 'mine' ? '' : (DASHES[index % DASHES.length] ?? '');
        return (
          <g key={each.id} class={`series ${each.tone}`}>
            {runsOf(each.values).map((run) => (
              <path
                key={run[0]?.[0]}
                d={pathThrough(run.map(([when, what]) => [x(when), y(what)]))}
                stroke-dasharray={dash}
              />
            ))}
            {value !== null && <circle cx={x(at)} cy={y(value)} r="3.500" />}
            <line
              class="leader"
              x1={plot.right + 2}
              x2={plot.right + 14}
              y1={y(lastOf(each.values))}
              y2={(ends[index] ?? 0) - 1}
              stroke-dasharray={dash}
            />
            <text x={plot.right + 18} y={(ends[index] ?? 0) + 4}>
              {each.label}
            </text>
          </g>
        );
      })}
    </>
  );
}
