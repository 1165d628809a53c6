import { MAP_MATERIALS } from '../mapModel.ts';
import { mix, type Palette, rgb } from '../palette.ts';
import type { MapStyles } from '../styles.ts';
import type { World } from '../world.ts';
import { SLOTS } from './shaders.ts';

/** Which column of the palette texture belongs to which outline, line and material. */
export interface Slots {
  readonly sea: number;
  readonly graticule: number;
  readonly rim: number;
  readonly material: number; // the first of MAP_MATERIALS
  readonly fills: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>; // by lineKey
}

export const lineKey = (a: string, b: string | null): string => `${a}|${b ?? ''}`;

export function assignSlots(world: World): Slots {
  let next = 3 + MAP_MATERIALS.length;
  const fills = new Map<string, number>();
  const lines = new Map<string, number>();
  for (const { id } of world.shapes) if (!fills.has(id)) fills.set(id, next++);
  for (const { a, b } of world.lines) if (!lines.has(lineKey(a, b))) lines.set(lineKey(a, b), next++);
  if (next > SLOTS) throw new Error(`the map needs ${next} palette slots, the texture has ${SLOTS}`);
  return { sea: 0, graticule: 1, rim: 2, material: 3, fills, lines };
}

interface Entry {
  readonly color: string;
  readonly alpha?: number; // sixteenths of a pixel of width, or 255 for a hatched fill
  readonly body?: string;
}

const sixteenths = (width: number): number => Math.min(255, Math.round(width * 16));

/** Writes two rows of RGBA for one model and theme: colour with width or hatch flag, and a ribbon's body. */
export function fillPalette(out: Uint8Array, slots: Slots, styles: MapStyles, palette: Palette): void {
  const put = (slot: number, { color, alpha = 0, body = color }: Entry): void => {
    out.set([...rgb(color), alpha], slot * 4);
    out.set([...rgb(body), 255], (SLOTS + slot) * 4);
  };
  put(slots.sea, { color: palette.sea });
  put(slots.graticule, { color: palette.graticule, alpha: sixteenths(0.7) });
  put(slots.rim, { color: palette.coast, alpha: sixteenths(1) });
  MAP_MATERIALS.forEach((material, i) => {
    const color = palette.materials[material];
    put(slots.material + i, { color, body: mix(palette.panel, color, 0.2) });
  });
  for (const [id, slot] of slots.fills) {
    const { color, hatch } = styles.fill(id);
    put(slot, { color, alpha: hatch === null ? 0 : 255 });
  }
  for (const [key, slot] of slots.lines) {
    const [a = '', b = ''] = key.split('|');
    const { color, width } = styles.line(a, b === '' ? null : b);
    put(slot, { color, alpha: sixteenths(width) });
  }
}
