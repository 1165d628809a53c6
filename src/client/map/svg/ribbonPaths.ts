import type { MapMaterial } from '../mapModel.ts';
import type { Ribbon } from '../ribbons.ts';
import { at, type Point } from '../rings.ts';
import { growth, type Size, toScreen, type View } from '../view.ts';

/** A ribbon's outline and pattern as SVG path data in CSS pixels: the same figures as the ribbon shader draws. */
export interface RibbonPaths {
  readonly outline: string; // one or two closed figures
  readonly pattern: string;
  readonly patternIsFilled: boolean;
  readonly head: string;
}

/** Turns a way along (u) and a way across (v) into a point of the screen. */
type Spot = (u: number, v: number) => Point;

interface Course {
  readonly spot: Spot;
  readonly length: number;
  readonly half: number;
}

function courseOf(ribbon: Ribbon, view: View, size: Size): Course {
  const count = ribbon.lengths.length;
  const spot: Spot = (u, v) => {
    const goal = Math.max(0, Math.min(ribbon.length, u / view.scale));
    let i = 1;
    while (i < count - 1 && at(ribbon.lengths, i) < goal) i++;
    const [ax, ay, bx, by] = [0, 1, 2, 3].map((k) => at(ribbon.points, 2 * i - 2 + k)) as [
      number,
      number,
      number,
      number,
    ];
    const step = at(ribbon.lengths, i) - at(ribbon.lengths, i - 1) || 1;
    const part = (goal - at(ribbon.lengths, i - 1)) / step;
    const [x, y] = toScreen(view, size, [ax + (bx - ax) * part, ay + (by - ay) * part]);
    return [x + (-(by - ay) / step) * v, y + ((bx - ax) / step) * v];
  };
  return { spot, length: ribbon.length * view.scale, half: (ribbon.width * growth(view)) / 2 };
}

const write = (points: readonly Point[]): string => points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
const closed = (points: readonly Point[]): string => `M${write(points)}Z`;

const STEP = 10;

function edge({ spot }: Course, from: number, to: number, v: number): Point[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / STEP));
  return Array.from({ length: steps + 1 }, (_, i) => spot(from + ((to - from) * i) / steps, v));
}

const headLength = (half: number): number => Math.max(half * 2.2, 8);

function headOf(course: Course): string {
  const { spot, length, half } = course;
  const base = length - headLength(half);
  const wide = half + Math.max(half * 0.8, 3);
  return closed([spot(base, -wide), spot(length, 0), spot(base, wide)]);
}

/** Width of a strand and reach of the fraying, as in the shader. */
const STRAND = 2.2;
const strandEnd = (strand: number): number => 15 + (((((strand + 40) * 0.618034) % 1) + 1) % 1) * 15;

/** The two stumps of a cut ribbon, each ending in strands of unequal length. */
function stumps(course: Course): string {
  const { spot, length, half } = course;
  const middle = length / 2;
  const body = length - headLength(half);
  const strands = Array.from({ length: Math.ceil((2 * half) / STRAND) }, (_, i) => i - Math.floor(half / STRAND));
  const frayed = (sign: 1 | -1): Point[] =>
    strands.flatMap((strand) => {
      const u = Math.max(0, Math.min(body, middle + sign * strandEnd(strand)));
      const v = (k: number): number => Math.max(-half, Math.min(half, k * STRAND));
      return [spot(u, v(strand)), spot(u, v(strand + 1))];
    });
  const start = [
    ...edge(course, 0, Math.max(0, middle - 30), -half),
    ...frayed(-1),
    ...edge(course, Math.max(0, middle - 30), 0, half),
  ];
  const end = [
    ...edge(course, body, Math.min(body, middle + 30), -half),
    ...frayed(1),
    ...edge(course, Math.min(body, middle + 30), body, half),
  ];
  return closed(start) + closed(end);
}

const whole = (course: Course): string => {
  const end = course.length - headLength(course.half);
  return closed([...edge(course, 0, end, -course.half), ...edge(course, end, 0, course.half)]);
};

function dots({ spot, length, half }: Course): string {
  const inner = half - 1.2;
  const rows = Math.max(0, Math.floor((inner - 0.8) / 6));
  const out: string[] = [];
  const end = length - headLength(half);
  for (let row = -rows; row <= rows; row++) {
    for (let u = 4 + (row % 2 === 0 ? 0 : 4); u < end; u += 8) {
      const [x, y] = spot(u, row * 6);
      out.push(`M${(x - 1.6).toFixed(1)} ${y.toFixed(1)}a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z`);
    }
  }
  return out.join('');
}

function strokes({ spot, length, half }: Course, pitch: number, slants: readonly (1 | -1)[]): string {
  const inner = Math.max(1, half - 1.2);
  const out: string[] = [];
  for (const slant of slants) {
    for (let u = pitch / 2; u < length - headLength(half); u += pitch) {
      if (u - inner >= 0 && u + inner <= length)
        out.push(`M${write([spot(u + slant * inner, -inner), spot(u - slant * inner, inner)])}`);
    }
  }
  return out.join('');
}

function lines(course: Course): string {
  const { length, half } = course;
  const rows = Math.max(0, Math.floor((half - 2) / 4));
  const out: string[] = [];
  for (let row = -rows; row <= rows; row++) {
    for (let u = 3 + ((((row * 11) % 30) + 30) % 30); u + 24 < length - headLength(half); u += 30) {
      out.push(`M${write(edge(course, u, u + 24, row * 4))}`);
    }
  }
  return out.join('');
}

const PATTERNS: Readonly<Record<MapMaterial, (course: Course) => string>> = {
  light: dots,
  heavy: (course) => strokes(course, 7, [1]),
  cobalt: (course) => strokes(course, 9, [1, -1]),
  tantalum: lines,
};

export function ribbonPaths(ribbon: Ribbon, view: View, size: Size): RibbonPaths {
  const course = courseOf(ribbon, view, size);
  const cut = ribbon.state === 'cut';
  return {
    outline: cut ? stumps(course) : whole(course),
    pattern: cut ? '' : PATTERNS[ribbon.material](course),
    patternIsFilled: ribbon.material === 'light',
    head: headOf(course),
  };
}
