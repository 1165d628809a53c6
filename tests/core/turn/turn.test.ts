import { expect, test } from 'vitest';
import { advance, endTurn, hashState } from '../../../src/core/referee.ts';
import { aGame } from '../../support/aWorld.ts';

test('[TURN-1] a turn goes from briefing to talk, orders, report and the next briefing', () => {
  let state = aGame();
  const seen = [state.open.phase];
  for (let step = 0; step < 4; step++) {
    state = advance(state).state;
    seen.push(state.open.phase);
  }
  expect(seen).toEqual(['briefing', 'negotiation', 'orders', 'report', 'briefing']);
});

test('[TURN-1] the report of the last turn leads to the debrief', () => {
  let state = aGame();
  for (let turn = 0; turn < 4; turn++) state = advance(endTurn(state).state).state;
  expect(state.open.phase).toBe('debrief');
});

test('[TURN-2] orders given in another order resolve to the same world', () => {
  const orders = [
    { type: 'setQuota', material: 'metal', stage: 'oxide', kgPerTurn: 700_000 },
    { type: 'setDuty', material: 'metal', stage: 'oxide', shareBp: 1_000 },
  ] as const;
  const withOrders = (list: readonly (typeof orders)[number][]) => {
    const game = aGame();
    return endTurn({
      ...game,
      secrets: game.secrets.map((secret) => (secret.seat === 'digland' ? { ...secret, orders: list } : secret)),
    }).state;
  };
  expect(withOrders(orders).open.prices).toEqual(withOrders([...orders].reverse()).open.prices);
});

test('[TURN-3] a seat that orders nothing keeps its policies', () => {
  const before = aGame((draft) => ({
    ...draft,
    policies: [
      { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 900_000, source: ['test'] },
    ],
  }));
  expect(endTurn(before).state.open.policies).toEqual(before.open.policies);
});

test('[TURN-4] a state that went through JSON resolves to the same hash', () => {
  const state = aGame();
  const copied = JSON.parse(JSON.stringify(state)) as typeof state;
  expect(hashState(endTurn(copied).state)).toBe(hashState(endTurn(state).state));
});

test('[EVT-1] an event of turn 2 works from the briefing of turn 2', () => {
  const start = aGame((draft) => ({
    ...draft,
    policies: [
      { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 900_000, source: ['test'] },
    ],
    events: [
      {
        id: 'ruling',
        turn: 2,
        headline: 'h',
        body: 'b',
        effects: [{ type: 'endQuotas', country: 'digland' }],
        warnTurns: 1,
        source: ['test'],
      },
    ],
  }));
  const report = endTurn(start).state;
  const briefing = advance(report).state;
  expect([report.open.policies.length, briefing.open.policies.length, briefing.news[0]?.type]).toEqual([
    1,
    0,
    'newsBroke',
  ]);
});
