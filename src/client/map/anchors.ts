import type { MapCountry } from './mapModel.ts';
import { centreOf, type Point } from './rings.ts';
import type { World } from './world.ts';

/** Parts of a country further from its largest part than this do not pull its name away (overseas territories). */
const NEAR = 160;

/** Where a country's name and ribbons sit: the level's own point, else the middle of its main parts. */
export function anchorOf(world: World, country: MapCountry): Point {
  if (country.anchor !== undefined) return world.project(country.anchor);
  const parts = world.shapes
    .filter((shape) => country.iso.includes(shape.id))
    .flatMap((shape) => shape.polygons.map((polygon) => centreOf(polygon[0] ?? [])));
  const main = parts.reduce<(typeof parts)[number] | undefined>((a, b) => (a && a.area >= b.area ? a : b), undefined);
  if (main === undefined) return dotOf(world, country);
  if (country.iso.length === 1) return [main.x, main.y];
  const near = parts.filter((part) => Math.hypot(part.x - main.x, part.y - main.y) < NEAR);
  const area = near.reduce((sum, part) => sum + part.area, 0);
  const mean = (value: (part: (typeof parts)[number]) => number): number =>
    near.reduce((sum, part) => sum + value(part) * part.area, 0) / area;
  return [mean((part) => part.x), mean((part) => part.y)];
}

function dotOf(world: World, country: MapCountry): Point {
  for (const iso of country.iso) {
    const dot = world.dots.get(iso);
    if (dot !== undefined) return dot;
  }
  return [world.width / 2, world.height / 2];
}
