import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '../../../src/client/map/rings.ts';
import {
  clampView,
  fitScale,
  homeView,
  panBy,
  type Size,
  toScreen,
  toSheet,
  zoomAt,
} from '../../../src/client/map/view.ts';

const sheet = { width: 2048, height: 997 };
const laptop: Size = { width: 1366, height: 768, ratio: 1 };
const phone: Size = { width: 390, height: 844, ratio: 2 };
const inPlay: readonly Point[] = [
  [250, 200],
  [850, 240],
  [960, 230],
  [1500, 230],
  [930, 640],
];

test('the point under the fingers stays there while zooming, as long as the sheet fills the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 1000 }), fc.integer({ min: 200, max: 560 }), (x, y) => {
      const start = clampView({ x: 1024, y: 500, scale: 3 }, sheet, laptop);
      const before = toSheet(start, laptop, [x, y]);
      const after = toSheet(zoomAt(start, sheet, laptop, { factor: 1.4, focus: [x, y] }), laptop, [x, y]);
      expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(1e-6);
    }),
  );
});

test('no pan and no zoom leaves the sheet or its limits', () => {
  const step = fc.record({
    dx: fc.integer({ min: -4000, max: 4000 }),
    dy: fc.integer({ min: -4000, max: 4000 }),
    factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(laptop, phone), (steps, size) => {
      let view = homeView(sheet, size, inPlay, [960, 230]);
      for (const { dx, dy, factor } of steps)
        view = zoomAt(panBy(view, sheet, size, [dx, dy]), sheet, size, { factor, focus: [10, 20] });
      const fit = fitScale(sheet, size);
      expect(view.scale).toBeGreaterThanOrEqual(fit);
      expect(view.scale).toBeLessThanOrEqual(fit * 8);
      expect(view.x).toBeGreaterThanOrEqual(0);
      expect(view.x).toBeLessThanOrEqual(sheet.width);
      expect(view.y).toBeGreaterThanOrEqual(0);
      expect(view.y).toBeLessThanOrEqual(sheet.height);
    }),
  );
});

test('the opening view of a laptop shows every country in play, with room for its name', () => {
  const view = homeView(sheet, laptop, inPlay, [960, 230]);
  for (const point of inPlay) {
    const [x, y] = toScreen(view, laptop, point);
    expect([x >= 60, x <= laptop.width - 60, y >= 60, y <= laptop.height - 60]).toEqual([true, true, true, true]);
  }
  expect(view.scale).toBeGreaterThan(fitScale(sheet, laptop));
});

test('the opening view of a phone, too narrow for all, is centred on my own seat', () => {
  const [x] = toScreen(homeView(sheet, phone, inPlay, [960, 230]), phone, [960, 230]);
  expect(Math.abs(x - phone.width / 2)).toBeLessThan(1);
});
