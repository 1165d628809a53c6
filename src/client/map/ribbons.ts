import { MAP_MATERIALS, type MapFlow, type MapMaterial, type MapModel } from './mapModel.ts';
import { type Port, portsRound } from './ports.ts';
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
  readonly faint: boolean; // another country is selected
}

const NARROWEST = 5;
const WIDEST = 17;
const GAP = 4;
const STEPS = 48;
/** How far a ribbon bows out, as a share of the way; at least and at most, in units of the sheet. */
const BOW = 0.15;
const LEAST_BOW = 12;
const MOST_BOW = 115;

/** What all ribbons of a map share. */
export interface Lane {
  readonly anchors: ReadonlyMap<string, Point>;
  readonly largestKg: number;
  readonly unitsPerPx: number; // units of the sheet a pixel is worth at this zoom
}

/** Width in CSS pixels on a square-root scale against the largest flow seen so far. */
export function ribbonWidth(kg: number, largestKg: number): number {
  const share = largestKg > 0 ? Math.sqrt(Math.max(0, kg) / largestKg) : 0;
  return Math.max(NARROWEST, WIDEST * Math.min(1, share));
}

/** A ribbon before its ends are fixed. */
interface Draft {
  readonly flow: MapFlow;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly bow: number; // how far the middle is pushed to the left of the way, in units
}

const byMaterial = (a: MapFlow, b: MapFlow): number =>
  MAP_MATERIALS.indexOf(a.material) - MAP_MATERIALS.indexOf(b.material) || (a.id < b.id ? -1 : 1);

/** A bow that would run over a third country in play is bent further, by this much and this often at most. */
const CLEAR_OF_OTHERS = 46;
const BEND = 22;
const BENDS = 6;

function clearOfOthers(from: Point, to: Point, first: number, anchors: ReadonlyMap<string, Point>): number {
  const others = [...anchors.values()].filter((anchor) => anchor !== from && anchor !== to);
  const way = wayOf({ from, to }) || 1;
  const [ux, uy] = [(to[0] - from[0]) / way, (to[1] - from[1]) / way];
  const isClear = (bow: number): boolean =>
    others.every(([x, y]) => {
      const along = ((x - from[0]) * ux + (y - from[1]) * uy) / way;
      const aside = (x - from[0]) * uy - (y - from[1]) * ux;
      return along < 0 || along > 1 || Math.abs(aside - 4 * bow * along * (1 - along)) > CLEAR_OF_OTHERS;
    });
  for (let i = 0; i <= BENDS; i++) if (isClear(first + i * BEND)) return first + i * BEND;
  return first;
}

/** Those of one pair lie side by side, each bowed a little more than the one before. */
function draftPair(flows: readonly MapFlow[], lane: Lane): readonly Draft[] {
  const from = lane.anchors.get(flows[0]?.from ?? '');
  const to = lane.anchors.get(flows[0]?.to ?? '');
  if (from === undefined || to === undefined || from === to) return [];
  const natural = Math.max(LEAST_BOW, Math.min(MOST_BOW, BOW * wayOf({ from, to })));
  let bow = clearOfOthers(from, to, natural, lane.anchors);
  return [...flows].sort(byMaterial).map((flow, i) => {
    const width = ribbonWidth(flow.kg, lane.largestKg) * (flow.state === 'thin' ? 0.6 : 1);
    if (i > 0) bow += ((width + GAP) / 2) * lane.unitsPerPx;
    const draft = { flow, from, to, width, bow };
    bow += ((width + GAP) / 2) * lane.unitsPerPx;
    return draft;
  });
}

const wayOf = ({ from, to }: Pick<Draft, 'from' | 'to'>): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

/**
 * The direction from one end to a point of the bow a given distance off. Bows go to the left of the direction of
 * trade, so there and back never meet; measured at one distance for all, those that go on pass outside those that end.
 */
function leaning({ from, to, bow }: Draft, end: 'from' | 'to', distance: number): number {
  const way = wayOf({ from, to }) || 1;
  const part = Math.max(0.01, Math.min(0.9, distance / way));
  const share = end === 'from' ? part : 1 - part;
  const out = (4 * bow * share * (1 - share)) / way;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const foot = end === 'from' ? from : to;
  return Math.atan2(from[1] + dy * share - dx * out - foot[1], from[0] + dx * share + dy * out - foot[0]);
}

/** Share of the shortest way at which the ribbons of a country are put in order. */
const COMMON = 0.75;

/** Ports by `from`/`to` and flow. */
function assignPorts(drafts: readonly Draft[], unitsPerPx: number): ReadonlyMap<string, Port> {
  const ports = new Map<string, Port>();
  for (const anchor of new Set(drafts.flatMap(({ from, to }) => [from, to]))) {
    const ends = drafts.flatMap((draft) =>
      (['from', 'to'] as const).filter((end) => draft[end] === anchor).map((end) => ({ draft, end })),
    );
    const shortest = ends.reduce((least, { draft }) => Math.min(least, wayOf(draft)), Number.POSITIVE_INFINITY);
    const found = portsRound(
      anchor,
      ends.map(({ draft, end }) => ({
        angle: leaning(draft, end, shortest * COMMON),
        width: draft.width * 1.2 + GAP,
      })),
      { shortest, unitsPerPx },
    );
    ends.forEach(({ draft, end }, i) => {
      const port = found[i];
      if (port !== undefined) ports.set(`${end} ${draft.flow.id}`, port);
    });
  }
  return ports;
}

/** How much of the port's own direction the ends of a curve take up. */
const TO_PORT = 0.55;

/** A cubic curve whose ends set out between the port's own direction and the way to the top of the bow. */
function curve(draft: Draft, start: Port, finish: Port): Float64Array {
  const [a, d] = [start.at, finish.at];
  const reach = 0.36 * Math.hypot(d[0] - a[0], d[1] - a[1]);
  const handle = (port: Port, end: 'from' | 'to'): Point => {
    const wish = leaning(draft, end, 0);
    const turn = Math.atan2(Math.sin(port.angle - wish), Math.cos(port.angle - wish));
    const angle = wish + turn * TO_PORT;
    return [port.at[0] + reach * Math.cos(angle), port.at[1] + reach * Math.sin(angle)];
  };
  const [b, c] = [handle(start, 'from'), handle(finish, 'to')];
  const points = new Float64Array(2 * (STEPS + 1));
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS;
    const s = 1 - t;
    for (const k of [0, 1] as const)
      points[2 * i + k] = s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k];
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

/** All ribbons of a model. */
export function layRibbons(model: MapModel, lane: Lane): readonly Ribbon[] {
  const pairs = new Map<string, MapFlow[]>();
  for (const flow of model.flows) {
    const key = `${flow.from}>${flow.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), flow]);
  }
  const drafts = [...pairs.values()].flatMap((flows) => draftPair(flows, lane));
  const ports = assignPorts(drafts, lane.unitsPerPx);
  return drafts.flatMap((draft) => {
    const start = ports.get(`from ${draft.flow.id}`);
    const finish = ports.get(`to ${draft.flow.id}`);
    if (start === undefined || finish === undefined) return [];
    const points = curve(draft, start, finish);
    const lengths = distances(points);
    const { id, material, state } = draft.flow;
    const faint = model.selected !== null && ![draft.flow.from, draft.flow.to].includes(model.selected);
    const length = at(lengths, lengths.length - 1);
    return [{ id, material, state, points, lengths, length, width: draft.width, faint }];
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
