import { expect, test } from 'vitest';
import { leverageTable } from '../../../src/core/leverage/leverageTable.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import type { GameState, SiteState } from '../../../src/core/state/gameState.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { aGame } from '../../support/aWorld.ts';

const over = (state: GameState) =>
  leverageTable(state, state).find((entry) => entry.of === 'digland' && entry.over === 'makeland')?.centi ?? 0;

/** A mine and a plant in Farland big enough to feed Makeland, not there yet. */
function proposed(draft: Scenario): Scenario {
  const project = {
    costThousandUsd: 50_000,
    permitTurns: 0,
    buildTurns: 2,
    delayBp: 0,
    incentiveCentsPerKg: 0,
    mostStakeBp: 5_000,
    debtThousandUsd: 0,
    source: ['test'],
  };
  const site = (id: string, stage: string, centsPerKg: number): Scenario['sites'][number] => ({
    id,
    country: 'farland',
    name: id,
    material: 'metal',
    stage,
    at: [20, 20],
    steps: [{ kg: 1_000_000, centsPerKg }],
    plan: [],
    start: 'proposed',
    project,
    source: ['test'],
  });
  return { ...draft, sites: [...draft.sites, site('new-mine', 'ore', 1_000), site('new-plant', 'oxide', 900)] };
}

function withNew(change: Partial<SiteState>): GameState {
  const state = aGame(proposed);
  return withOpen(state, {
    sites: state.open.sites.map((site) => (site.id.startsWith('new-') ? { ...site, ...change } : site)),
  });
}

const plain = over(aGame());

test('[LEV-8] a mine and a plant under construction take from the hold of others before they open', () => {
  expect(over(withNew({ mode: 'construction', dueTurn: 3 }))).toBeLessThan(plain);
});

test('[LEV-8] those merely proposed, or due after five years, do not', () => {
  const late = over(withNew({ mode: 'construction', dueTurn: 12 }));
  expect([over(withNew({})), late]).toEqual([plain, plain]);
});

test('[LEV-8] a site stopped by price comes back when the cut makes it pay, one that its government holds shut does not', () => {
  const free = over(withNew({ mode: 'idled' }));
  const held = over(withNew({ mode: 'idled', isHeld: true }));
  expect([free < plain, held]).toEqual([true, plain]);
});

test('[LEV-8] running now counts for more than running in a while', () => {
  const now = over(withNew({ mode: 'operating', shareBp: 10_000, dueTurn: null }));
  expect(now).toBeLessThan(over(withNew({ mode: 'construction', dueTurn: 3 })));
});

/** The world where the near or the far time alone counts, with so much stock in store. */
const weighed = (oneYearWeightBp: number, coverTurnsBp: number) =>
  over(
    aGame((draft) => ({
      ...draft,
      market: { ...draft.market, oneYearWeightBp },
      sectors: draft.sectors.map((sector) => ({ ...sector, coverTurnsBp })),
    })),
  );

test('[LEV-8] stock bridges the year ahead and not the years after', () => {
  expect([weighed(10_000, 8_000) < weighed(10_000, 1_000), weighed(0, 8_000)]).toEqual([true, weighed(0, 1_000)]);
});

test('[LEV-8] the level weighs the two times', () => {
  const [near, far, mixed] = [weighed(10_000, 1_000), weighed(0, 1_000), weighed(4_000, 1_000)];
  expect(Math.abs(mixed - (near * 4 + far * 6) / 10)).toBeLessThanOrEqual(1);
});

test('[LEV-8] a country that can learn to save is less in the hand of others in five years', () => {
  const thrifty = (mostThriftBp: number) =>
    over(
      aGame((draft) => ({
        ...draft,
        market: { ...draft.market, oneYearWeightBp: 0 },
        sectors: draft.sectors.map((sector) => ({
          ...sector,
          needs: sector.needs.map((need) => ({ ...need, mostThriftBp })),
        })),
      })),
    );
  expect(thrifty(6_000)).toBeLessThan(thrifty(0));
});
