/** Plain polygon arithmetic on flat coordinate lists: x0, y0, x1, y1, … */
export type Ring = Float64Array;
export type Point = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Coordinate `i` of a list known to be long enough. */
export const at = (list: ArrayLike<number>, i: number): number => list[i] ?? 0;

/** Twice the signed area; the sign tells the winding. */
export function area2(ring: ArrayLike<number>): number {
  let sum = 0;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) sum += at(ring, j) * at(ring, i + 1) - at(ring, i) * at(ring, j + 1);
  return sum;
}

/** Centre of mass of one ring, and its area. */
export function centreOf(ring: ArrayLike<number>): { readonly x: number; readonly y: number; readonly area: number } {
  let x = 0;
  let y = 0;
  let sum = 0;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const k = at(ring, j) * at(ring, i + 1) - at(ring, i) * at(ring, j + 1);
    sum += k;
    x += (at(ring, j) + at(ring, i)) * k;
    y += (at(ring, j + 1) + at(ring, i + 1)) * k;
  }
  return sum === 0
    ? { x: at(ring, 0), y: at(ring, 1), area: 0 }
    : { x: x / (3 * sum), y: y / (3 * sum), area: Math.abs(sum / 2) };
}

/** Even-odd test of a point in one ring. */
export function inRing(ring: ArrayLike<number>, x: number, y: number): boolean {
  let inside = false;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const yi = at(ring, i + 1);
    const yj = at(ring, j + 1);
    const crosses = yi > y !== yj > y && x < ((at(ring, j) - at(ring, i)) * (y - yi)) / (yj - yi) + at(ring, i);
    if (crosses) inside = !inside;
  }
  return inside;
}

/** Is the point in the polygon's outer ring and in none of its holes? */
export function inPolygon(polygon: readonly Ring[], x: number, y: number): boolean {
  const [outer, ...holes] = polygon;
  return outer !== undefined && inRing(outer, x, y) && !holes.some((hole) => inRing(hole, x, y));
}

/** Smallest box around some rings. */
export function boxOf(rings: readonly ArrayLike<number>[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      left = Math.min(left, at(ring, i));
      right = Math.max(right, at(ring, i));
      top = Math.min(top, at(ring, i + 1));
      bottom = Math.max(bottom, at(ring, i + 1));
    }
  }
  return [left, top, right, bottom];
}
