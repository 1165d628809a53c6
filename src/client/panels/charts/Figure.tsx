import type { ComponentChildren } from 'preact';
import { m } from '../../text/generated/messages.js';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';

interface FigureProps {
  readonly title: string;
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ComponentChildren; // the drawing
}

/** A chart as it must always come: a sentence, a drawing, and the numbers in a table. */
export function Figure({ title, summary, head, rows, children }: FigureProps) {
  return (
    <figure class="figure">
      <figcaption>
        <strong>{title}</strong>
        <p class="small">{summary}</p>
      </figcaption>
      {children}
      <details>
        <summary class="small">{m.asTable()}</summary>
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
      </details>
    </figure>
  );
}
