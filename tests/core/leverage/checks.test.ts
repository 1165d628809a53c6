import { expect, test } from 'vitest';
import { leverageTable } from '../../../src/core/leverage/leverageTable.ts';
import { scoresOf } from '../../../src/core/leverage/scores.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { aGame } from '../../support/aWorld.ts';

/**
 * What must come out of the leverage score whatever its numbers (rules, scoring), in worlds small enough to see why: Digland
 * digs, separates and melts, Farland digs more than anyone buys, Makeland needs the alloy.
 */
type Site = Scenario['sites'][number];

function site(country: string, stage: string, kg: number, centsPerKg: number): Site {
  const id = `${country}-${stage}`;
  const steps = [{ kg, centsPerKg }];
  return { id, country, name: id, material: 'metal', stage, at: [0, 0], steps, plan: [], source: ['test'] };
}

function chain(extra: readonly Site[], coverTurnsBp = 0): GameState {
  return aGame((draft) => ({
    ...draft,
    materials: draft.materials.map((material) => ({
      ...material,
      stages: [...material.stages, { id: 'alloy', name: 'alloy', ceilingCentsPerKg: 140_000, startCentsPerKg: 4_000 }],
    })),
    sites: [
      site('digland', 'ore', 1_500_000, 900),
      site('digland', 'oxide', 1_500_000, 800),
      site('digland', 'alloy', 1_500_000, 900),
      site('farland', 'ore', 1_500_000, 1_200),
      ...extra,
    ],
    sectors: draft.sectors.map((sector) => ({ ...sector, coverTurnsBp })),
    trade: {
      ...draft.trade,
      lanes: draft.trade.lanes.map((lane) => ({ ...lane, stage: 'alloy' })),
    },
  }));
}

const entryOver = (state: GameState) =>
  leverageTable(state, state).find((entry) => entry.of === 'digland' && entry.over === 'makeland');
const hold = (extra: readonly Site[], coverTurnsBp = 0) => entryOver(chain(extra, coverTurnsBp))?.centi ?? 0;
const power = (state: GameState, of: string) =>
  leverageTable(state, state).reduce((sum, entry) => (entry.of === of ? sum + entry.centi : sum), 0);

const alone = hold([]);

test('[LEV-1] who makes all that a country needs has much of the hold that its word allows', () => {
  expect(alone).toBeGreaterThan(4_000); // of 6 000, its credibility
});

test('[LEV-1] a mine without plants changes exposure by under 5 points where plants change it by 25', () => {
  const mine = alone - hold([site('makeland', 'ore', 1_200_000, 1_000)]);
  const plants =
    alone - hold([site('makeland', 'oxide', 1_200_000, 1_000), site('makeland', 'alloy', 1_200_000, 1_000)]);
  expect([mine < 500, plants > 2_500]).toEqual([true, true]);
});

test('[LEV-1] a magnet plant without separated oxide adds little', () => {
  expect(alone - hold([site('makeland', 'alloy', 1_200_000, 1_000)])).toBeLessThan(500);
});

test('[LEV-1] a country with mines and no plants has next to no power, one with mines proposed none', () => {
  const proposed: Site = {
    ...site('makeland', 'ore', 5_000_000, 100),
    start: 'proposed',
    project: {
      costThousandUsd: 1_000,
      permitTurns: 0,
      buildTurns: 1,
      delayBp: 0,
      incentiveCentsPerKg: 0,
      mostStakeBp: 0,
      debtThousandUsd: 0,
      source: ['test'],
    },
  };
  expect([power(chain([]), 'farland') < 100, power(chain([proposed]), 'makeland')]).toEqual([true, 0]);
});

test('[LEV-1] nor does such a country stand above the middle in the score', () => {
  const state = chain([]);
  const score = scoresOf(state.scenario, leverageTable(state, state)).find((each) => each.country === 'farland');
  expect(Math.abs((score?.centi ?? 0) - 5_000)).toBeLessThan(100);
});

test('[LEV-8] sixty days of stock delay pain and do not end it', () => {
  const sixtyDays = Math.round((10_000 * 60 * 2) / 365);
  const bare = entryOver(chain([]))?.painPpm ?? 0;
  const stocked = entryOver(chain([], sixtyDays))?.painPpm ?? 0;
  expect([stocked < bare, stocked * 10 > bare * 7]).toEqual([true, true]);
});
