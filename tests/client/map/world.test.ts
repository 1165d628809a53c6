import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/client/map/anchors.ts';
import { assignSlots } from '../../../src/client/map/gl/slots.ts';
import { hitGrid } from '../../../src/client/map/hitGrid.ts';
import type { LonLat, MapCountry } from '../../../src/client/map/mapModel.ts';
import { area2, at } from '../../../src/client/map/rings.ts';
import { theWorld, worldText } from './theWorld.ts';

const PLACES: readonly (readonly [name: string, at: LonLat, id: string | null])[] = [
  ['Tokyo', [139.4, 35.9], '392'],
  ['Baotou', [109.8, 40.6], '156'],
  ['Mountain Pass', [-115.5, 35.5], '840'],
  ['Anchorage, far from the rest of its country', [-150, 61.5], '840'],
  ['Perth', [116.2, -31.9], '036'],
  ['Kuantan', [103, 3.8], '458'],
  ['Goma', [29, -1.6], '180'],
  ['Kigali', [30.1, -1.95], '646'],
  ['Maseru, a state inside another', [28.2, -29.5], '426'],
  ['the land round it', [26, -29], '710'],
  ['Valletta, a state that is only a dot', [14.46, 35.9], '470'],
  ['the middle of the Pacific', [-160, 5], null],
  ['the middle of the Atlantic', [-35, 20], null],
];

test.each(PLACES)('a tap on %s finds its outline, or none at sea', (_, at, id) => {
  for (const centre of [150, 11]) {
    const world = theWorld(centre);
    expect(hitGrid(world)(...world.project(at))).toBe(id);
  }
});

test('the triangles of every country cover its outlines less their holes', () => {
  for (const { id, polygons, vertices, triangles } of theWorld().shapes) {
    const outlined = polygons
      .map((polygon) => polygon.reduce((sum, ring, i) => sum + Math.abs(area2(ring)) * (i === 0 ? 1 : -1), 0))
      .reduce((a, b) => a + b, 0);
    let filled = 0;
    for (let i = 0; i < triangles.length; i += 3) {
      const corners = [0, 1, 2].flatMap((k) => {
        const vertex = 2 * at(triangles, i + k);
        return [at(vertices, vertex), at(vertices, vertex + 1)];
      });
      filled += Math.abs(area2(corners));
    }
    expect(Math.abs(filled - outlined), `outline ${id}`).toBeLessThan(0.01 * outlined + 0.01);
  }
});

test('all land lies on the sheet, and its area is the Earth’s share of land', () => {
  const world = theWorld();
  const sum = (rings: readonly ArrayLike<number>[]): number =>
    rings.reduce((all, ring) => all + Math.abs(area2(ring)), 0);
  const land = sum(world.shapes.flatMap(({ polygons }) => polygons.map(([outer]) => outer ?? [])));
  expect(land / sum([world.sphere])).toBeGreaterThan(0.27);
  expect(land / sum([world.sphere])).toBeLessThan(0.31);
  for (const { box } of world.shapes)
    expect([
      box[0] >= -0.01,
      box[1] >= -0.01,
      box[2] <= world.width + 0.01,
      box[3] <= world.height + 0.01,
    ]).not.toContain(false);
});

test('every outline, border and coast has a slot of its own in the palette texture', () => {
  const { fills, lines, material } = assignSlots(theWorld());
  const used = [...fills.values(), ...lines.values()];
  expect(new Set(used).size).toBe(used.length);
  expect(Math.min(...used)).toBeGreaterThan(material + 3);
});

test('the land is light enough to fetch: under 100 kB compressed', () => {
  expect(gzipSync(worldText, { level: 9 }).length).toBeLessThan(100_000);
});

const aCountry = (iso: readonly string[]): MapCountry => ({
  id: 'x',
  name: 'X',
  iso,
  role: 'seat',
  shade: 0,
  pattern: false,
});

test('a name sits in the largest part of its country, not between it and territories overseas', () => {
  const world = theWorld();
  const hit = hitGrid(world);
  for (const iso of ['840', '250', '528', '392', '156']) expect(hit(...anchorOf(world, aCountry([iso])))).toBe(iso);
});

test('a union’s name sits among its members', () => {
  const world = theWorld();
  const [x, y] = anchorOf(world, aCountry(['250', '276', '380', '616', '724', '752']));
  const [left] = world.project([0, 48]);
  const [right] = world.project([20, 48]);
  expect(x).toBeGreaterThan(left);
  expect(x).toBeLessThan(right);
  expect(y).toBeGreaterThan(world.project([10, 56])[1]);
  expect(y).toBeLessThan(world.project([10, 43])[1]);
});
