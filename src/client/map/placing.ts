import type { Glyph } from './glyphs.ts';
import type { Ribbon } from './ribbons.ts';
import { at, type Box, type Point } from './rings.ts';

/** Puts words and marks on the sheet: the important ones first, the others where room is left, or not at all. */

export interface Choice {
  readonly glyph: Glyph;
  readonly anchor: Point; // units of the sheet
  readonly dx: number; // CSS pixels
  readonly dy: number;
}

export interface Item {
  readonly id: string;
  readonly choices: readonly Choice[]; // best first
  readonly must: boolean; // shown even where it covers something
  readonly dodges: boolean; // prefers places off the ribbons
  readonly fromZoom: number; // shown when this many times closer than the whole sheet
}

export interface Placed extends Choice {
  readonly id: string;
}

const GAP = 2;
/** What one step down the list of choices, or one ribbon point covered, costs. */
const STEP_COST = 1;
const COVER_COST = 1.5;
/** What a pixel beyond the edge of the window costs, where the item could be seen at all. */
const CUT_OFF_COST = 1.5;
/** More than all other costs together: the item lies on another. */
const HIDDEN_COST = 1000;

function boxAt(choice: Choice, scale: number): Box {
  const [left, top, right, bottom] = choice.glyph.box;
  const x = choice.anchor[0] * scale + choice.dx;
  const y = choice.anchor[1] * scale + choice.dy;
  return [x + left, y + top, x + right, y + bottom];
}

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] + GAP && b[1] < a[3] + GAP;

const overlapArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

function covered(box: Box, ribbons: readonly Ribbon[], scale: number): number {
  let count = 0;
  for (const { points, width } of ribbons) {
    const r = width / 2;
    for (let i = 0; i < points.length; i += 2) {
      const x = at(points, i) * scale;
      const y = at(points, i + 1) * scale;
      if (x > box[0] - r && x < box[2] + r && y > box[1] - r && y < box[3] + r) count++;
    }
  }
  return count;
}

/** How far a box that is partly in the window reaches out of it at the sides. */
function cutOff(box: Box, window: Box): number {
  if (overlapArea(box, window) === 0) return 0;
  return Math.max(0, window[0] - box[0]) + Math.max(0, box[2] - window[2]);
}

interface Scored {
  readonly choice: Choice;
  readonly box: Box;
  readonly cost: number;
}

function score(item: Item, taken: readonly Box[], ribbons: readonly Ribbon[], ground: Ground): readonly Scored[] {
  const { scale, window } = ground;
  return item.choices.map((choice, i) => {
    const box = boxAt(choice, scale);
    const hidden = taken.reduce(
      (sum, other) => sum + (overlap(box, other) ? HIDDEN_COST + overlapArea(box, other) : 0),
      0,
    );
    const crossing = item.dodges ? covered(box, ribbons, scale) * COVER_COST : 0;
    return { choice, box, cost: hidden + crossing + cutOff(box, window) * CUT_OFF_COST + i * STEP_COST };
  });
}

/** Where and how close the reader looks. */
export interface Ground {
  readonly scale: number; // CSS pixels per unit of the sheet
  readonly zoom: number; // that scale against the one of the whole sheet
  readonly window: Box; // what is seen, in CSS pixels of the scaled sheet
}

/** Items come in order of importance. */
export function place(items: readonly Item[], ribbons: readonly Ribbon[], ground: Ground): readonly Placed[] {
  const taken: Box[] = [];
  const placed: Placed[] = [];
  for (const item of items) {
    if (ground.zoom < item.fromZoom) continue;
    const options = score(item, taken, ribbons, ground);
    const best = options.reduce<Scored | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
    if (best === undefined || (best.cost >= HIDDEN_COST && !item.must)) continue;
    taken.push(best.box);
    placed.push({ id: item.id, ...best.choice });
  }
  return placed;
}
