import { expect, test } from 'vitest';
import { createGame, endTurn } from '../../../src/core/referee.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { aScenario } from '../../support/aScenario.ts';

/** What the small world's north mine makes and its customers' home price after the first turn, with this news in it. */
function after(centsPerKg: number | null) {
  const calm = aScenario();
  const mine = calm.sites[0]?.id ?? '';
  const news = {
    id: 'spill',
    turn: 1,
    headline: 'A pipe breaks',
    body: 'The bill comes every year.',
    warnTurns: 0,
    source: ['made-up'],
  };
  const effects = centsPerKg === null ? [] : [{ type: 'siteCost' as const, site: mine, centsPerKg }];
  const scenario: Scenario = { ...calm, events: [{ ...news, effects }] };
  const made = createGame(scenario, 1);
  if (!made.ok) throw new Error('no game');
  let state = made.state;
  while (state.open.phase !== 'report') state = endTurn(state).state;
  const site = state.open.sites[0];
  const price = state.open.prices.find((each) => each.country === 'north' && each.stage === 'ore');
  return { madeKg: site?.madeKg ?? 0, dearer: site?.dearerCentsPerKg ?? 0, cents: price?.centsPerKg ?? 0 };
}

test('[EVT-2] what an event adds to a mine stands in its cost and in the price of what it makes', () => {
  const calm = after(null);
  const spilled = after(30);
  expect([calm.dearer, spilled.dearer]).toEqual([0, 30]);
  expect(spilled.cents - calm.cents).toBe(30);
  expect(calm.madeKg).toBeGreaterThan(0);
});
