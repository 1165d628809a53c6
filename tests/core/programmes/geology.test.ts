import { expect, test } from 'vitest';
import type { GameState } from '../../../src/core/referee.ts';
import { slipBp } from '../../../src/core/sites/siteFacts.ts';
import { endTurn } from '../../../src/core/turn/advance.ts';
import { acted, orderRefusal } from '../../support/aGame.ts';
import { aGameWithWorks, aWorks, siteOf } from '../../support/aSite.ts';

const order = { type: 'fundProgramme', programme: 'geology', thousandUsd: 800 } as const;
const pit = () => aGameWithWorks(aWorks({ stage: 'ore' }, { delayBp: 4_000 }));
const funded = (state: GameState) => endTurn(acted(state, 'north', { type: 'placeOrder', order })).state;

test('[CHAIN-9] proving the ground makes a proposed mine cheaper, less for each further sum', () => {
  const costs = [pit(), funded(pit())].map((state) => siteOf(state).costThousandUsd);
  expect(costs[0]).toBe(20_000);
  expect(costs[1]).toBeLessThan(18_600);
  expect(costs[1]).toBeGreaterThanOrEqual(17_000);
  expect(funded(pit()).open.countries.find((each) => each.id === 'north')?.geologyBp).toBeGreaterThan(4_900);
});

test('[CHAIN-9] a mine whose ground is proven slips less often, a plant as often as before', () => {
  const project = aWorks({}, { delayBp: 4_000 }).project ?? null;
  const site = { def: aWorks(), now: siteOf(pit()), project };
  expect([slipBp(site, true, 5_000), slipBp(site, true, 5_000, 10_000)]).toEqual([4_000, 2_000]);
  expect(slipBp(site, false, 5_000, 10_000)).toBe(slipBp(site, false, 5_000));
});

test('[CHAIN-9] it is open only where a mine is still proposed', () => {
  expect(orderRefusal(pit(), 'north', order)).toBeNull();
  expect(orderRefusal(pit(), 'south', order)).toBe('nothingChanges');
  expect(orderRefusal(aGameWithWorks(), 'north', order)).toBe('nothingChanges');
});
