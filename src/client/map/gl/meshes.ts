import { MAP_MATERIALS } from '../mapModel.ts';
import type { Ribbon } from '../ribbons.ts';
import { at, type Ring } from '../rings.ts';
import type { World } from '../world.ts';
import { lineKey, type Slots } from './slots.ts';

/** Triangles for the graphics card, out of plain lists. */
export interface Mesh {
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
}

interface Draft {
  readonly vertices: number[];
  readonly indices: number[];
}

const draft = (): Draft => ({ vertices: [], indices: [] });
const finish = ({ vertices, indices }: Draft): Mesh => ({
  vertices: Float32Array.from(vertices),
  indices: Uint32Array.from(indices),
});

/** The sea: a fan over the convex outline of the globe. Per vertex x, y, slot. */
export function seaMesh(world: World, slots: Slots): Mesh {
  const out = draft();
  for (let i = 0; i < world.sphere.length; i += 2)
    out.vertices.push(at(world.sphere, i), at(world.sphere, i + 1), slots.sea);
  for (let i = 2; i < world.sphere.length / 2; i++) out.indices.push(0, i - 1, i);
  return finish(out);
}

/** Every country's triangles. Per vertex x, y, slot. */
export function fillMesh(world: World, slots: Slots): Mesh {
  const out = draft();
  for (const shape of world.shapes) {
    const base = out.vertices.length / 3;
    const slot = slots.fills.get(shape.id) ?? slots.sea;
    for (let i = 0; i < shape.vertices.length; i += 2)
      out.vertices.push(at(shape.vertices, i), at(shape.vertices, i + 1), slot);
    for (const index of shape.triangles) out.indices.push(base + index);
  }
  return finish(out);
}

interface Joint {
  readonly x: number;
  readonly y: number;
  readonly nx: number; // normal, longer in a bend so that the line keeps its width
  readonly ny: number;
}

const SHARPEST = 1.6;

/** Position and normal at a point of an open or closed line. */
function joint(points: ArrayLike<number>, k: number, closed: boolean): Joint {
  const n = points.length / 2;
  const wrap = (i: number): number => (closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i)));
  const [i, before, after] = [wrap(k) * 2, wrap(k - 1) * 2, wrap(k + 1) * 2];
  const [x, y] = [at(points, i), at(points, i + 1)];
  const [tx, ty] = [at(points, after) - at(points, before), at(points, after + 1) - at(points, before + 1)];
  const length = Math.hypot(tx, ty) || 1;
  const [ux, uy] = [tx / length, ty / length];
  const [bx, by] = [x - at(points, before), y - at(points, before + 1)];
  const back = Math.hypot(bx, by);
  const stretch = back === 0 ? 1 : Math.min(SHARPEST, 1 / Math.max(0.6, (bx * ux + by * uy) / back));
  return { x, y, nx: -uy * stretch, ny: ux * stretch };
}

function addStrip(out: Draft, size: number, first: boolean): void {
  if (first) return;
  const base = out.vertices.length / size - 4;
  out.indices.push(base, base + 1, base + 2, base + 1, base + 3, base + 2);
}

function addLine(out: Draft, points: Ring, slot: number, closed: boolean): void {
  const count = points.length / 2 + (closed ? 1 : 0);
  for (let k = 0; k < count; k++) {
    const { x, y, nx, ny } = joint(points, k, closed);
    for (const side of [-1, 1]) out.vertices.push(x, y, nx, ny, side, slot);
    addStrip(out, 6, k === 0);
  }
}

/** Graticule under the land. */
export function graticuleMesh(world: World, slots: Slots): Mesh {
  const out = draft();
  for (const points of world.graticule) addLine(out, points, slots.graticule, false);
  return finish(out);
}

/** Borders and coasts over it, and the rim of the sheet. */
export function lineMesh(world: World, slots: Slots): Mesh {
  const out = draft();
  for (const { points, a, b } of world.lines) addLine(out, points, slots.lines.get(lineKey(a, b)) ?? slots.rim, false);
  addLine(out, world.sphere, slots.rim, true);
  return finish(out);
}

const STATES = ['open', 'cut', 'thin'] as const;
/** Added to a state's number; the shader takes it off again. */
const FAINT = 4;

/** Per vertex: x, y, normal, side, distance, whole length, width, slot, pattern, state. */
export function ribbonMesh(ribbons: readonly Ribbon[], slots: Slots): Mesh {
  const out = draft();
  for (const ribbon of ribbons) {
    const pattern = MAP_MATERIALS.indexOf(ribbon.material);
    const kind = [slots.material + pattern, pattern, STATES.indexOf(ribbon.state) + (ribbon.faint ? FAINT : 0)];
    for (let k = 0; k < ribbon.lengths.length; k++) {
      const { x, y, nx, ny } = joint(ribbon.points, k, false);
      for (const side of [-1, 1])
        out.vertices.push(x, y, nx, ny, side, at(ribbon.lengths, k), ribbon.length, ribbon.width, ...kind);
      addStrip(out, 11, k === 0);
    }
  }
  return finish(out);
}
