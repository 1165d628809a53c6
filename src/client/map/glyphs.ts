import type { MapCountry, MapFlow, MapSite } from './mapModel.ts';
import { MATERIAL_LETTER, type Palette } from './palette.ts';
import type { Box } from './rings.ts';

/** Small pictures and words that keep their size on the screen, as lists of strokes and texts both painters can draw. */

export interface PathPart {
  readonly d: string; // SVG path data around the glyph's own origin, CSS pixels
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
}

export interface TextPart {
  readonly text: string;
  readonly x: number; // left end
  readonly y: number; // middle of the line
  readonly size: number;
  readonly weight: number;
  readonly spacing: number; // CSS pixels between letters
  readonly color: string;
  readonly halo: string | null;
}

export interface Glyph {
  readonly key: string; // same key, same picture: lets a painter keep what it has drawn
  readonly box: Box;
  readonly parts: readonly (PathPart | TextPart)[];
}

/** Width in CSS pixels of a text as the page would set it. */
export type Measure = (text: string, size: number, weight: number) => number;

/** The page's own face first, then the same face under its package's name. */
export const FONT = '"Atkinson", "Atkinson Hyperlegible Next Variable", sans-serif';

const round = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const disc = (r: number): string => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const makeGlyph = (box: Box, parts: Glyph['parts']): Glyph => ({ key: JSON.stringify([box, parts]), box, parts });

const NAME = {
  mySeat: { size: 20, weight: 700, spacing: 0.8 },
  seat: { size: 18, weight: 600, spacing: 0.6 },
  partner: { size: 14, weight: 500, spacing: 0.2 },
} as const;

/** A country's name, with its badge as a small seal to the right. */
export function nameGlyph(country: MapCountry, palette: Palette, measure: Measure): Glyph {
  const { size, weight, spacing } = NAME[country.role];
  const width = measure(country.name, size, weight) + spacing * country.name.length;
  const halo = palette.paper;
  const color = country.role === 'partner' ? palette.softInk : palette.ink;
  const badge = country.badge?.text ?? '';
  const badgeWidth = badge === '' ? 0 : Math.max(20, measure(badge, 14, 700) + 12);
  const total = width + (badge === '' ? 0 : badgeWidth + 6);
  const left = -total / 2;
  const half = size * 0.7;
  const parts: (PathPart | TextPart)[] = [{ text: country.name, x: left, y: 0, size, weight, spacing, color, halo }];
  if (badge !== '') {
    const x = left + width + 6;
    parts.push({ d: round(x, -10, badgeWidth, 20, 10), fill: palette.panel, stroke: palette.ink, width: 1.2 });
    const at = x + (badgeWidth - measure(badge, 14, 700)) / 2;
    parts.push({ text: badge, x: at, y: 0, size: 14, weight: 700, spacing: 0, color: palette.ink, halo: null });
  }
  return makeGlyph([left - 3, -half - 2, -left + 3, half + 2], parts);
}

/** A ribbon's letter in a ring of its colour; with its label when there is room. */
export function flowGlyph(flow: MapFlow, palette: Palette, measure: Measure, withLabel: boolean): Glyph {
  const color = palette.materials[flow.material];
  const letter = MATERIAL_LETTER[flow.material];
  const letterWidth = measure(letter, 14, 700);
  const head: (PathPart | TextPart)[] = [
    { d: disc(11), fill: palette.panel, stroke: color, width: 2 },
    { text: letter, x: -letterWidth / 2, y: 0, size: 14, weight: 700, spacing: 0, color, halo: null },
  ];
  if (!withLabel) return makeGlyph([-12, -12, 12, 12], head);
  const width = measure(flow.label, 14, 500);
  const plate: PathPart = { d: round(-11, -11, width + 34, 22, 11), fill: palette.panel, stroke: color, width: 1.2 };
  const text: TextPart = {
    text: flow.label,
    x: 16,
    y: 0,
    size: 14,
    weight: 500,
    spacing: 0,
    color: palette.ink,
    halo: null,
  };
  return makeGlyph([-12, -12, width + 24, 12], [plate, ...head, text]);
}

