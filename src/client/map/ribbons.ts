import { MAP_MATERIALS, type MapFlow, type MapMaterial, type MapModel } from './mapModel.ts';
import { at, type Point } from './rings.ts';

/** Trade as curved ribbons on the sheet: where each runs and how wide it is. */

export interface Ribbon {
  readonly id: string;
  readonly material: MapMaterial;
  readonly state: MapFlow['state'];
  readonly points: Float64Array; // along the middle, in units of the sheet, from seller to buyer
  readonly lengths: Float64Array; // distance from the start at each point
  readonly length: number;
  readonly width: number; // CSS pixels at the opening zoom
}

const NARROWEST = 5;
const WIDEST = 17;
const STEPS = 48;
/** Units of the sheet left free at each end, so that ribbons meet round a name and not on a point. */
const START_GAP = 12;
const END_GAP = 16;
/** Units of the sheet per CSS pixel at the opening zoom of a laptop. */
const UNITS_PER_PX = 1.5;

/** Width in CSS pixels on a square-root scale against the largest flow seen so far. */
export function ribbonWidth(kg: number, largestKg: number): number {
  const share = largestKg > 0 ? Math.sqrt(Math.max(0, kg) / largestKg) : 0;
  return Math.max(NARROWEST, WIDEST * Math.min(1, share));
}

interface Course {
  readonly from: Point;
  readonly to: Point;
  readonly bow: number; // how far the middle is pushed to the left of the way, in units
  readonly shift: number; // how far the whole ribbon is moved to the left
}

/** A quadratic curve that bows to the left of its direction: the way there and the way back never share a line. */
function curve({ from, to, bow, shift }: Course): Float64Array {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [dy / length, -dx / length];
  const [ax, ay] = [from[0] + nx * shift, from[1] + ny * shift];
  const [bx, by] = [to[0] + nx * shift, to[1] + ny * shift];
  const [cx, cy] = [(ax + bx) / 2 + nx * 2 * bow, (ay + by) / 2 + ny * 2 * bow];
  const first = Math.min(0.3, START_GAP / length);
  const last = 1 - Math.min(0.3, END_GAP / length);
  const points = new Float64Array(2 * (STEPS + 1));
  for (let i = 0; i <= STEPS; i++) {
    const t = first + ((last - first) * i) / STEPS;
    const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    points[2 * i] = p * ax + q * cx + r * bx;
    points[2 * i + 1] = p * ay + q * cy + r * by;
  }
  return points;
}

function distances(points: Float64Array): Float64Array {
  const out = new Float64Array(points.length / 2);
  for (let i = 1; i < out.length; i++) {
    const step = Math.hypot(at(points, 2 * i) - at(points, 2 * i - 2), at(points, 2 * i + 1) - at(points, 2 * i - 1));
    out[i] = at(out, i - 1) + step;
  }
  return out;
}

const order = (a: MapFlow, b: MapFlow): number =>
  MAP_MATERIALS.indexOf(a.material) - MAP_MATERIALS.indexOf(b.material) || (a.id < b.id ? -1 : 1);

/** All ribbons of a model; those of one pair lie side by side, each bowed a little more than the one before. */
export function layRibbons(model: MapModel, anchors: ReadonlyMap<string, Point>, largestKg: number): readonly Ribbon[] {
  const pairs = new Map<string, MapFlow[]>();
  for (const flow of model.flows) {
    const key = `${flow.from}>${flow.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), flow]);
  }
  return [...pairs.values()].flatMap((flows) => layPair([...flows].sort(order), anchors, largestKg));
}

function layPair(flows: readonly MapFlow[], anchors: ReadonlyMap<string, Point>, largestKg: number): readonly Ribbon[] {
  const from = anchors.get(flows[0]?.from ?? '');
  const to = anchors.get(flows[0]?.to ?? '');
  if (from === undefined || to === undefined || from === to) return [];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  let aside = 0;
  return flows.map((flow, i) => {
    const width = ribbonWidth(flow.kg, largestKg) * (flow.state === 'thin' ? 0.6 : 1);
    if (i > 0) aside += (width / 2 + 2) * UNITS_PER_PX;
    const points = curve({ from, to, bow: Math.max(14, 0.13 * length) + aside * 0.75, shift: aside * 0.45 });
    aside += (width / 2 + 2) * UNITS_PER_PX;
    const lengths = distances(points);
    const { id, material, state } = flow;
    return { id, material, state, points, lengths, length: at(lengths, lengths.length - 1), width };
  });
}

/** The point at a share of the ribbon's way. */
export function pointAlong(ribbon: Ribbon, share: number): Point {
  const goal = ribbon.length * share;
  let i = 1;
  while (i < ribbon.lengths.length - 1 && at(ribbon.lengths, i) < goal) i++;
  const [before, after] = [at(ribbon.lengths, i - 1), at(ribbon.lengths, i)];
  const part = after > before ? (goal - before) / (after - before) : 0;
  const between = (k: number): number =>
    at(ribbon.points, 2 * i - 2 + k) + (at(ribbon.points, 2 * i + k) - at(ribbon.points, 2 * i - 2 + k)) * part;
  return [between(0), between(1)];
}
