import { expect, test } from 'vitest';
import { endTurn } from '../../../src/core/referee.ts';
import { outputOfMet } from '../../../src/core/sectors/runSectors.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { sectorNeed, useSteps } from '../../../src/core/trade/marketBlocks.ts';
import { flowKg } from '../../support/aTrade.ts';
import { aGame, aScenario } from '../../support/aWorld.ts';

const carsOf = (state: GameState) => {
  const [sector] = state.scenario.sectors;
  const [open] = state.open.sectors;
  const stock = state.secrets.flatMap((secret) => secret.sectorStocks).find((each) => each.id === 'cars');
  if (!sector || !open || !stock) throw new Error('no cars');
  return { sector, open, stock };
};

const withQuota = (kgPerTurn: number): GameState => {
  const state = aGame();
  return {
    ...state,
    open: {
      ...state.open,
      policies: [{ type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn, sinceTurn: 0 }],
    },
  };
};

test('[SEC-1] need grows with demand and falls with thrift and lost capacity', () => {
  const { sector, open, stock } = carsOf(aGame());
  const changed = { ...open, demandBp: 12_000, thriftBp: [1_000], capacityBp: 9_000 };
  expect(sectorNeed(sector, changed, stock, 0, 'metal', 0).needKg).toBe(972_000);
});

test('[SEC-2] the steps of a sector pay less and less', () => {
  const state = aGame();
  const { sector, open, stock } = carsOf(state);
  const steps = useSteps(state.scenario, sector, sectorNeed(sector, open, stock, 0, 'metal', 0), 2_000, 119_999);
  expect(steps.map((step) => [step.kg, step.centsPerKg])).toEqual([
    [500_000, 80_000],
    [250_000, 30_000],
    [150_000, 12_000],
    [100_000, 4_000],
  ]);
});

test.each([
  [10_000, 10_000],
  [9_000, 10_000],
  [7_500, 9_090],
  [5_000, 6_060],
  [0, 0],
])('[SEC-3] with %i bp of its need met a sector makes %i bp', (met, output) => {
  expect(outputOfMet(aScenario(), met)).toBe(output);
});

test('[SEC-4] what exceeds the scarcest metal stays in stock', () => {
  const second = (draft: ReturnType<typeof aScenario>) => ({
    ...draft,
    materials: [...draft.materials, { ...draft.materials[0], id: 'second' } as (typeof draft.materials)[number]],
    sites: [
      ...draft.sites,
      ...draft.sites.map((site) => ({
        ...site,
        id: `${site.id}-2`,
        material: 'second',
        steps: site.steps.map((step) => ({ ...step, kg: Math.floor(step.kg / 4) })),
      })),
    ],
    sectors: draft.sectors.map((sector) => ({
      ...sector,
      needs: [...sector.needs, { material: 'second', kg: 1_000_000, mostThriftBp: 0 }],
    })),
  });
  const after = endTurn(aGame(second)).state;
  const stock = carsOf(after).stock;
  const [first = 0, other = 0] = stock.stockKg;
  const [usedFirst = 0, usedOther = 0] = stock.usedKg;
  expect([other, usedFirst === usedOther, first > 400_000]).toEqual([0, true, true]);
});

test('[SEC-5] a metal at ten times its price teaches thrift once and less the next time', () => {
  const learnt = (thriftBp: number) => {
    const start = withQuota(0);
    const dear = {
      ...start,
      open: {
        ...start.open,
        sectors: start.open.sectors.map((sector) => ({ ...sector, thriftBp: [thriftBp] })),
        prices: start.open.prices.map((point) => ({ ...point, centsPerKg: 100_000 })),
      },
    };
    return (endTurn(dear).state.open.sectors[0]?.thriftBp[0] ?? 0) - thriftBp;
  };
  expect([learnt(0) > learnt(1_500), learnt(1_500) > 0, learnt(3_000)]).toEqual([true, true, 0]);
});

test('[SEC-6] a sector starved for a third turn loses capacity for good', () => {
  const starved = (turns: number) => {
    const start = withQuota(0);
    const state = {
      ...start,
      open: { ...start.open, sectors: start.open.sectors.map((sector) => ({ ...sector, starvedTurns: turns })) },
    };
    return endTurn(state).state.open.sectors[0]?.capacityBp;
  };
  expect([starved(1), starved(2)]).toEqual([10_000, 9_500]);
});

test('[SEC-7] working stock fills a small gap before output falls', () => {
  const state = withQuota(500_000);
  const start = { ...state, scenario: state.scenario };
  const { stock } = carsOf(endTurn(start).state);
  const without = endTurn({
    ...start,
    secrets: start.secrets.map((secret) => ({
      ...secret,
      sectorStocks: secret.sectorStocks.map((each) => ({ ...each, stockKg: [0] })),
    })),
  }).state;
  expect([
    (stock.stockKg[0] ?? 0) < 100_000,
    (endTurn(start).state.open.sectors[0]?.outputBp ?? 0) > (without.open.sectors[0]?.outputBp ?? 0),
  ]).toEqual([true, true]);
});

test('[SEC-8] an embargo makes industry want more stock from the next turn on', () => {
  const start = aGame();
  const cut = {
    ...start,
    secrets: start.secrets.map((secret) =>
      secret.seat === 'digland'
        ? {
            ...secret,
            orders: [
              {
                type: 'declareEmbargo' as const,
                against: 'makeland',
                material: 'metal',
                stage: 'oxide',
                level: 'partial' as const,
              },
            ],
          }
        : secret,
    ),
  };
  const fear = (state: GameState) => state.open.countries.find((country) => country.id === 'makeland')?.fearBp ?? 0;
  expect([
    fear(start),
    fear(endTurn(cut).state) >= 9_000,
    flowKg(endTurn(cut).state, { from: 'digland', to: 'makeland', stage: 'oxide' }) <= 500_000,
  ]).toEqual([0, true, true]);
});
