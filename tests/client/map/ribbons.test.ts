import { expect, test } from 'vitest';
import type { MapFlow, MapModel } from '../../../src/client/map/mapModel.ts';
import { portsRound } from '../../../src/client/map/ports.ts';
import { layRibbons, pointAlong, type Ribbon, ribbonWidth } from '../../../src/client/map/ribbons.ts';
import { at, type Point } from '../../../src/client/map/rings.ts';

const anchors = new Map<string, Point>([
  ['a', [200, 300]],
  ['b', [900, 260]],
  ['c', [560, 250]],
]);
const aFlow = (more: Partial<MapFlow>): MapFlow => ({
  id: 'f',
  from: 'a',
  to: 'b',
  material: 'light',
  stageName: 'oxide',
  kg: 1000,
  label: '1 t',
  state: 'open',
  ...more,
});
const aModel = (flows: readonly MapFlow[]): MapModel => ({
  countries: [],
  sites: [],
  flows,
  layer: 'flows',
  selected: null,
});
const lay = (...flows: readonly MapFlow[]): readonly Ribbon[] =>
  layRibbons(aModel(flows), { anchors, largestKg: 1000, unitsPerPx: 1.3 });
const only = (ribbons: readonly Ribbon[]): Ribbon => {
  const [ribbon] = ribbons;
  if (ribbon === undefined) throw new Error('no ribbon was laid');
  return ribbon;
};

/** Smallest distance between the middle halves of two ribbons. */
function apart(one: Ribbon, two: Ribbon): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0.25; i <= 0.75; i += 0.02)
    for (let k = 0.25; k <= 0.75; k += 0.02) {
      const [p, q] = [pointAlong(one, i), pointAlong(two, k)];
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]));
    }
  return least;
}

test('four times the tonnes make a ribbon twice as wide', () => {
  expect(ribbonWidth(1000, 1000) / ribbonWidth(250, 1000)).toBeCloseTo(2);
});

test('a ribbon is never too narrow to see its pattern', () => {
  expect(ribbonWidth(1, 1_000_000)).toBeGreaterThanOrEqual(5);
  expect(ribbonWidth(0, 0)).toBeGreaterThanOrEqual(5);
});

test('a ribbon runs from its seller to its buyer', () => {
  const { points } = only(lay(aFlow({})));
  const last = points.length - 2;
  expect(Math.hypot(at(points, 0) - 200, at(points, 1) - 300)).toBeLessThan(60);
  expect(Math.hypot(at(points, last) - 900, at(points, last + 1) - 260)).toBeLessThan(60);
});

test('the way there and the way back do not lie on one another', () => {
  const [there, back] = lay(aFlow({ id: 'there' }), aFlow({ id: 'back', from: 'b', to: 'a' }));
  if (there === undefined || back === undefined) throw new Error('two ribbons were expected');
  expect(apart(there, back)).toBeGreaterThan(there.width + back.width);
});

test('two materials between one pair lie side by side', () => {
  const [light, heavy] = lay(aFlow({ id: 'l' }), aFlow({ id: 'h', material: 'heavy', kg: 400 }));
  if (light === undefined || heavy === undefined) throw new Error('two ribbons were expected');
  expect(apart(light, heavy)).toBeGreaterThan((light.width + heavy.width) / 2);
});

test('a ribbon bends clear of a third country on its way', () => {
  const ribbon = only(lay(aFlow({})));
  const distances = Array.from({ length: 50 }, (_, i) => pointAlong(ribbon, i / 49)).map(([x, y]) =>
    Math.hypot(x - 560, y - 250),
  );
  expect(Math.min(...distances)).toBeGreaterThan(30);
});

test('the order in which flows are told changes no ribbon', () => {
  const flows = [aFlow({ id: 'l' }), aFlow({ id: 'h', material: 'heavy' }), aFlow({ id: 'x', from: 'c' })];
  const sorted = (ribbons: readonly Ribbon[]): readonly Ribbon[] => [...ribbons].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(lay(...flows))).toEqual(sorted(lay(...[...flows].reverse())));
});

test('with a country selected, the flows that do not touch it are faint', () => {
  const flows = [aFlow({ id: 'mine' }), aFlow({ id: 'other', from: 'c' })];
  const ribbons = layRibbons({ ...aModel(flows), selected: 'a' }, { anchors, largestKg: 1000, unitsPerPx: 1.3 });
  expect(ribbons.map(({ id, faint }) => [id, faint])).toEqual([
    ['mine', false],
    ['other', true],
  ]);
});

test('a flow to a country that is not on the map is left out', () => {
  expect(lay(aFlow({ to: 'nowhere' }))).toEqual([]);
});

test('ends that crowd one side of a country are spread until they lie side by side, in their order', () => {
  const ends = [0, 0.01, 0.02, 0.03].map((angle) => ({ angle, width: 12 }));
  const ports = portsRound([0, 0], ends, { shortest: 1000, unitsPerPx: 1 });
  for (let i = 1; i < ports.length; i++) {
    const [before, after] = [ports[i - 1], ports[i]];
    if (before === undefined || after === undefined) throw new Error('a port is missing');
    expect(after.angle).toBeGreaterThan(before.angle);
    expect(Math.hypot(after.at[0] - before.at[0], after.at[1] - before.at[1])).toBeGreaterThan(10);
  }
});
