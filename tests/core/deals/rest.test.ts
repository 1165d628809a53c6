import { describe, expect, test } from 'vitest';
import { CAPITAL, TRUST } from '../../../src/balance/politics.ts';
import { orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { secretOf, withOpen } from '../../../src/core/state/access.ts';
import { clearTurn } from '../../../src/core/trade/clearTurn.ts';
import { AIM, acted, aDeal, aGame, aSupply, orderRefusal, PLEDGE } from '../../support/aGame.ts';
import { agreed, aLoan, aMoneyGame, anAid, lastDeal, nextTurn, purse } from '../../support/aMoney.ts';

const REST = 5_000;
const ID = 'deal-0-1-1';
const standing = (change: Parameters<typeof aDeal>[0] = {}, terms: Parameters<typeof aDeal>[1] = {}): GameState => ({
  ...aGame(),
  deals: [aDeal({ untilTurn: 6, ...change }, { turns: 6, ...terms })],
});
const about = (type: 'endDeal' | 'giveNotice' | 'suspendDeal' | 'resumeDeal', deal = ID): Order => ({ type, deal });
const given = (state: GameState, seat: string, order: Order) =>
  enactOrders(acted(state, seat, { type: 'placeOrder', order }));
const settledIn = (state: GameState, turn: number) => settleDeals(withOpen(state, { turn }), []);
const trust = (state: GameState, of: string, toward: string) =>
  state.open.trust.find((entry) => entry.of === of && entry.toward === toward)?.bp;
const deal = (state: GameState) => state.deals[0];

describe('notice', () => {
  const noticed = () => given(standing(), 'south', about('giveNotice'));

  test('[DEAL-21] binds for this turn and the next and costs less than leaving', () => {
    const { state, events } = noticed();
    expect(deal(state)).toMatchObject({ mode: 'inForce', notice: { by: 'south', lastTurn: 2 } });
    expect(secretOf(state, 'south').capital).toBe(6 - CAPITAL.notice);
    expect([trust(state, 'north', 'south'), trust(state, 'west', 'south')]).toEqual([
      REST + TRUST.notice,
      REST + TRUST.noticeSeen,
    ]);
    expect([CAPITAL.notice < CAPITAL.endDeal, TRUST.notice > TRUST.ended]).toEqual([true, true]);
    expect(events).toEqual([{ audience: 'all', type: 'noticeGiven', deal: ID, by: 'south', lastTurn: 2 }]);
  });

  test('[DEAL-21] ends the agreement after the turn it named, with nothing broken', () => {
    const { state } = noticed();
    expect(deal(settledIn(state, 1).state)?.mode).toBe('inForce');
    const over = settledIn(state, 2);
    expect(deal(over.state)).toMatchObject({ mode: 'ended', endedBy: 'south' });
    expect(over.state.open.promises).toEqual([]);
    expect(over.events).toEqual([{ audience: 'all', type: 'noticeOver', deal: ID, by: 'south' }]);
  });

  test('[DEAL-21] calls the loan of a debtor that gave it', () => {
    const lent = agreed(aMoneyGame(), 'north', 'south', [aLoan()], 6);
    const order = about('giveNotice', lastDeal(lent).id);
    const ran = nextTurn(acted(lent, 'south', { type: 'placeOrder', order }));
    expect(ran.open.debts).toHaveLength(1);
    expect(nextTurn(ran).open.debts).toEqual([]);
  });

  test('[DEAL-21] changes nothing where the term or another notice ends as soon', () => {
    const code = (state: GameState, seat: string) => orderRefusal(state, seat, about('giveNotice'));
    expect(code(standing({ untilTurn: 2 }), 'south')).toBe('nothingChanges');
    expect(code(noticed().state, 'north')).toBe('nothingChanges');
    expect(code(standing(), 'west')).toBe('notYours');
    expect(code(standing({ mode: 'expired' }), 'south')).toBe('notOpen');
  });
});

describe('an agreement at rest', () => {
  const rested = (state = standing()) => given(state, 'north', about('suspendDeal'));

  test('[DEAL-22] costs trust and capital and is news', () => {
    const { state, events } = rested();
    expect(deal(state)).toMatchObject({ mode: 'suspended', rests: [{ by: 'north', fromTurn: 1, untilTurn: 2 }] });
    expect(secretOf(state, 'north').capital).toBe(6 - CAPITAL.suspend);
    expect(trust(state, 'south', 'north')).toBe(REST + TRUST.suspended);
    expect(events).toEqual([{ audience: 'all', type: 'dealSuspended', deal: ID, by: 'north', untilTurn: 2 }]);
  });

  test('[DEAL-22] asks nothing of either side: no delivery, no aid, no pledge', () => {
    const clauses = [aSupply(), anAid({ from: 'south', to: 'north' }), PLEDGE];
    const { state } = rested(standing({}, { clauses }));
    expect(clearTurn(state).deliveries).toEqual([]);
    const embargo = { type: 'declareEmbargo', ...AIM, level: 'full' } as const;
    const cut = given({ ...state, secrets: state.secrets.map((each) => ({ ...each, orders: [] })) }, 'north', embargo);
    expect(deal(cut.state)?.mode).toBe('suspended');
    const after = endTurn(rested(standing({}, { clauses: [anAid({ from: 'south', to: 'north' })] })).state);
    expect(after.events.filter((event) => event.type === 'aidPaid')).toEqual([]);
  });

  test('[DEAL-22] leaves debts as they are', () => {
    const lent = agreed(aMoneyGame(), 'north', 'south', [aLoan(), anAid()], 6);
    const order = about('suspendDeal', lastDeal(lent).id);
    const resting = nextTurn(acted(lent, 'south', { type: 'placeOrder', order }));
    const before = resting.open.debts[0]?.leftThousandUsd ?? 0;
    expect(lastDeal(resting).mode).toBe('suspended');
    expect(nextTurn(resting).open.debts[0]?.leftThousandUsd).toBeLessThan(before);
    expect(purse(resting, 'north')).toBeGreaterThan(0);
  });

  test('[DEAL-22] binds again after two turns, or when the side that let it rest comes back', () => {
    const { state } = rested();
    expect(deal(settledIn(state, 1).state)?.mode).toBe('suspended');
    const over = settledIn(state, 2);
    expect(deal(over.state)?.mode).toBe('inForce');
    expect(over.events).toEqual([{ audience: 'all', type: 'dealResumed', deal: ID, by: null }]);
    expect(deal(given(clear(state), 'north', about('resumeDeal')).state)?.mode).toBe('inForce');
    expect(orderRefusal(clear(state), 'south', about('resumeDeal'))).toBe('notYours');
    expect(orderRefusal(standing(), 'north', about('resumeDeal'))).toBe('nothingChanges');
  });

  test('[DEAL-22] rests once for each side', () => {
    const back = settledIn(rested().state, 2).state;
    expect(orderRefusal(clear(back), 'north', about('suspendDeal'))).toBe('hasRested');
    expect(orderRefusal(clear(back), 'south', about('suspendDeal'))).toBeNull();
  });

  test('[DEAL-22] can be left by the other side for nothing', () => {
    const state = clear(rested().state);
    expect(orderCost(lawViewOf(state, 'south'), about('endDeal')).capital).toBe(0);
    expect(orderCost(lawViewOf(state, 'north'), about('endDeal')).capital).toBe(CAPITAL.endDeal);
    const left = given(state, 'south', about('endDeal')).state;
    expect(deal(left)?.mode).toBe('ended');
    expect([left.open.promises, trust(left, 'north', 'south')]).toEqual([[], REST]);
  });

  test('[DEAL-22] ends with its term, without a line for the side that let it rest', () => {
    const clauses = [PLEDGE, { ...PLEDGE, by: 'south', toward: 'north' }];
    const { state } = rested(standing({}, { clauses }));
    const over = settledIn(state, 6).state;
    expect([deal(over)?.mode, over.open.promises.map((line) => line.by)]).toEqual(['expired', ['south']]);
  });
});

function clear(state: GameState): GameState {
  return { ...state, secrets: state.secrets.map((each) => ({ ...each, orders: [] })) };
}
