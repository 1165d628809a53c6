import type { Point } from './rings.ts';
import { WORLD_WIDTH } from './world.ts';

/** Where the reader looks: the sheet's point in the middle of the window, and CSS pixels per unit of the sheet. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number; // CSS pixels
  readonly height: number;
  readonly ratio: number; // device pixels per CSS pixel
}

type Sheet = { readonly width: number; readonly height: number };

/** A narrow window shows a part of the sheet rather than a strip of it too small to read. */
const NARROWEST_SHEET_PX = 760;
/** The poles may be cut by this share of the sheet's height to use a tall window better. */
const POLAR_CUT = 0.16;
const CLOSEST = 8;

/** The scale at which the sheet fits the window. */
export function fitScale(sheet: Sheet, size: Size): number {
  const wide = Math.max(size.width, NARROWEST_SHEET_PX) / sheet.width;
  const tall = size.height / (sheet.height * (1 - POLAR_CUT));
  return Math.min(wide, Math.max(tall, NARROWEST_SHEET_PX / sheet.width));
}

/** Keeps the scale within its limits and the window on the sheet. */
export function clampView(view: View, sheet: Sheet, size: Size): View {
  const fit = fitScale(sheet, size);
  const scale = Math.max(fit, Math.min(fit * CLOSEST, view.scale));
  const hold = (middle: number, extent: number, window: number): number => {
    const half = window / scale / 2;
    return half * 2 >= extent ? extent / 2 : Math.max(half, Math.min(extent - half, middle));
  };
  return { x: hold(view.x, sheet.width, size.width), y: hold(view.y, sheet.height, size.height), scale };
}

/** Room round the countries in play for names and marks: a share of the window, and at most these CSS pixels. */
const ROOM = { share: 0.1, x: 140, y: 90 } as const;
const CLOSEST_HOME = 2;

/**
 * The opening view: the countries in play with room for their names; where not even the whole sheet fits, the
 * surroundings of `home`.
 */
export function homeView(sheet: Sheet, size: Size, points: readonly Point[], home: Point): View {
  const fit = fitScale(sheet, size);
  if (points.length === 0) return clampView({ x: sheet.width / 2, y: sheet.height * 0.44, scale: fit }, sheet, size);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = (size.width - 2 * Math.min(ROOM.x, ROOM.share * size.width)) / Math.max(1, right - left);
  const tall = (size.height - 2 * Math.min(ROOM.y, ROOM.share * size.height)) / Math.max(1, bottom - top);
  const fits = wide >= fit;
  const scale = Math.max(fit, Math.min(fit * CLOSEST_HOME, fits ? wide : Number.POSITIVE_INFINITY, tall));
  return clampView({ x: fits ? (left + right) / 2 : home[0], y: (top + bottom) / 2, scale }, sheet, size);
}

export const toScreen = (view: View, size: Size, [x, y]: Point): Point => [
  (x - view.x) * view.scale + size.width / 2,
  (y - view.y) * view.scale + size.height / 2,
];

export const toSheet = (view: View, size: Size, [x, y]: Point): Point => [
  (x - size.width / 2) / view.scale + view.x,
  (y - size.height / 2) / view.scale + view.y,
];

/** Zooms by a factor while the sheet's point under `focus` (CSS pixels) stays where it is. */
export function zoomAt(
  view: View,
  sheet: Sheet,
  size: Size,
  step: { readonly factor: number; readonly focus: Point },
): View {
  const [fx, fy] = toSheet(view, size, step.focus);
  const { scale } = clampView({ ...view, scale: view.scale * step.factor }, sheet, size);
  const x = fx - (step.focus[0] - size.width / 2) / scale;
  const y = fy - (step.focus[1] - size.height / 2) / scale;
  return clampView({ x, y, scale }, sheet, size);
}

/** Moves the window over the sheet by CSS pixels. */
export const panBy = (view: View, sheet: Sheet, size: Size, by: Point): View =>
  clampView({ ...view, x: view.x + by[0] / view.scale, y: view.y + by[1] / view.scale }, sheet, size);

/** How much pixel-sized things grow with the zoom: slowly, so that a closer look shows more than bigger marks. */
export const growth = (view: View): number => Math.min(2, Math.max(1, Math.sqrt(view.scale / (1366 / WORLD_WIDTH))));
