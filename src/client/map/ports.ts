import { at, type Point } from './rings.ts';

/** Where ribbons leave and reach a country: on a ring round its anchor, side by side and never on one another. */

export interface End {
  readonly angle: number; // radians in which the ribbon would like to leave
  readonly width: number; // CSS pixels, with the gap to the next
}

export interface Port {
  readonly at: Point;
  readonly angle: number;
}

/** How long the shortest way from the country is, in units of the sheet, and how many of them a pixel is. */
export interface Room {
  readonly shortest: number;
  readonly unitsPerPx: number;
}

/** Radius of the ring in CSS pixels. */
const SMALLEST = 11;
const LARGEST = 34;
/** Share of the ring that ribbons may fill before it grows. */
const FULL = 0.3;
/** A ring takes no more than this share of the shortest way from it. */
const OF_SHORTEST = 0.2;
const ROUNDS = 40;

/** Pushes crowded ends apart along the ring; their order round the anchor is kept, so that ribbons do not cross there. */
export function portsRound(anchor: Point, ends: readonly End[], room: Room): readonly Port[] {
  const total = ends.reduce((sum, end) => sum + end.width, 0);
  const radius = Math.max(
    SMALLEST,
    Math.min(LARGEST, (room.shortest * OF_SHORTEST) / room.unitsPerPx, total / (2 * Math.PI * FULL)),
  );
  const order = ends.map((_, i) => i).sort((a, b) => endAt(ends, a).angle - endAt(ends, b).angle || a - b);
  const angles = Float64Array.from(order, (i) => endAt(ends, i).angle);
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < order.length && order.length > 1; k++) {
      const next = (k + 1) % order.length;
      const gap = at(angles, next) - at(angles, k) + (next === 0 ? 2 * Math.PI : 0);
      const widths = endAt(ends, order[k] ?? 0).width + endAt(ends, order[next] ?? 0).width;
      const missing = Math.min(widths / 2 / radius, (2 * Math.PI) / order.length) - gap;
      if (missing <= 0) continue;
      angles[k] = at(angles, k) - missing / 2;
      angles[next] = at(angles, next) + missing / 2;
    }
  }
  const ports: Port[] = [];
  const reach = radius * room.unitsPerPx;
  order.forEach((i, k) => {
    const angle = at(angles, k);
    ports[i] = { at: [anchor[0] + reach * Math.cos(angle), anchor[1] + reach * Math.sin(angle)], angle };
  });
  return ports;
}

const NOWHERE: End = { angle: 0, width: 0 };
const endAt = (ends: readonly End[], i: number): End => ends[i] ?? NOWHERE;
