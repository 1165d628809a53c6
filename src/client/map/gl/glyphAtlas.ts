import { FONT, type Glyph } from '../glyphs.ts';
import type { Placed } from '../placing.ts';
import type { Mesh } from './meshes.ts';

/** All words and marks of a sheet drawn once on one canvas, in rows; each is then a rectangle of a texture. */

interface Slice {
  readonly x: number; // device pixels on the canvas
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface GlyphAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly slices: ReadonlyMap<string, Slice>;
  readonly ratio: number;
}

const WIDTH = 2048;
const MARGIN = 2;
const HALO = 3.2;

function pack(
  glyphs: readonly Glyph[],
  ratio: number,
): { readonly slices: Map<string, Slice>; readonly height: number } {
  const slices = new Map<string, Slice>();
  const [state, sorted] = [
    { x: 0, y: 0, row: 0 },
    [...glyphs].sort((a, b) => b.box[3] - b.box[1] - (a.box[3] - a.box[1])),
  ];
  for (const { key, box } of sorted) {
    if (slices.has(key)) continue;
    const w = Math.min(WIDTH, Math.ceil((box[2] - box[0]) * ratio) + 2 * MARGIN);
    const h = Math.ceil((box[3] - box[1]) * ratio) + 2 * MARGIN;
    if (state.x + w > WIDTH) Object.assign(state, { x: 0, y: state.y + state.row, row: 0 });
    slices.set(key, { x: state.x, y: state.y, w, h });
    Object.assign(state, { x: state.x + w, row: Math.max(state.row, h) });
  }
  return { slices, height: state.y + state.row };
}

function drawGlyph(pen: CanvasRenderingContext2D, glyph: Glyph): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.textBaseline = 'middle';
  for (const part of glyph.parts) {
    if ('d' in part) {
      const path = new Path2D(part.d);
      if (part.fill !== null) {
        pen.fillStyle = part.fill;
        pen.fill(path);
      }
      if (part.stroke !== null) {
        pen.strokeStyle = part.stroke;
        pen.lineWidth = part.width;
        pen.stroke(path);
      }
      continue;
    }
    pen.font = `${part.weight} ${part.size}px ${FONT}`;
    pen.letterSpacing = `${part.spacing}px`;
    if (part.halo !== null) {
      pen.strokeStyle = part.halo;
      pen.lineWidth = HALO;
      pen.strokeText(part.text, part.x, part.y);
    }
    pen.fillStyle = part.color;
    pen.fillText(part.text, part.x, part.y);
  }
}

export function drawAtlas(glyphs: readonly Glyph[], ratio: number): GlyphAtlas {
  const { slices, height } = pack(glyphs, ratio);
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.max(1, height);
  const pen = canvas.getContext('2d');
  for (const glyph of pen === null ? [] : glyphs) {
    const slice = slices.get(glyph.key);
    if (slice === undefined || pen === null) continue;
    pen.save();
    pen.beginPath();
    pen.rect(slice.x, slice.y, slice.w, slice.h);
    pen.clip();
    pen.clearRect(slice.x, slice.y, slice.w, slice.h);
    pen.setTransform(
      ratio,
      0,
      0,
      ratio,
      slice.x + MARGIN - glyph.box[0] * ratio,
      slice.y + MARGIN - glyph.box[1] * ratio,
    );
    drawGlyph(pen, glyph);
    pen.restore();
  }
  return { canvas, slices, ratio };
}

/** Two triangles a glyph, the least important first so that the others lie on top: anchor, offset, texture position. */
export function glyphMesh(placed: readonly Placed[], atlas: GlyphAtlas): Mesh {
  const vertices: number[] = [];
  const indices: number[] = [];
  for (const { glyph, anchor, dx, dy } of [...placed].reverse()) {
    const slice = atlas.slices.get(glyph.key);
    if (slice === undefined) continue;
    const base = vertices.length / 6;
    const left = dx + glyph.box[0] - MARGIN / atlas.ratio;
    const top = dy + glyph.box[1] - MARGIN / atlas.ratio;
    for (const [right, down] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      vertices.push(anchor[0], anchor[1], left + (right * slice.w) / atlas.ratio, top + (down * slice.h) / atlas.ratio);
      vertices.push((slice.x + right * slice.w) / atlas.canvas.width, (slice.y + down * slice.h) / atlas.canvas.height);
    }
    indices.push(base, base + 1, base + 2, base + 1, base + 3, base + 2);
  }
  return { vertices: Float32Array.from(vertices), indices: Uint32Array.from(indices) };
}
