import { inPolygon } from './rings.ts';
import type { World } from './world.ts';

/** Units of the sheet per cell: about 2,000 cells, a handful of shapes in each. */
const CELL = 32;
/** A dot is caught within this many units. */
const DOT_REACH = 6;

/** Finds the shape under a point of the sheet: a grid of candidates first, then the exact outline. */
export function hitGrid(world: World): (x: number, y: number) => string | null {
  const columns = Math.ceil(world.width / CELL);
  const rows = Math.ceil(world.height / CELL);
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  const clamp = (v: number, n: number): number => Math.max(0, Math.min(n - 1, Math.floor(v / CELL)));
  world.shapes.forEach((shape, i) => {
    const [left, top, right, bottom] = shape.box;
    for (let row = clamp(top, rows); row <= clamp(bottom, rows); row++) {
      for (let column = clamp(left, columns); column <= clamp(right, columns); column++)
        cells[row * columns + column]?.push(i);
    }
  });
  return (x, y) => {
    if (x < 0 || y < 0 || x >= world.width || y >= world.height) return null;
    for (const i of cells[clamp(y, rows) * columns + clamp(x, columns)] ?? []) {
      const shape = world.shapes[i];
      if (shape?.polygons.some((polygon) => inPolygon(polygon, x, y))) return shape.id;
    }
    for (const [id, [dx, dy]] of world.dots) if (Math.hypot(dx - x, dy - y) <= DOT_REACH) return id;
    return null;
  };
}
