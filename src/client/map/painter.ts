import type { Layout, Sheet } from './sheet.ts';
import type { Size, View } from './view.ts';
import type { World } from './world.ts';

/** Draws what it is given, where it is told: Phaser and SVG are two of these. */
export interface Painter {
  readonly kind: 'webgl' | 'svg';
  readonly frames: number; // drawn so far
  readonly moving: boolean; // frames keep coming by themselves
  show(sheet: Sheet): void; // model or theme changed
  look(view: View, layout: Layout): void; // the reader moved; the layout is a new one when the zoom changed
  resize(size: Size): void;
  stir(): void; // let the ribbons move for a while
  setStill(still: boolean): void; // reduced motion
  destroy(): void;
}

export interface PainterInput {
  readonly parent: HTMLElement;
  readonly world: World;
  readonly size: Size;
  readonly still: boolean;
  readonly phase: number | null; // pinned: the ribbons stand at this many pixels
  onLost(): void; // drawing has become impossible
}
