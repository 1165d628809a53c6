import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/client/map/glyphs.ts';
import { type Ground, type Item, type Placed, place } from '../../../src/client/map/placing.ts';
import { layOut } from '../../../src/client/map/sheet.ts';
import { demoModel } from '../../browser/mapDemo/demoModel.ts';
import { aSheet } from './theWorld.ts';

const aGlyph = (width: number): Glyph => ({ key: String(width), box: [-width / 2, -10, width / 2, 10], parts: [] });
const anItem = (id: string, x: number, more: Partial<Item> = {}): Item => ({
  id,
  choices: [
    { glyph: aGlyph(60), anchor: [x, 0], dx: 0, dy: 0 },
    { glyph: aGlyph(60), anchor: [x, 0], dx: 0, dy: 24 },
  ],
  must: false,
  dodges: false,
  fromZoom: 0,
  ...more,
});

const ground = (zoom: number): Ground => ({ scale: 1, zoom, window: [-1000, -1000, 1000, 1000] });

function overlaps(a: Placed, b: Placed, scale: number): boolean {
  const left = ({ anchor, dx, glyph }: Placed): number => anchor[0] * scale + dx + glyph.box[0];
  const top = ({ anchor, dy, glyph }: Placed): number => anchor[1] * scale + dy + glyph.box[1];
  const right = (p: Placed): number => left(p) + p.glyph.box[2] - p.glyph.box[0];
  const bottom = (p: Placed): number => top(p) + p.glyph.box[3] - p.glyph.box[1];
  return left(a) < right(b) && left(b) < right(a) && top(a) < bottom(b) && top(b) < bottom(a);
}

test('labels give way before they collide: no two placed ones overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }), (places) => {
      const placed = place(
        places.map((x, i) => anItem(`${i}`, x)),
        [],
        ground(1),
      );
      for (const [i, a] of placed.entries()) for (const b of placed.slice(i + 1)) expect(overlaps(a, b, 1)).toBe(false);
    }),
  );
});

test('the more important label stays and the less important one moves aside', () => {
  const placed = place([anItem('first', 0), anItem('second', 10)], [], ground(1));
  expect(placed.map(({ id, dy }) => [id, dy])).toEqual([
    ['first', 0],
    ['second', 24],
  ]);
});

test('a label that finds no room is left out, unless it must be shown', () => {
  const crowd = [anItem('a', 0), anItem('b', 1)];
  expect(place([...crowd, anItem('c', 2)], [], ground(1)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(place([...crowd, anItem('c', 2, { must: true })], [], ground(1)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a label near the edge of the window moves in rather than be cut off', () => {
  const choices = [0, 40].map((dx) => ({ glyph: aGlyph(60), anchor: [-100, 0] as const, dx, dy: 0 }));
  const window = [-110, -100, 110, 100] as const;
  expect(place([anItem('a', 0, { choices })], [], { ...ground(1), window })[0]?.dx).toBe(40);
});

test('site names wait for a closer look', () => {
  const item = anItem('a', 0, { fromZoom: 2 });
  expect(place([item], [], ground(1.5))).toEqual([]);
  expect(place([item], [], ground(2))).toHaveLength(1);
});

test.each(['light', 'dark'] as const)(
  'every seat’s name and every cut route’s mark is shown at the opening zoom (%s)',
  (theme) => {
    const sheet = aSheet(demoModel('flows'), theme);
    const shown = layOut(sheet, { x: 900, y: 400, scale: 0.9 }, { width: 1366, height: 768, ratio: 1 }, 1.3).placed.map(
      ({ id }) => id,
    );
    expect(shown).toEqual(expect.arrayContaining(['name:jp', 'name:cn', 'name:us', 'name:eu', 'flow:cn-jp-heavy']));
  },
);
