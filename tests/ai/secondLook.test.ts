import { describe, expect, test } from 'vitest';
import { planOrders } from '../../src/ai/plan/orders.ts';
import { secondLook } from '../../src/ai/plan/secondLook.ts';
import { createGame, type GameState, viewFor } from '../../src/core/referee.ts';
import { judge, newDice } from '../../src/core/seat.ts';
import { withOpen } from '../../src/core/state/access.ts';
import { withPurse } from '../support/aMoney.ts';
import { SEATS, theCutOff } from './aTable.ts';

/** The orders phase of the first turn of The Cut-off. */
function atOrders(): GameState {
  const created = createGame(theCutOff(), 500);
  if (!created.ok) throw new Error('no game');
  return withOpen(created.state, { phase: 'orders' });
}

describe('a turn in which nothing presses', () => {
  test('[AI-15] still brings an order where one is worth more than it costs', () => {
    const views = SEATS.map((seat) => viewFor(atOrders(), seat));
    const looks = views.flatMap((view) => secondLook(view).map((look) => ({ view, look })));
    expect(looks.length).toBeGreaterThan(0);
    for (const { view, look } of looks) {
      expect(look.thousandUsd).toBeGreaterThan(0);
      expect(judge(view, { type: 'placeOrder', order: look.order })).toBeNull();
      expect(planOrders(view, newDice(1)).commands.length).toBeGreaterThan(0);
    }
  });

  test('[AI-15] and none where there is no money for it', () => {
    expect(secondLook(viewFor(withPurse(atOrders(), 'european-union', 0), 'european-union'))).toEqual([]);
  });
});
