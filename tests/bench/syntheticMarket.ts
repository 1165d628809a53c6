/** A synthetic market of realistic make-up for measuring: supply in steps, plants, all lanes, three sectors a country. */

import type { DemandBlock, MarketInput, SupplyBlock, TradeLane } from '../../src/market/marketInput.ts';
import { makeDice } from '../market/randomMarket.ts';

const STAGES = [
  { id: 'ore', ceilingCentsPerKg: 60_000 },
  { id: 'oxide', ceilingCentsPerKg: 120_000 },
  { id: 'alloy', ceilingCentsPerKg: 200_000 },
  { id: 'magnet', ceilingCentsPerKg: 300_000 },
] as const;

/** Half the countries mine (6 steps of rising cost), a third have plants, all trade, all use the last stage. */
export function syntheticMarket(seed: number, countryCount = 12, stageCount = 3): MarketInput {
  const dice = makeDice(seed);
  const stages = STAGES.slice(0, stageCount);
  const countries = Array.from({ length: countryCount }, (_, i) => `country${i}`);
  const supply = countries.flatMap((country, c) => (c % 2 === 0 ? mine(country, c === 0 ? 8 : 1, dice) : []));
  const plants = countries.flatMap((country, c) =>
    stages.slice(1).flatMap(({ id: stage }) =>
      c % 3 === 0 || dice(4) === 0
        ? [0, 1].map((step) => ({
            id: `plant:${country}:${stage}:${step}`,
            country,
            stage,
            kg: (c === 0 ? 800_000 : 100_000) + dice(100_000),
            centsPerKg: 600 + 500 * step + dice(1500),
          }))
        : [],
    ),
  );
  const gates = countries.filter((_, c) => c % 4 === 0).map((country) => ({ country, stage: 'oxide', kg: 400_000 }));
  const lanes = countries.flatMap((from) =>
    countries.flatMap((to) => (from === to ? [] : stages.map(({ id }) => lane(from, to, id, dice)))),
  );
  const last = stages[stages.length - 1]?.id ?? 'ore';
  const demand = countries.flatMap((country) => sectors(country, last, dice));
  return {
    material: 'testium',
    stages,
    countries,
    supply,
    plants,
    gates,
    lanes,
    detours: [],
    demand,
    hasCeiling: true,
  };
}

function mine(country: string, size: number, dice: (below: number) => number): SupplyBlock[] {
  return Array.from({ length: 6 }, (_, step) => ({
    id: `mine:${country}:${step}`,
    country,
    stage: 'ore',
    at: 'made',
    kg: size * (60_000 + dice(60_000)),
    centsPerKg: 1500 + step * 700 + dice(900),
  }));
}

function lane(from: string, to: string, stage: string, dice: (below: number) => number): TradeLane {
  return {
    id: `lane:${from}:${to}:${stage}`,
    from,
    to,
    stage,
    kg: dice(12) === 0 ? 0 : 300_000,
    habitKg: dice(3) === 0 ? 20_000 + dice(60_000) : 0,
    centsPerKg: 80 + dice(300),
    frictionCentsPerKg: 500 + dice(500),
  };
}

function sectors(country: string, stage: string, dice: (below: number) => number): DemandBlock[] {
  return ['automotive', 'electronics', 'defence'].flatMap((sector) => {
    const steps = 8 + dice(5);
    return Array.from({ length: steps }, (_, step) => ({
      id: `use:${country}:${sector}:${step}`,
      country,
      stage,
      at: 'available' as const,
      kg: 4_000 + dice(12_000),
      centsPerKg: 90_000 - Math.floor((85_000 * step) / steps) + dice(2_000),
    }));
  });
}

/** The market after a turn: other prices and amounts on every twentieth block, so on at most 5 % of the arcs. */
export function changedMarket(seed: number, input: MarketInput): MarketInput {
  const dice = makeDice(seed);
  const shift = dice(20);
  const scaled = (amount: number) => Math.floor((amount * (80 + dice(41))) / 100);
  const change = <T extends { readonly kg: number; readonly centsPerKg: number }>(blocks: readonly T[]): readonly T[] =>
    blocks.map((block, i) => {
      if ((i + shift) % 20 !== 0) return block;
      return { ...block, kg: scaled(block.kg), centsPerKg: scaled(block.centsPerKg) };
    });
  return {
    ...input,
    supply: change(input.supply),
    plants: change(input.plants),
    lanes: change(input.lanes),
    demand: change(input.demand),
  };
}
