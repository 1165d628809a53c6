import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature, quantize } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';

/**
 * Writes assets/map/world.json: the land of world-atlas (50m), thinned until it is light enough to fetch, with a
 * point for every state whose outline the thinning removed. Run it with `node src/tools/makeMapData.ts`.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Steradians below which a bend of a coast is dropped; chosen by eye at eight-fold zoom and by size. */
const BEND_SR = 1.2e-6;
/** Islands smaller than this many steradians are dropped (about 325 km²), states among them become dots. */
const ISLAND_SR = 8e-6;
const GRID = 2e4;

type Props = { readonly name?: string };
type Atlas = Topology<{ countries: GeometryCollection<Props> }>;
type Shape = (Polygon<Props> | MultiPolygon<Props>) & { id?: string };

/** world-atlas leaves these without an ISO number; they get a name of their own so that a click can tell them apart. */
const NAMELESS: Readonly<Record<string, string>> = {
  Kosovo: 'x-kosovo',
  'N. Cyprus': 'x-north-cyprus',
  Somaliland: 'x-somaliland',
  'Indian Ocean Ter.': 'x-indian-ocean',
  'Siachen Glacier': 'x-siachen',
};

function idOf(shape: Shape): string {
  return shape.id ?? NAMELESS[shape.properties?.name ?? ''] ?? `x-${shape.properties?.name ?? 'unknown'}`;
}

function ringsOf(shape: Shape): number {
  if (shape.type === 'Polygon') return shape.arcs.length;
  return shape.type === 'MultiPolygon' ? shape.arcs.reduce((n, polygon) => n + polygon.length, 0) : 0;
}

type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** The middle of the largest ring's box: enough for a dot a few pixels wide. */
function middleOf(atlas: Atlas, shape: Shape): readonly [number, number] {
  const { geometry } = feature(atlas, shape as Polygon<Props>);
  const { type, coordinates } = geometry as { readonly type: string; readonly coordinates: unknown };
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Polygons;
  const ring = polygons.map((polygon) => polygon[0] ?? []).reduce((a, b) => (b.length > a.length ? b : a), []);
  const middle = (values: readonly number[]): number =>
    Math.round(((Math.min(...values) + Math.max(...values)) / 2) * 100) / 100;
  return [middle(ring.map(([lon]) => lon ?? 0)), middle(ring.map(([, lat]) => lat ?? 0))];
}

function makeWorld(atlas: Atlas): { readonly text: string; readonly shapes: number; readonly dots: number } {
  const all = atlas.objects.countries.geometries as Shape[];
  for (const shape of all) shape.id = idOf(shape);
  const weighted = presimplify(atlas as Topology<Objects<object>>, sphericalTriangleArea);
  const thin = filter(
    simplify(weighted, BEND_SR),
    filterWeight(weighted, ISLAND_SR, (ring) => sphericalRingArea(ring, false)),
  );
  const left = (thin.objects.countries as GeometryCollection<Props>).geometries as Shape[];
  const geometries = left
    .filter((shape) => ringsOf(shape) > 0)
    .map((shape) => ({ type: shape.type, id: shape.id, arcs: shape.arcs }));
  const kept = new Set(geometries.map((shape) => shape.id));
  const dots = all
    .filter((shape) => !kept.has(shape.id))
    .map((shape) => ({ id: shape.id, at: middleOf(atlas, shape) }));
  const topology = { ...thin, objects: { countries: { type: 'GeometryCollection', geometries } } };
  const { type, transform, arcs, objects } = quantize(topology as unknown as Topology<Objects<object>>, GRID);
  const text = `${JSON.stringify({ type, transform, objects, arcs, dots })}\n`;
  return { text, shapes: geometries.length, dots: dots.length };
}

const source = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
const target = resolve(root, 'assets/map/world.json');
const made = makeWorld(JSON.parse(readFileSync(source, 'utf8')) as Atlas);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, made.text);
const kilobytes = (n: number): string => `${(n / 1000).toFixed(1)} kB`;
console.log(
  `world.json: ${made.shapes} shapes, ${made.dots} dots, ${kilobytes(made.text.length)}, ${kilobytes(gzipSync(made.text, { level: 9 }).length)} gzip`,
);
