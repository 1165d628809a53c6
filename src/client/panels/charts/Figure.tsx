import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { chartFileName, csvText, handOut, svgText } from './chartFile.ts';

export interface FigureProps {
  readonly id: string; // what the chart is, for the names of its files
  readonly title: string; // the finding
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly csv?: { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }; // bare numbers, units in the head
  readonly children: ComponentChildren; // the drawing
}

/** A chart as it must always come: its finding, a sentence, a drawing, the numbers in a table, and both to take away. */
export function Figure({ id, title, summary, head, rows, csv, children }: FigureProps) {
  const { view } = useView();
  const figure = useRef<HTMLElement>(null);
  const name = (ending: 'csv' | 'svg'): string =>
    chartFileName([view.scenario.id, id, view.seat, 'turn', view.turn], ending);
  const toSvg = (): void => {
    const drawing = figure.current?.querySelector<SVGSVGElement>('svg.chart');
    if (drawing) handOut(name('svg'), 'image/svg+xml', svgText(drawing, `${title}. ${summary}`));
  };
  return (
    <figure class="figure" ref={figure}>
      <figcaption>
        <strong>{title}</strong>
        <p class="small">{summary}</p>
      </figcaption>
      {children}
      <div class="figure-foot">
        <details>
          <summary class="small">{m.asTable()}</summary>
          <FigureTable title={title} head={head} rows={rows} />
        </details>
        <p class="take small">
          <button
            type="button"
            class="link"
            aria-label={m.takeCsvOf({ title })}
            onClick={() => handOut(name('csv'), 'text/csv', csvText(csv?.head ?? head, csv?.rows ?? rows))}
          >
            {m.takeCsv()}
          </button>
          <button type="button" class="link" aria-label={m.takeSvgOf({ title })} onClick={toSvg}>
            {m.takeSvg()}
          </button>
        </p>
      </div>
    </figure>
  );
}

function FigureTable({ title, head, rows }: Pick<FigureProps, 'title' | 'head' | 'rows'>) {
  return (
    <ScrollRegion label={title}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" class={index === 0 ? '' : 'n'}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} class="n">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
