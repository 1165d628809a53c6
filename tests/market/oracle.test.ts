import type { Highs } from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountFlows, imbalanceKg } from '../../src/market/accountFlows.ts';
import { clearMarket, createMarket } from '../../src/market/clearMarket.ts';
import type { MarketInput, MarketResult } from '../../src/market/marketInput.ts';
import { changedMarket, syntheticMarket } from '../bench/syntheticMarket.ts';
import { aMarket, expectSame, LANE, MINE, resultOf, USE } from './aMarket.ts';
import { costOf, leastCost, loadSolver } from './marketLp.ts';
import { randomMarket, shuffled } from './randomMarket.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

/** Small markets of every shape: odd seeds draw prices from five values, so that ties abound. */
function smallMarket(seed: number): MarketInput {
  return randomMarket(seed, {
    countries: 1 + (seed % 4),
    stages: 1 + (seed % 3),
    supplyPerSpot: 3,
    demandPerSpot: 3,
    centsSpan: seed % 2 === 0 ? 1000 : 5,
    kgSpan: seed % 5 === 0 ? 4 : 50,
    hasCeiling: seed % 7 !== 0,
  });
}

function largeMarket(seed: number): MarketInput {
  return randomMarket(seed, {
    countries: 8,
    stages: 3,
    supplyPerSpot: 5,
    demandPerSpot: 9,
    centsSpan: seed % 2 === 0 ? 10_000 : 6,
    kgSpan: 90_000,
    hasCeiling: seed % 5 !== 0,
  });
}

/** Asserts that a result keeps every amount given and every node in balance. */
function expectFeasible(input: MarketInput, result: MarketResult): void {
  for (const block of [...input.supply, ...input.plants, ...input.detours, ...input.demand]) {
    expect(isWithin(result.kg.get(block.id), block.kg), block.id).toBe(true);
  }
  for (const lane of input.lanes) {
    const kg = result.lanes.get(lane.id);
    const habit = Math.min(lane.habitKg, lane.kg);
    expect(isWithin(kg?.habitKg, habit) && isWithin(kg?.newKg, lane.kg - habit), lane.id).toBe(true);
  }
  const gates = new Map(input.gates.map((gate) => [`${gate.country}/${gate.stage}`, gate.kg]));
  for (const account of accountFlows(input, result)) {
    const spot = `${account.country}/${account.stage}`;
    expect(imbalanceKg(account), spot).toBe(0);
    expect(account.homeKg, spot).toBeGreaterThanOrEqual(0);
    expect(account.gateKg, spot).toBeLessThanOrEqual(gates.get(spot) ?? Number.POSITIVE_INFINITY);
  }
}

function isWithin(kg: number | undefined, most: number): boolean {
  return kg !== undefined && Number.isInteger(kg) && kg >= 0 && kg <= most;
}

describe('against an independent solver', () => {
  test('[MKT-2] 3,000 small markets have the least cost that HiGHS finds', () => {
    for (let seed = 1; seed <= 3_000; seed++) {
      const input = smallMarket(seed);
      const result = resultOf(clearMarket(input));
      expect(costOf(input, result), `seed ${seed}`).toBe(leastCost(highs, input));
    }
  });

  test('[MKT-2] 150 large markets have the least cost that HiGHS finds', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const input = largeMarket(seed);
      const result = resultOf(clearMarket(input));
      expect(costOf(input, result), `seed ${seed}`).toBe(leastCost(highs, input));
    }
  });

  test('[MKT-2] the synthetic network of the bench has the least cost that HiGHS finds, cold and warm', () => {
    const market = createMarket();
    for (let seed = 1; seed <= 8; seed++) {
      for (const input of [syntheticMarket(seed), changedMarket(seed, syntheticMarket(seed))]) {
        expect(costOf(input, resultOf(market.clear(input))), `seed ${seed}`).toBe(leastCost(highs, input));
      }
    }
  });
});

describe('conservation', () => {
  test('[MKT-6] in 3,000 small and 150 large markets every node is in balance and every amount is kept', () => {
    for (let seed = 1; seed <= 3_150; seed++) {
      const input = seed <= 3_000 ? smallMarket(seed) : largeMarket(seed);
      expectFeasible(input, resultOf(clearMarket(input)));
    }
  });
});

describe('uniqueness', () => {
  test('[MKT-3] 3,000 small and 150 large markets come out the same in any order of their lists', () => {
    for (let seed = 1; seed <= 3_150; seed++) {
      const input = seed <= 3_000 ? smallMarket(seed) : largeMarket(seed);
      expectSame(clearMarket(input), clearMarket(shuffled(seed, input)));
    }
  });

  test('[MKT-3] a market that was cleared before with other amounts and prices comes out as if it never was', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const market = createMarket();
      for (const input of drift(seed)) expectSame(market.clear(input), clearMarket(input));
    }
  });

  test('[MKT-3] a market comes out the same after another layout, an error and a ceiling taken away', () => {
    const market = createMarket();
    for (let seed = 1; seed <= 300; seed++) {
      const input = smallMarket(seed);
      market.clear({ ...input, hasCeiling: !input.hasCeiling });
      market.clear({ ...input, gates: [{ country: 'nowhere', stage: 's0', kg: 1 }] });
      expectSame(market.clear(input), clearMarket(input));
    }
  });

  test('[MKT-3] a result stays what it was when the market is cleared again before it is read', () => {
    const market = createMarket();
    const first = aMarket({ supply: [MINE], lanes: [LANE], demand: [USE] });
    const outcome = market.clear(first);
    market.clear(aMarket({ supply: [MINE], lanes: [LANE], demand: [{ ...USE, kg: 7 }] }));
    expectSame(outcome, clearMarket(first));
  });

  test('[MKT-3] blocks that change their names are new blocks, also where nothing else changes', () => {
    const market = createMarket();
    const namesInTurn = [
      ['one', 'two'],
      ['two', 'one'],
    ] as const;
    for (const names of namesInTurn) {
      const demand = names.map((id) => ({ ...USE, country: 'north', id }));
      const input = aMarket({ supply: [{ ...MINE, kg: 60 }], demand });
      expectSame(market.clear(input), clearMarket(input));
    }
  });
});

/** Ten inputs of one layout: a few amounts and prices change, and now and then all of them. */
function drift(seed: number): readonly MarketInput[] {
  const large = syntheticMarket(seed, 4);
  const inputs = [seed % 8 === 0 ? large : smallMarket(seed)];
  for (let turn = 1; turn < 10; turn++) {
    const last = inputs[turn - 1] ?? large;
    const changed = changedMarket(seed * 16 + turn, last);
    const shuts = turn % 4 === 0;
    inputs.push({
      ...changed,
      lanes: changed.lanes.map((lane, i) => (shuts && i % 3 === 0 ? { ...lane, kg: 0 } : lane)),
      supply: changed.supply.map((block, i) => (turn % 5 === 0 ? { ...block, kg: block.kg * (i % 3) } : block)),
      gates: turn % 3 === 0 ? changed.gates.map((gate) => ({ ...gate, kg: gate.kg >> 1 })) : changed.gates,
      hasCeiling: turn % 6 !== 0,
    });
  }
  return inputs;
}
