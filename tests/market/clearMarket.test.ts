import { describe, expect, test } from 'vitest';
import { cleared, LANE, MINE, PLANT, USE } from './aMarket.ts';

describe('a clearing', () => {
  test('[MKT-1] material goes from a mine over the gate and a lane to its use', () => {
    const result = cleared({ supply: [MINE], lanes: [LANE], demand: [USE] });
    expect([...result.kg]).toEqual([
      ['mine', 50],
      ['use', 50],
    ]);
  });

  test('[MKT-1] without a lane nothing crosses the border', () => {
    const result = cleared({ supply: [MINE], demand: [USE], hasCeiling: false });
    expect(result.kg.get('use')).toBe(0);
  });

  test('[MKT-1] a made node serves the home market without a lane', () => {
    const result = cleared({ supply: [MINE], demand: [{ ...USE, country: 'north' }] });
    expect(result.kg.get('use')).toBe(50);
  });

  test('[MKT-2] the dearest use is served first and the cheapest block is used first', () => {
    const result = cleared({
      supply: [
        { ...MINE, id: 'cheap', kg: 30 },
        { ...MINE, id: 'dear', kg: 30, centsPerKg: 900 },
      ],
      demand: [
        { ...USE, country: 'north', id: 'critical', kg: 40, centsPerKg: 3_000 },
        { ...USE, country: 'north', id: 'marginal', kg: 40, centsPerKg: 800 },
      ],
    });
    expect([...result.kg]).toEqual([
      ['cheap', 30],
      ['dear', 10],
      ['critical', 40],
      ['marginal', 0],
    ]);
  });

  test('[MKT-7] habit is used up before new business pays the friction', () => {
    const result = cleared({ supply: [MINE], lanes: [LANE], demand: [USE] });
    expect(result.lanes.get('lane')).toEqual({ habitKg: 30, newKg: 20 });
    expect(result.available.get('south/ore')?.centsPerKg).toBe(500 + 40 + 25);
  });

  test('[MKT-7] a lane that holds less than its habit carries no more than it holds', () => {
    const result = cleared({ supply: [MINE], lanes: [{ ...LANE, kg: 12 }], demand: [USE] });
    expect(result.lanes.get('lane')).toEqual({ habitKg: 12, newKg: 0 });
  });

  test('[MKT-7] a shut lane keeps its place and carries nothing', () => {
    const result = cleared({ supply: [MINE], lanes: [{ ...LANE, kg: 0 }], demand: [USE] });
    expect(result.lanes.get('lane')).toEqual({ habitKg: 0, newKg: 0 });
  });

  test('[MKT-8] lanes and contract deliveries share the export gate', () => {
    const delivery = { ...USE, id: 'delivery', country: 'north', at: 'gate', kg: 15, centsPerKg: 9_000 } as const;
    const result = cleared({
      supply: [MINE],
      gates: [{ country: 'north', stage: 'ore', kg: 20 }],
      lanes: [LANE],
      demand: [USE, delivery],
    });
    expect(result.kg.get('delivery')).toBe(15);
    expect(result.lanes.get('lane')).toEqual({ habitKg: 5, newKg: 0 });
  });

  test('[MKT-9] imported material is not exported again', () => {
    const supply = [MINE];
    const onward = { ...LANE, id: 'onward', from: 'south', to: 'east' };
    const demand = [{ ...USE, country: 'east' }];
    const countries = ['north', 'south', 'east'];
    const result = cleared({ countries, supply, lanes: [LANE, onward], demand, hasCeiling: false });
    expect(result.kg.get('use')).toBe(0);
  });

  test('[MKT-9] a detour takes imported material on, up to what it holds', () => {
    const detour = {
      id: 'port',
      from: 'south',
      to: 'east',
      stage: 'ore',
      out: 'available',
      kg: 7,
      centsPerKg: 90,
    } as const;
    const demand = [{ ...USE, country: 'east' }];
    const countries = ['north', 'south', 'east'];
    const result = cleared({ countries, supply: [MINE], lanes: [LANE], detours: [detour], demand, hasCeiling: false });
    expect(result.kg.get('port')).toBe(7);
  });

  test('[MKT-9] a smuggling arc passes a closed gate', () => {
    const detour = {
      id: 'mule',
      from: 'north',
      to: 'south',
      stage: 'ore',
      out: 'made',
      kg: 9,
      centsPerKg: 90,
    } as const;
    const gates = [{ country: 'north', stage: 'ore', kg: 0 }];
    const result = cleared({ supply: [MINE], gates, lanes: [LANE], detours: [detour], demand: [USE] });
    expect(result.kg.get('mule')).toBe(9);
  });

  test('[MKT-12] delivered goods stand at the buyer and leave the seller through the gate', () => {
    const result = cleared({
      supply: [MINE, { ...MINE, id: 'arrival', country: 'south', at: 'available', kg: 20, centsPerKg: 0 }],
      demand: [
        { ...USE, id: 'delivery', country: 'north', at: 'gate', kg: 20, centsPerKg: 9_000 },
        { ...USE, kg: 20 },
      ],
      hasCeiling: false,
    });
    expect(result.kg.get('delivery')).toBe(20);
    expect(result.kg.get('use')).toBe(20);
  });

  test('[MKT-12] a delivery that the seller cannot make in full is made as far as it goes', () => {
    const delivery = { ...USE, id: 'delivery', country: 'north', at: 'gate', kg: 150, centsPerKg: 9_000 } as const;
    expect(cleared({ supply: [MINE], demand: [delivery], hasCeiling: false }).kg.get('delivery')).toBe(100);
  });

  test('[MKT-13] a plant takes what its country has of the stage before, and no more than its capacity', () => {
    const demand = [{ ...USE, country: 'north', stage: 'oxide', kg: 90 }];
    const result = cleared({ supply: [MINE], plants: [PLANT], demand, hasCeiling: false });
    expect(result.kg.get('plant')).toBe(60);
    expect(result.kg.get('mine')).toBe(60);
  });

  test('[MKT-13] the price after a plant with room is the ore and the processing', () => {
    const demand = [{ ...USE, country: 'north', stage: 'oxide', kg: 10 }];
    const result = cleared({ supply: [MINE], plants: [PLANT], demand });
    expect(result.made.get('north/oxide')).toEqual({ centsPerKg: 800, isMarket: true });
  });
});
