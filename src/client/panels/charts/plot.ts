import type { MarkKind } from '../../store/historyMarks.ts';

/** Where the drawing lies inside its SVG, in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A sign over a turn: a letter in a shape, so that it needs no colour. */
export interface PlotMark {
  readonly at: number; // index of the point
  readonly kind: MarkKind;
  readonly says: string;
}

const NARROW = 460;

/** A plot of this width with room for words at its right. */
export function plotOf(width: number, words: number): Plot {
  const height = width < NARROW ? 230 : 280;
  return { width, height, left: 46, right: width - words, top: 34, bottom: height - 28 };
}

/** Which of the ticks are written: as many as fit side by side. */
export function tickStep(count: number, pixels: number): number {
  const each = 56;
  return Math.max(1, Math.ceil((count * each) / Math.max(each, pixels)));
}

/** Index of the point nearest to a place on the drawing. */
export function nearest(place: number, xs: readonly number[]): number {
  return xs.reduce((best, x, at) => (Math.abs(x - place) < Math.abs((xs[best] ?? 0) - place) ? at : best), 0);
}
