import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import earcut from 'earcut';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { LonLat } from './mapModel.ts';
import { area2, type Box, boxOf, inRing, type Point, type Ring } from './rings.ts';

/** The atlas sheet in flat units: shapes to fill, lines to draw, and the projection that made them. */

export interface WorldFile extends Topology<{ countries: GeometryCollection }> {
  readonly dots: readonly { readonly id: string; readonly at: LonLat }[];
}

export interface Shape {
  readonly id: string;
  readonly polygons: readonly (readonly Ring[])[]; // each: outer ring, then holes
  readonly box: Box;
  readonly vertices: Float32Array;
  readonly triangles: Uint32Array; // indices into vertices
}

export interface Line {
  readonly points: Ring;
  readonly a: string; // the shape on one side
  readonly b: string | null; // the shape on the other, null for a coast
}

export interface World {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
  readonly sphere: Ring;
  readonly graticule: readonly Ring[];
  readonly dots: ReadonlyMap<string, Point>;
  project(at: LonLat): Point;
}

export const WORLD_WIDTH = 2048;
const SPHERE: GeoPermissibleObjects = { type: 'Sphere' };
/** Largest error, in flat units, with which curved lines are turned into short straight ones. */
const PRECISION = 0.35;

/** Runs a geographic object through the projection's clipping and resampling and collects plain point lists. */
function trace(projection: GeoProjection, object: GeoPermissibleObjects, least: number): Ring[] {
  const out: number[][] = [];
  let current: number[] = [];
  const pen = {
    moveTo(x: number, y: number): void {
      current = [x, y];
      out.push(current);
    },
    lineTo(x: number, y: number): void {
      const n = current.length;
      if (current[n - 2] !== x || current[n - 1] !== y) current.push(x, y);
    },
    closePath(): void {
      const n = current.length;
      if (n > 2 && current[0] === current[n - 2] && current[1] === current[n - 1]) current.length = n - 2;
    },
    beginPath(): void {},
    arc(): void {},
  };
  geoPath(projection, pen)(object);
  return out.filter((points) => points.length >= 2 * least).map((points) => Float64Array.from(points));
}

/** Sorts the rings of one clipped polygon into outer rings with their holes. */
function withHoles(rings: readonly Ring[]): Ring[][] {
  const biggest = rings.reduce<Ring | undefined>(
    (a, b) => (a && Math.abs(area2(a)) >= Math.abs(area2(b)) ? a : b),
    undefined,
  );
  if (biggest === undefined) return [];
  const winding = Math.sign(area2(biggest));
  const outers = rings.filter((ring) => Math.sign(area2(ring)) === winding).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => Math.sign(area2(ring)) === -winding)) {
    const owner = outers.find(([outer]) => outer !== undefined && inRing(outer, hole[0] ?? 0, hole[1] ?? 0));
    (owner ?? outers[0])?.push(hole);
  }
  return outers;
}

function triangulate(polygons: readonly (readonly Ring[])[]): Pick<Shape, 'vertices' | 'triangles'> {
  const vertices: number[] = [];
  const triangles: number[] = [];
  for (const polygon of polygons) {
    const base = vertices.length / 2;
    const flat: number[] = [];
    const holes: number[] = [];
    polygon.forEach((ring, i) => {
      if (i > 0) holes.push(flat.length / 2);
      for (const value of ring) flat.push(value);
    });
    for (const index of earcut(flat, holes, 2)) triangles.push(base + index);
    for (const value of flat) vertices.push(value);
  }
  return { vertices: Float32Array.from(vertices), triangles: Uint32Array.from(triangles) };
}

type Outline = (Polygon | MultiPolygon) & { readonly id: string };
const outlinesOf = (file: WorldFile): readonly Outline[] => file.objects.countries.geometries as readonly Outline[];

function makeShape(file: WorldFile, outline: Outline, projection: GeoProjection): Shape {
  const { geometry } = feature(file, outline as Polygon);
  const polygons = polygonsOf(geometry).flatMap((coordinates) =>
    withHoles(trace(projection, { type: 'Polygon', coordinates }, 3)),
  );
  return { id: String(outline.id), polygons, box: boxOf(polygons.flat()), ...triangulate(polygons) };
}

type Coordinates = [number, number][][];

function polygonsOf(geometry: unknown): readonly Coordinates[] {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown };
  return type === 'Polygon' ? [coordinates as Coordinates] : (coordinates as Coordinates[]);
}

/** Groups the file's arcs by the pair of shapes that share them, so that each border and coast has a style of its own. */
function makeLines(file: WorldFile, projection: GeoProjection): Line[] {
  const owners = new Map<number, string[]>();
  for (const outline of outlinesOf(file)) {
    for (const signed of (outline.arcs as readonly unknown[]).flat(3) as number[]) {
      const arc = signed < 0 ? ~signed : signed;
      const list = owners.get(arc);
      if (list === undefined) owners.set(arc, [String(outline.id)]);
      else if (!list.includes(String(outline.id))) list.push(String(outline.id));
    }
  }
  const lines: Line[] = [];
  for (const [arc, [a, b]] of owners) {
    if (a === undefined) continue;
    const { geometry } = feature(file, { type: 'LineString', arcs: [arc] });
    for (const points of trace(projection, geometry as GeoPermissibleObjects, 2))
      lines.push({ points, a, b: b ?? null });
  }
  return lines;
}

/** Projects the file (Equal Earth) to a sheet `WORLD_WIDTH` units wide with `centreLon` on its middle line. */
export function buildWorld(file: WorldFile, centreLon: number): World {
  const projection = geoEqualEarth().rotate([-centreLon, 0]).precision(PRECISION).fitWidth(WORLD_WIDTH, SPHERE);
  const project = (at: LonLat): Point => projection([at[0], at[1]]) ?? [0, 0];
  return {
    width: WORLD_WIDTH,
    height: geoPath(projection).bounds(SPHERE)[1][1],
    shapes: outlinesOf(file).map((outline) => makeShape(file, outline, projection)),
    lines: makeLines(file, projection),
    sphere: trace(projection, SPHERE, 3)[0] ?? new Float64Array(),
    graticule: trace(projection, geoGraticule10(), 2),
    dots: new Map(file.dots.map((dot) => [dot.id, project(dot.at)])),
    project,
  };
}
