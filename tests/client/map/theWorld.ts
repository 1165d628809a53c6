import { readFileSync } from 'node:fs';
import type { MapModel } from '../../../src/client/map/mapModel.ts';
import { composeSheet, type Sheet } from '../../../src/client/map/sheet.ts';
import { buildWorld, type World, type WorldFile } from '../../../src/client/map/world.ts';

export const worldText = readFileSync(new URL('../../../assets/map/world.json', import.meta.url), 'utf8');

const known = new Map<number, World>();

/** The real land, once for each middle meridian. */
export function theWorld(centreLon = 150): World {
  const world = known.get(centreLon) ?? buildWorld(JSON.parse(worldText) as WorldFile, centreLon);
  known.set(centreLon, world);
  return world;
}

/** A text measure that needs no browser: every letter as wide as half its height. */
const measure = (text: string, size: number): number => text.length * size * 0.5;

export function aSheet(model: MapModel, theme: 'light' | 'dark' = 'light'): Sheet {
  const largestKg = Math.max(0, ...model.flows.map(({ kg }) => kg));
  return composeSheet({ world: theWorld(), model, theme, largestKg, measure });
}
