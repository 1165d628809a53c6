import { FONT, type Glyph } from '../glyphs.ts';
import { mix, type Palette } from '../palette.ts';
import type { Placed } from '../placing.ts';
import type { Ribbon } from '../ribbons.ts';
import { at } from '../rings.ts';
import type { Sheet } from '../sheet.ts';
import { type Size, toScreen, type View } from '../view.ts';
import type { World } from '../world.ts';
import { ribbonPaths } from './ribbonPaths.ts';

/** The sheet as SVG text: land in its own units, ribbons and words in CSS pixels over it. */

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function path(points: ArrayLike<number>, close: boolean): string {
  const out: string[] = [];
  for (let i = 0; i < points.length; i += 2) out.push(`${at(points, i).toFixed(1)} ${at(points, i + 1).toFixed(1)}`);
  return `M${out.join('L')}${close ? 'Z' : ''}`;
}

/**
 * Outlines under the group that holds their attributes: each stays an element of its own, since a browser that draws
 * in tiles then skips those outside a tile (in software, 1.1 s a frame against 3 s for joined paths).
 */
class Groups {
  private readonly groups = new Map<string, string[]>();

  add(attributes: string, data: string): void {
    const list = this.groups.get(attributes);
    if (list === undefined) this.groups.set(attributes, [data]);
    else list.push(data);
  }

  text(): string {
    return [...this.groups]
      .map(([attributes, data]) => `<g ${attributes}>${data.map((d) => `<path d="${d}"/>`).join('')}</g>`)
      .join('');
  }
}

/** Widths are in pixels of the screen; `data-px` lets the painter divide them by the zoom. */
const strokeOf = (color: string, px: number): string => `fill="none" stroke="${color}" data-px="${px}"`;

/** Sea, graticule, land and borders, in units of the sheet. */
export function landSvg(world: World, sheet: Sheet): string {
  const { palette, styles } = sheet;
  const [sea, fills, lines] = [new Groups(), new Groups(), new Groups()];
  const rim = path(world.sphere, true);
  sea.add(`fill="${palette.sea}"`, rim);
  for (const points of world.graticule) sea.add(strokeOf(palette.graticule, 0.7), path(points, false));
  for (const shape of world.shapes) {
    const { color, hatch } = styles.fill(shape.id);
    for (const polygon of shape.polygons) {
      const data = polygon.map((ring) => path(ring, true)).join('');
      fills.add(`fill="${color}" fill-rule="evenodd"`, data);
      if (hatch !== null) fills.add('fill="url(#map-hatch)" fill-rule="evenodd"', data);
    }
  }
  for (const { points, a, b } of world.lines) {
    const { color, width } = styles.line(a, b);
    lines.add(strokeOf(color, width), path(points, false));
  }
  lines.add(strokeOf(palette.coast, 1), rim);
  return sea.text() + fills.text() + lines.text();
}

/** The hatch of top steps and contested regions; drawn in units of the sheet, so it is shrunk with the zoom. */
export const hatchSvg = (color: string, scale: number): string =>
  `<pattern id="map-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${(Math.SQRT1_2 / scale).toFixed(4)}) rotate(-45)"><path d="M0 4H8" stroke="${color}" stroke-width="2" stroke-opacity="0.62"/></pattern>`;

/** As in the ribbon shader. */
const opacityOf = ({ state, faint }: Ribbon): number => (state === 'cut' ? 0.8 : 0.94) * (faint ? 0.32 : 1);

export function ribbonsSvg(ribbons: readonly Ribbon[], palette: Palette, view: View, size: Size): string {
  return ribbons
    .map((ribbon) => {
      const ink = palette.materials[ribbon.material];
      const { outline, pattern, patternIsFilled, head } = ribbonPaths(ribbon, view, size);
      const body = ribbon.state === 'thin' ? 'none' : mix(palette.panel, ink, 0.2);
      const marks = patternIsFilled ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="1.7"`;
      return `<g data-flow="${quoted(ribbon.id)}" opacity="${opacityOf(ribbon)}"><path d="${outline}" fill="${body}" stroke="${ink}" stroke-width="1.2"/><path d="${pattern}" ${marks}/><path d="${head}" fill="${ink}"/></g>`;
    })
    .join('');
}

function glyphSvg(glyph: Glyph, x: number, y: number): string {
  const parts = glyph.parts.map((part) => {
    if ('d' in part) {
      const stroke = part.stroke === null ? '' : ` stroke="${part.stroke}" stroke-width="${part.width}"`;
      return `<path d="${part.d}" fill="${part.fill ?? 'none'}"${stroke}/>`;
    }
    const halo = part.halo === null ? '' : ` stroke="${part.halo}" stroke-width="3.2" paint-order="stroke"`;
    return `<text x="${part.x.toFixed(1)}" y="${part.y}" font-size="${part.size}" font-weight="${part.weight}" letter-spacing="${part.spacing}" fill="${part.color}"${halo}>${quoted(part.text)}</text>`;
  });
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${parts.join('')}</g>`;
}

export function glyphsSvg(placed: readonly Placed[], view: View, size: Size): string {
  const glyphs = [...placed].reverse().map(({ glyph, anchor, dx, dy }) => {
    const [x, y] = toScreen(view, size, anchor);
    return glyphSvg(glyph, x + dx, y + dy);
  });
  return `<g font-family="${quoted(FONT)}" dominant-baseline="central" stroke-linejoin="round" stroke-linecap="round">${glyphs.join('')}</g>`;
}
