/** Random market inputs from a seed: as small or large, and as rich in ties, as a test wants. */

import type {
  DemandBlock,
  DetourLane,
  ExportGate,
  MarketInput,
  PlantBlock,
  SupplyBlock,
  TradeLane,
} from '../../src/market/marketInput.ts';

export interface MarketShape {
  readonly countries: number;
  readonly stages: number;
  readonly supplyPerSpot: number; // at most
  readonly demandPerSpot: number; // at most
  readonly centsSpan: number; // prices are drawn from this many values: few make many ties
  readonly kgSpan: number;
  readonly hasCeiling: boolean;
}

/** A small generator of whole numbers (mulberry32); enough for tests. */
export function makeDice(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A random market of the given shape; every kind of block, place, zero amount and closed lane turns up. */
export function randomMarket(seed: number, shape: MarketShape): MarketInput {
  const dice = makeDice(seed);
  const countries = Array.from({ length: shape.countries }, (_, i) => `c${i}`);
  const stages = Array.from({ length: shape.stages }, (_, i) => ({
    id: `s${i}`,
    ceilingCentsPerKg: shape.centsSpan * (4 + 2 * i),
  }));
  const kg = () => (dice(6) === 0 ? 0 : dice(shape.kgSpan));
  const cents = (spans: number) => dice(shape.centsSpan * spans);
  const supply: SupplyBlock[] = [];
  const plants: PlantBlock[] = [];
  const gates: ExportGate[] = [];
  const lanes: TradeLane[] = [];
  const detours: DetourLane[] = [];
  const demand: DemandBlock[] = [];
  countries.forEach((country, c) => {
    stages.forEach(({ id: stage }, s) => {
      const spot = { country, stage };
      const name = `${country}-${stage}`;
      for (let i = dice(shape.supplyPerSpot + 1); i > 0; i--) {
        const at = dice(4) === 0 ? 'available' : 'made';
        supply.push({ ...spot, id: `mine-${name}-${i}`, at, kg: kg(), centsPerKg: cents(2) });
      }
      for (let i = s === 0 ? 0 : dice(3); i > 0; i--) {
        plants.push({ ...spot, id: `plant-${name}-${i}`, kg: kg(), centsPerKg: cents(1) });
      }
      if (dice(2) === 0) gates.push({ ...spot, kg: kg() });
      for (let i = dice(shape.demandPerSpot + 1); i > 0; i--) {
        const at = (['available', 'available', 'available', 'gate', 'made'] as const)[dice(5)] ?? 'available';
        demand.push({ ...spot, id: `use-${name}-${i}`, at, kg: kg(), centsPerKg: cents(5) });
      }
      countries.forEach((to, t) => {
        if (t === c) return;
        const link = { from: country, to, stage };
        const terms = { kg: kg(), centsPerKg: cents(1) };
        if (dice(4) !== 0) {
          const extra = { habitKg: kg(), frictionCentsPerKg: cents(1) };
          lanes.push({ ...link, ...terms, ...extra, id: `lane-${name}-${to}` });
        }
        if (dice(9) === 0) {
          const out = dice(2) === 0 ? 'made' : 'available';
          detours.push({ ...link, id: `detour-${name}-${to}`, out, kg: kg(), centsPerKg: cents(2) });
        }
      });
    });
  });
  const { hasCeiling } = shape;
  return { material: 'testium', stages, countries, supply, plants, gates, lanes, detours, demand, hasCeiling };
}

/** The same market with every list in another order. */
export function shuffled(seed: number, input: MarketInput): MarketInput {
  const dice = makeDice(seed);
  const mix = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = dice(i + 1);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  };
  return {
    ...input,
    countries: mix(input.countries),
    supply: mix(input.supply),
    plants: mix(input.plants),
    gates: mix(input.gates),
    lanes: mix(input.lanes),
    detours: mix(input.detours),
    demand: mix(input.demand),
  };
}
