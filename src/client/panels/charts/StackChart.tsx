import { useState } from 'preact/hooks';
import type { Part } from '../../store/historySeries.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { AfterEnd, Axes } from './LineChart.tsx';
import { MarkList, PlotMarks } from './PlotMarks.tsx';
import { nearest, type PlotMark, plotOf } from './plot.ts';
import { ReadOut } from './ReadOut.tsx';
import { scaleBetween } from './scale.ts';
import { PATTERNS, TonePatterns } from './TonePatterns.tsx';
import { useWidth } from './useWidth.ts';

/** One that holds a part: its name, a short sign for narrow places, and a tone with its own pattern. */
export interface Holder {
  readonly country: string;
  readonly name: string;
  readonly sign: string;
  readonly tone: number;
}

interface StackChartProps {
  readonly id: string;
  readonly holders: readonly Holder[]; // largest first
  readonly turns: readonly (readonly Part[])[];
  readonly ticks: readonly string[];
  readonly unit: string;
  readonly label: string;
  readonly marks?: readonly PlotMark[];
  readonly afterEnd?: number;
}

const MOST_WIDTH = 736;
const BP = 10_000;
const LEVELS = [0, 2500, 5000, 7500, 10_000];
const LEAST_FOR_SIGN = 16;
const LEAST_BAR = 22;

/** Shares of a whole, a column a turn; tone, pattern and sign name the holder. */
export function StackChart({ id, holders, turns, ticks, unit, label, marks = [], afterEnd }: StackChartProps) {
  const { ref, width } = useWidth(MOST_WIDTH);
  const [pointed, setPointed] = useState<number | null>(null);
  const plot = plotOf(width, 8);
  const slot = (plot.right - plot.left) / Math.max(1, turns.length);
  const bar = Math.min(56, slot * 0.82);
  const x = (at: number): number => plot.left + slot * (at + 0.5);
  const y = scaleBetween([0, BP], [plot.bottom, plot.top]);
  const at = Math.min(pointed ?? turns.length - 1, turns.length - 1);
  const says = m.readSays({
    when: ticks[at] ?? '',
    values: holders
      .filter((holder) => partOf(turns[at] ?? [], holder.country) > 0)
      .map((holder) => `${holder.name} ${formatShare(partOf(turns[at] ?? [], holder.country))}`)
      .join(' · '),
  });
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
          setPointed(
            nearest(
              event.clientX - event.currentTarget.getBoundingClientRect().left,
              turns.map((_, index) => x(index)),
            ),
          )
        }
      >
        <TonePatterns id={id} />
        <Axes plot={plot} levels={LEVELS} ticks={ticks} show={formatShare} unit={unit} x={x} y={y} />
        {afterEnd !== undefined && <AfterEnd plot={plot} from={plot.left + slot * afterEnd} />}
        <Columns id={id} holders={holders} turns={turns} at={at} bar={bar} x={x} y={y} />
        <PlotMarks marks={marks} plot={plot} x={x} />
      </svg>
      <ReadOut
        count={turns.length}
        at={at}
        onAt={setPointed}
        says={says}
        left={x(0)}
        width={x(turns.length - 1) - x(0)}
      />
      <Holders id={id} holders={holders} />
      <MarkList marks={marks} ticks={ticks} />
    </div>
  );
}

const partOf = (parts: readonly Part[], country: string): number =>
  parts.find((part) => part.country === country)?.shareBp ?? 0;

interface ColumnsProps extends Pick<StackChartProps, 'id' | 'holders' | 'turns'> {
  readonly at: number;
  readonly bar: number; // width of a column
  x(at: number): number;
  y(shareBp: number): number;
}

function Columns({ id, holders, turns, at, bar, x, y }: ColumnsProps) {
  return (
    <>
      {turns.map((parts, index) => (
        <g key={index} class={index === at ? 'column at' : 'column'}>
          {stackOf(holders, parts).map(({ holder, from, to }) => {
            const place = { x: x(index) - bar / 2, y: y(to), width: bar, height: Math.max(0, y(from) - y(to)) };
            return (
              <g key={holder.country} class={`tone t${holder.tone}`}>
                <rect {...place} />
                <rect {...place} style={{ fill: `url(#${id}-${holder.tone % PATTERNS})` }} />
                {place.height >= LEAST_FOR_SIGN && bar >= LEAST_BAR && (
                  <text x={x(index)} y={place.y + place.height / 2 + 5} text-anchor="middle">
                    {holder.sign}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}

/** Whose tone, pattern and sign is whose. */
function Holders({ id, holders }: Pick<StackChartProps, 'id' | 'holders'>) {
  return (
    <ul class="holders small">
      {holders.map((holder) => (
        <li key={holder.country}>
          <svg class="holder-key" viewBox="0 0 24 14" aria-hidden="true">
            <g class={`tone t${holder.tone}`}>
              <rect width="24" height="14" />
              <rect width="24" height="14" style={{ fill: `url(#${id}-${holder.tone % PATTERNS})` }} />
            </g>
          </svg>
          <b>{holder.sign}</b> {holder.name}
        </li>
      ))}
    </ul>
  );
}

function stackOf(
  holders: readonly Holder[],
  parts: readonly Part[],
): readonly { readonly holder: Holder; readonly from: number; readonly to: number }[] {
  let height = 0;
  return holders.flatMap((holder) => {
    const share = partOf(parts, holder.country);
    const from = height;
    height += share;
    return share > 0 ? [{ holder, from, to: height }] : [];
  });
}
