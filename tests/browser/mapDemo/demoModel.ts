import type { MapFlow, MapLayerId, MapModel, MapSite } from '../../../src/client/map/mapModel.ts';

/** A plausible half-year of the level about the 2010 quotas; the figures are for looking only. */

const EU =
  '040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752'.split(
    ' ',
  );

const COUNTRIES: MapModel['countries'] = [
  {
    id: 'jp',
    name: 'Japan',
    iso: ['392'],
    role: 'mySeat',
    shade: 4,
    pattern: false,
    badge: { text: '71', label: 'leverage 71' },
  },
  { id: 'cn', name: 'China', iso: ['156'], role: 'seat', shade: 5, pattern: true, anchor: [104, 34] },
  { id: 'us', name: 'United States', iso: ['840'], role: 'seat', shade: 2, pattern: false, anchor: [-99, 39.5] },
  { id: 'eu', name: 'European Union', iso: EU, role: 'seat', shade: 3, pattern: false, anchor: [13, 49.5] },
  { id: 'au', name: 'Australia', iso: ['036'], role: 'partner', shade: 2, pattern: false, anchor: [134, -25] },
  { id: 'my', name: 'Malaysia', iso: ['458'], role: 'partner', shade: 1, pattern: false, anchor: [102.3, 4.2] },
];

const SITES: readonly MapSite[] = [
  { id: 'bayan-obo', country: 'cn', name: 'Bayan Obo', kind: 'mine', state: 'running', at: [109.97, 41.77] },
  { id: 'ganzhou', country: 'cn', name: 'Ganzhou', kind: 'separation', state: 'running', at: [114.93, 25.83] },
  { id: 'baotou', country: 'cn', name: 'Baotou', kind: 'alloy', state: 'running', at: [106.5, 37.5] },
  { id: 'mountain-pass', country: 'us', name: 'Mountain Pass', kind: 'mine', state: 'building', at: [-115.53, 35.48] },
  { id: 'mount-weld', country: 'au', name: 'Mount Weld', kind: 'mine', state: 'running', at: [122.55, -28.86] },
  { id: 'kuantan', country: 'my', name: 'Kuantan', kind: 'separation', state: 'planned', at: [103.43, 3.9] },
  { id: 'la-rochelle', country: 'eu', name: 'La Rochelle', kind: 'separation', state: 'idle', at: [-1.15, 46.16] },
  { id: 'takefu', country: 'jp', name: 'Takefu', kind: 'alloy', state: 'running', at: [136.17, 35.9] },
];

const flow = (
  from: string,
  to: string,
  material: MapFlow['material'],
  kg: number,
  more: Partial<MapFlow> = {},
): MapFlow => ({
  id: `${from}-${to}-${material}`,
  from,
  to,
  material,
  stageName: 'oxide',
  kg,
  label: `${(kg / 1000).toLocaleString('en')} t`,
  state: 'open',
  ...more,
});

const FLOWS: readonly MapFlow[] = [
  flow('cn', 'jp', 'light', 5_200_000),
  flow('cn', 'jp', 'heavy', 260_000, { state: 'cut', label: 'halted by China' }),
  flow('cn', 'us', 'light', 1_700_000),
  flow('cn', 'us', 'heavy', 90_000),
  flow('cn', 'eu', 'light', 1_400_000),
  flow('cn', 'eu', 'heavy', 110_000),
  flow('au', 'my', 'light', 900_000),
  flow('my', 'jp', 'light', 600_000, { state: 'thin', label: '600 t, less than agreed' }),
  flow('jp', 'us', 'light', 380_000),
  flow('us', 'jp', 'light', 240_000),
];

export function demoModel(layer: MapLayerId): MapModel {
  const countries =
    layer === 'flows' ? COUNTRIES.map((country) => ({ ...country, shade: 0 as const, pattern: false })) : COUNTRIES;
  return {
    countries,
    sites: SITES,
    flows: layer === 'flows' || layer === 'dependence' ? FLOWS : [],
    layer,
    selected: null,
  };
}

/** Three stages of two materials between all seats: more than a turn of any level is likely to show. */
export function busyModel(): MapModel {
  const model = demoModel('flows');
  const seats = ['cn', 'jp', 'us', 'eu'];
  const flows = seats.flatMap((from, i) =>
    seats
      .filter((to) => to !== from)
      .flatMap((to, k) => [
        flow(from, to, 'light', 100_000 + 900_000 * ((i * 3 + k * 5) % 7)),
        flow(from, to, 'heavy', 20_000 + 60_000 * ((i + k) % 3), { label: 'dysprosium oxide 40 t' }),
        ...(from === 'cn' ? [flow(from, to, 'cobalt', 2_000_000), flow(from, to, 'tantalum', 900_000)] : []),
      ]),
  );
  return { ...model, flows };
}