/** The stop mark of a cut route: an eight-cornered plate with a bar; over it, off the route, what stopped. */
export function stopGlyph(flow: MapFlow, palette: Palette, measure: Measure, withLabel: boolean): Glyph {
  const [r, k] = [12, 5];
  const plate = `M${-k} ${-r}H${k}L${r} ${-k}V${k}L${k} ${r}H${-k}L${-r} ${k}V${-k}Z`;
  const parts: (PathPart | TextPart)[] = [
    { d: plate, fill: palette.pressure, stroke: palette.panel, width: 2 },
    { d: 'M-6 0H6', fill: null, stroke: palette.panel, width: 3.4 },
  ];
  if (!withLabel) return makeGlyph([-14, -14, 14, 14], parts);
  const letter = MATERIAL_LETTER[flow.material];
  const words = `${letter} · ${flow.label}`;
  const width = measure(words, 14, 600);
  const left = -width / 2 - 8;
  const under: PathPart = {
    d: `${round(left, -41, width + 16, 23, 4)}M0 -18V-12`,
    fill: palette.panel,
    stroke: palette.pressure,
    width: 1.4,
  };
  const text: TextPart = {
    text: words,
    x: left + 8,
    y: -29.5,
    size: 14,
    weight: 600,
    spacing: 0,
    color: palette.pressure,
    halo: null,
  };
  return makeGlyph([left - 2, -43, -left + 2, 14], [under, ...parts, text]);
}

/** The site marks on a 16-pixel square round the origin: outline to fill, and strokes that only outline. */
const MARKS: Readonly<Record<MapSite['kind'], { readonly body: string; readonly detail: string }>> = {
  // a pick: curved head over a slanting handle
  mine: { body: 'M-7 -1.4C-5 -6.4 1.6 -8 6.6 -5.2L5.8 -3.2C1.6 -4.6 -3 -3.4 -5.4 -0.4Z', detail: 'M0.6 -4.6L-4.6 7' },
  // a retort: round flask with a long bent neck
  separation: {
    body: 'M-2.6 -7C3 -7.6 6.2 -3.4 8 5L6.5 5.5C4.8 0.6 3.4 -1.6 1.8 -1.6A4.5 4.5 0 1 1 -2.6 -7Z',
    detail: 'M-5.2 3L-6.6 7.2M0 3L1.4 7.2M-7.4 7.2H2.2',
  },
  // a horseshoe magnet with its two poles
  alloy: {
    body: 'M-6.4 6.6V-0.6A6.4 6.4 0 0 1 6.4 -0.6V6.6H2.6V-0.6A2.6 2.6 0 0 0 -2.6 -0.6V6.6Z',
    detail: 'M-6.4 3.4H-2.6M2.6 3.4H6.4',
  },
};

/** A site's mark on a small plate; the filling tells its state, so it reads without colour. */
export function siteGlyph(site: MapSite, palette: Palette): Glyph {
  const { body, detail } = MARKS[site.kind];
  const ink = site.state === 'idle' ? palette.softInk : palette.ink;
  const plate: PathPart = {
    d: round(-11, -11, 22, 22, 5),
    fill: palette.panel,
    stroke: site.state === 'occupied' ? palette.pressure : ink,
    width: site.state === 'planned' ? 1 : 1.4,
  };
  const fill = { planned: null, building: null, running: ink, idle: palette.border, occupied: null }[site.state];
  const halo: PathPart = { d: disc(17), fill: null, stroke: palette.deal, width: 3 };
  const parts: PathPart[] = site.lit === true ? [halo, plate] : [plate];
  if (site.state === 'building')
    parts.push({ d: round(-10, 0.4, 20, 9.6, 4), fill: palette.border, stroke: null, width: 0 });
  if (site.state === 'occupied')
    parts.push({ d: 'M-9 3L3 -9M-9 9L9 -9M-3 9L9 -3', fill: null, stroke: palette.pressure, width: 0.9 });
  parts.push({ d: body, fill, stroke: ink, width: 1.3 });
  const inner = site.state === 'running' && site.kind === 'alloy' ? palette.panel : ink;
  parts.push({ d: detail, fill: null, stroke: inner, width: site.kind === 'mine' ? 1.9 : 1.3 });
  const reach = site.lit === true ? 19 : 12;
  return makeGlyph([-reach, -reach, reach, reach], parts);
}

/** A site's name, for a closer look. */
export function siteNameGlyph(site: MapSite, palette: Palette, measure: Measure): Glyph {
  const width = measure(site.name, 14, 400);
  const part: TextPart = {
    text: site.name,
    x: 0,
    y: 0,
    size: 14,
    weight: 400,
    spacing: 0,
    color: palette.ink,
    halo: palette.paper,
  };
  return makeGlyph([-2, -10, width + 2, 10], [part]);
}

/** A state in play whose outline is too small to see. */
export function dotGlyph(fill: string, palette: Palette): Glyph {
  return makeGlyph([-6, -6, 6, 6], [{ d: disc(4), fill, stroke: palette.outline, width: 1.4 }]);
}
