import { m } from '../../text/generated/messages.js';
import type { Plot, PlotMark } from './plot.ts';

const LETTER = { quota: m.markQuotaLetter, embargo: m.markEmbargoLetter, ruling: m.markRulingLetter } as const;
const NAME = { quota: m.markQuota, embargo: m.markEmbargo, ruling: m.markRuling } as const;

interface PlotMarksProps {
  readonly marks: readonly PlotMark[];
  readonly plot: Plot;
  x(at: number): number;
}

/** Signs over the turns in which something was done to the trade. */
export function PlotMarks({ marks, plot, x }: PlotMarksProps) {
  const rank = (mark: PlotMark): number => marks.filter((each) => each.at === mark.at).indexOf(mark);
  return (
    <g class="plot-marks">
      {marks.map((mark) => {
        const centre = x(mark.at) + rank(mark) * 15;
        return (
          <g key={`${mark.at}${mark.kind}`} class={`plot-mark ${mark.kind}`}>
            <title>{mark.says}</title>
            <line x1={x(mark.at)} x2={x(mark.at)} y1={plot.top - 6} y2={plot.bottom} />
            <rect x={centre - 7} y={plot.top - 20} width="14" height="14" rx={mark.kind === 'embargo' ? 7 : 2} />
            <text x={centre} y={plot.top - 9} text-anchor="middle">
              {LETTER[mark.kind]()}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** What the signs say, under the drawing. */
export function MarkList({ marks, ticks }: { readonly marks: readonly PlotMark[]; readonly ticks: readonly string[] }) {
  if (marks.length === 0) return null;
  return (
    <details class="mark-list">
      <summary class="small">
        {[...new Set(marks.map((mark) => mark.kind))].map((kind) => (
          <span key={kind} class="mark-key">
            <span class={`sign ${kind}`} aria-hidden="true">
              {LETTER[kind]()}
            </span>{' '}
            {NAME[kind]()}
          </span>
        ))}
      </summary>
      <ul class="small">
        {marks.map((mark) => (
          <li key={`${mark.at}${mark.kind}`}>
            <strong>{ticks[mark.at]}</strong> {NAME[mark.kind]()}: {mark.says}
          </li>
        ))}
      </ul>
    </details>
  );
}
