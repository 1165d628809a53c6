import { describe, expect, test } from 'vitest';
import { CAPITAL, TRUST } from '../../../src/balance/politics.ts';
import { costOfOrders, orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { enactOrders, seatOrder } from '../../../src/core/embargoes/enactOrders.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { refillPolitics } from '../../../src/core/politics/refillPolitics.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { countryOf, secretOf, withOpen } from '../../../src/core/state/access.ts';
import type { OpenState } from '../../../src/core/state/gameState.ts';
import { AIM, acted, aDeal, aGame, orderRefusal, refusalOf, withMine } from '../../support/aGame.ts';

const ALLOY = { material: 'metal', stage: 'alloy' } as const;
const quota = (kgPerTurn: number | null): Order => ({ type: 'setQuota', ...ALLOY, kgPerTurn });
const duty = (shareBp: number): Order => ({ type: 'setDuty', ...ALLOY, shareBp });
const tariff = (shareBp: number, partner = 'north'): Order => ({ type: 'setTariff', partner, ...ALLOY, shareBp });
const buy = (kg: number, mostCentsPerKg = 5_000): Order => ({ type: 'buyStock', ...ALLOY, kg, mostCentsPerKg });
const release = (kg: number): Order => ({ type: 'releaseStock', ...ALLOY, kg, leastCentsPerKg: 0 });
const thrift = (thousandUsd: number): Order => ({ type: 'fundThrift', sector: 'south-cars', thousandUsd });
const embargo = (level: 'partial' | 'full', against = 'south'): Order => ({
  type: 'declareEmbargo',
  ...AIM,
  against,
  level,
});
const placed = (state: GameState, seat: string, ...orders: readonly Order[]) =>
  orders.reduce((now, order) => acted(now, seat, { type: 'placeOrder', order }), state);
const enacted = (state: GameState, seat: string, ...orders: readonly Order[]) =>
  enactOrders(placed(state, seat, ...orders));
const capitalOf = (order: Order, change: Partial<OpenState> = {}, seat = 'north') =>
  orderCost(lawViewOf(aGame(change), seat), order).capital;
const ruling = (type: 'endQuotas' | 'endDuties') => ({
  events: [
    {
      id: 'ruling',
      turn: 2,
      headline: 'A ruling',
      body: 'A ruling.',
      effects: [{ type, country: 'north' }],
      warnTurns: 0,
      source: ['made-up'],
    },
  ],
});

describe('what orders cost', () => {
  test('[POL-2] a tighter quota costs a point, a deep cut two, a looser one nothing', () => {
    expect(
      [quota(62_999), quota(44_100), quota(44_101), quota(63_000), quota(null)].map((order) => capitalOf(order)),
    ).toEqual([CAPITAL.quotaCut, CAPITAL.deepQuotaCut, CAPITAL.quotaCut, 0, 0]);
  });

  test('[POL-2] raising duties and tariffs costs a point, lowering them nothing', () => {
    const policies = [{ type: 'duty' as const, country: 'north', ...ALLOY, shareBp: 500, sinceTurn: 0 }];
    expect([capitalOf(duty(501), { policies }), capitalOf(duty(499), { policies })]).toEqual([CAPITAL.dutyRise, 0]);
    expect(capitalOf(tariff(1), {}, 'south')).toBe(CAPITAL.tariffRise);
  });

  test('[POL-2] an embargo is dearer without a dispute or against a trusted country', () => {
    const disputes = [{ between: ['south', 'north'] as const, heatBp: CAPITAL.disputeFromBp }];
    const trust = [{ of: 'north', toward: 'south', bp: CAPITAL.trustedFromBp }];
    expect(capitalOf(embargo('full'), { disputes })).toBe(CAPITAL.embargo.full);
    expect(capitalOf(embargo('full'))).toBe(CAPITAL.embargo.full + CAPITAL.noDispute);
    expect(capitalOf(embargo('full'), { disputes, trust })).toBe(CAPITAL.embargo.full + CAPITAL.trustedPartner);
  });

  test('[POL-2] a prepared threat leaves little to pay for the embargo it threatened', () => {
    const threat = { type: 'threaten', ...AIM, level: 'partial', prepared: true, demand: { type: 'none' } } as const;
    const view = lawViewOf(acted(aGame(), 'north', threat), 'north');
    expect(orderCost(view, embargo('partial')).capital).toBe(CAPITAL.preparedEmbargo);
    expect(orderCost(view, embargo('full')).capital).toBe(CAPITAL.embargo.full + CAPITAL.noDispute);
  });

  test('[POL-2] what was prepared is used up when it is carried out', () => {
    const threat = { type: 'threaten', ...AIM, level: 'full', prepared: true, demand: { type: 'none' } } as const;
    const lifted = { type: 'liftEmbargo', embargo: 'embargo-1' } as const;
    const cut = enacted(acted(aGame(), 'north', threat), 'north', embargo('full')).state;
    const lifting = enacted(withMine(cut, 'north', { orders: [], capital: 6 }), 'north', lifted).state;
    expect(orderCost(lawViewOf(lifting, 'north'), embargo('full')).capital).toBe(
      CAPITAL.embargo.full + CAPITAL.noDispute,
    );
  });

  test('[POL-2] all placed orders together must be affordable', () => {
    const state = placed(aGame(), 'north', embargo('full'), quota(10_000));
    expect(costOfOrders(lawViewOf(state, 'north'), secretOf(state, 'north').orders).capital).toBe(6);
    expect(orderRefusal(state, 'north', duty(500))).toBe('notEnoughCapital');
    expect(orderRefusal(state, 'north', quota(null))).toBe('nothingChanges');
    expect(orderRefusal(state, 'north', release(1))).toBe(null);
    expect(enactOrders(state).state.secrets[0]?.capital).toBe(0);
  });

  test('[POL-5] a purchase holds back its whole bill, rounded up', () => {
    expect(orderCost(lawViewOf(aGame(), 'south'), buy(1, 1))).toEqual({ capital: 0, thousandUsd: 1 });
    const rich = placed(withMine(aGame(), 'south', { treasuryThousandUsd: 1_000 }), 'south', buy(10_000));
    expect(orderRefusal(rich, 'south', thrift(501))).toBe('notEnoughMoney');
    expect(orderRefusal(rich, 'south', thrift(500))).toBe(null);
  });

  test('[POL-5] a release needs the stock, and takes the place of a purchase of the same', () => {
    expect(orderRefusal(aGame(), 'south', release(4_001))).toBe('notEnoughStock');
    expect(orderRefusal(aGame(), 'south', release(0))).toBe('amountOutOfRange');
    expect(secretOf(placed(aGame(), 'south', buy(10), release(10)), 'south').orders).toEqual([release(10)]);
  });
});

describe('policies', () => {
  test('[POL-3] a policy takes the place of what stood there', () => {
    const first = enacted(aGame(), 'north', quota(40_000)).state;
    const again = enacted(
      withMine(withOpen(first, { turn: 2 }), 'north', { orders: [], capital: 6 }),
      'north',
      quota(30_000),
    );
    expect(again.state.open.policies).toEqual([
      { type: 'quota', country: 'north', ...ALLOY, kgPerTurn: 30_000, sinceTurn: 2 },
    ]);
    expect(again.events).toMatchObject([{ type: 'quotaSet', fromKg: 40_000, toKg: 30_000 }]);
  });

  test('[POL-3] a tariff bears on one partner', () => {
    const { state } = enacted(aGame(), 'south', tariff(1_000), tariff(500, 'isle'));
    expect(state.open.policies).toMatchObject([
      { partner: 'north', shareBp: 1_000 },
      { partner: 'isle', shareBp: 500 },
    ]);
  });

  test('[POL-3] a policy of nought is none', () => {
    const policies = [{ type: 'duty' as const, country: 'north', ...ALLOY, shareBp: 500, sinceTurn: 0 }];
    expect(enacted(aGame({ policies }), 'north', duty(0)).state.open.policies).toEqual([]);
  });

  test('[POL-3] a policy must change something and need trade it can bear on', () => {
    expect(orderRefusal(aGame(), 'north', quota(null))).toBe('nothingChanges');
    expect(orderRefusal(aGame(), 'north', duty(0))).toBe('nothingChanges');
    expect(orderRefusal(aGame(), 'south', quota(5))).toBe('noExports');
    expect(orderRefusal(aGame(), 'north', tariff(5, 'south'))).toBe('noExports');
    expect(orderRefusal(aGame(), 'north', { ...ALLOY, type: 'setDuty', stage: 'x', shareBp: 1 })).toBe('unknownStage');
  });

  test('[POL-4] a ruling against quotas forbids new ones from its turn on', () => {
    expect(orderRefusal(aGame({}, ruling('endQuotas')), 'north', quota(5))).toBe(null);
    expect(orderRefusal(aGame({ turn: 2 }, ruling('endQuotas')), 'north', quota(5))).toBe('ruledOut');
    expect(orderRefusal(aGame({ turn: 2 }, ruling('endQuotas')), 'north', duty(5))).toBe(null);
    expect(orderRefusal(aGame({ turn: 2 }, ruling('endDuties')), 'north', duty(5))).toBe('ruledOut');
  });

  test('[POL-6] money for thrift saves part of what can still be saved, and leaves the treasury', () => {
    const first = enacted(aGame(), 'south', thrift(10_000)).state;
    const once = first.open.sectors[0]?.thriftBp[0] ?? 0;
    expect(once).toBe(1_499); // half of 3 000, since four bills of 2.5 million are 10 million, and one dollar less
    expect(secretOf(first, 'south').treasuryThousandUsd).toBe(40_000);
    expect(balanceOf(first.accounts, 'treasury:south')).toBe(40_000);
    const twice = enacted(withMine(first, 'south', { orders: [] }), 'south', thrift(10_000)).state;
    expect((twice.open.sectors[0]?.thriftBp[0] ?? 0) - once).toBeLessThan(once);
  });

  test('[POL-6] thrift is for sectors at home that can still save', () => {
    expect(orderRefusal(aGame(), 'north', thrift(5))).toBe('notYours');
    expect(orderRefusal(aGame(), 'south', { ...thrift(5), sector: 'none' } as Order)).toBe('unknownSector');
    const [cars, ...others] = aGame().open.sectors;
    const spent = aGame({ sectors: cars ? [{ ...cars, thriftBp: [3_000] }, ...others] : [] });
    expect(orderRefusal(spent, 'south', thrift(5))).toBe('nothingChanges');
  });

  test('[POL-7] a quota cut costs the trust of those who usually buy there', () => {
    const { trust } = enacted(aGame(), 'north', quota(40_000)).state.open;
    expect(trust.filter((entry) => entry.bp !== 5_000)).toEqual([
      { of: 'south', toward: 'north', bp: 5_000 + TRUST.quotaCut },
      { of: 'west', toward: 'north', bp: 5_000 + TRUST.quotaCut },
    ]);
  });

  test('[POL-7] those who never bought there do not mind a quota', () => {
    const lanes = aGame().open.lanes.map((lane) => (lane.to === 'west' ? { ...lane, habitKg: 0 } : lane));
    const { trust } = enacted(aGame({ lanes }), 'north', quota(40_000)).state.open;
    expect(trust.filter((entry) => entry.bp !== 5_000).map((entry) => entry.of)).toEqual(['south']);
  });

  test('[POL-7] trust drifts back to the middle', () => {
    const trust = [
      { of: 'south', toward: 'north', bp: 2_000 },
      { of: 'west', toward: 'north', bp: 8_000 },
    ];
    expect(refillPolitics(aGame({ trust })).state.open.trust.map((entry) => entry.bp)).toEqual([2_300, 7_700]);
  });
});

describe('capital and approval', () => {
  const gained = (change: Partial<OpenState>, state = aGame()) =>
    secretOf(refillPolitics(withOpen(withMine(state, 'north', { capital: 0 }), change)).state, 'north').capital;
  const approving = (approvalBp: number) => ({
    countries: aGame().open.countries.map((country) => ({ ...country, approvalBp })),
  });
  const line = { turn: 1, deal: 'deal-0-1-1', by: 'north', toward: 'south', kept: true, what: 'supply' } as const;

  test('[POL-8] capital refills by the level, more for a popular government, less for an unpopular one', () => {
    expect([9_900, 5_000, 1_000].map((approval) => gained(approving(approval)))).toEqual([3, 2, 1]);
  });

  test('[POL-8] a promise of three turns just kept gives a point, a shorter one none', () => {
    expect(gained({ promises: [line, line] }, { ...aGame(), deals: [aDeal()] })).toBe(3);
    expect(gained({ promises: [line] }, { ...aGame(), deals: [aDeal({ untilTurn: 2 })] })).toBe(2);
    expect(gained({ promises: [line], turn: 2 }, { ...aGame(), deals: [aDeal()] })).toBe(2);
  });

  test("[POL-8] capital stops at the level's most", () => {
    expect(secretOf(refillPolitics(withMine(aGame(), 'north', { capital: 7 })).state, 'north').capital).toBe(8);
  });

  test('[POL-9] approval follows output at home', () => {
    const sectors = aGame().open.sectors.map((sector) => ({ ...sector, outputBp: 6_000 }));
    const { countries } = refillPolitics(aGame({ sectors })).state.open;
    expect(countryOf(countries, 'south').approvalBp).toBe(4_500); // a quarter of the way to 5 000 less half of 4 000
    expect(countryOf(countries, 'north').approvalBp).toBe(5_000);
  });
});

describe('orders', () => {
  test('[CMD-4] of two orders about the same thing the later stands, in the place of the first', () => {
    const state = placed(aGame(), 'north', quota(40_000), duty(500), quota(30_000));
    expect(secretOf(state, 'north').orders).toEqual([quota(30_000), duty(500)]);
  });

  test('[CMD-4] lifting and sharpening an embargo are about the same thing', () => {
    const cut = withMine(enacted(aGame(), 'north', embargo('partial')).state, 'north', { orders: [], capital: 6 });
    const lift = { type: 'liftEmbargo', embargo: 'embargo-1' } as const;
    expect(secretOf(placed(cut, 'north', lift, embargo('full')), 'north').orders).toEqual([embargo('full')]);
  });

  test('[CMD-4] an order can be undone until the seat is ready', () => {
    const state = placed(aGame(), 'north', quota(40_000), duty(500));
    expect(secretOf(acted(state, 'north', { type: 'undoOrder', index: 0 }), 'north').orders).toEqual([duty(500)]);
    expect(refusalOf(state, 'north', { type: 'undoOrder', index: 2 })).toBe('noSuchOrder');
    const ready = acted(state, 'north', { type: 'ready' });
    expect(refusalOf(ready, 'north', { type: 'undoOrder', index: 0 })).toBe('sealed');
    expect(orderRefusal(ready, 'north', quota(5))).toBe('sealed');
    expect(orderRefusal(acted(ready, 'north', { type: 'notReady' }), 'north', quota(5))).toBe(null);
  });

  test('[CMD-4] orders are placed in the negotiation and the orders phase alone', () => {
    const phases = ['briefing', 'negotiation', 'orders', 'report', 'debrief'] as const;
    expect(phases.map((phase) => orderRefusal(aGame({ phase }), 'north', quota(5)))).toEqual([
      'wrongPhase',
      null,
      null,
      'wrongPhase',
      'gameOver',
    ]);
  });

  test('[CMD-5] each turn another seat is first', () => {
    const orders = [1, 2, 3, 4].map((turn) => seatOrder(aGame({ turn })).join(' '));
    expect(orders).toEqual(['north south west', 'south west north', 'west north south', 'north south west']);
  });

  test('[CMD-5] orders take effect in that order, whoever placed them first', () => {
    const state = placed(placed(aGame({ turn: 2 }), 'north', quota(40_000)), 'south', tariff(500));
    expect(enactOrders(state).events.map((event) => event.type)).toEqual(['tariffSet', 'quotaSet']);
  });

  test('[CMD-6] an order that is no longer lawful is dropped, and only its seat is told', () => {
    const state = placed({ ...aGame(), deals: [aDeal()] }, 'north', { type: 'endDeal', deal: 'deal-0-1-1' });
    const { events } = enactOrders({ ...state, deals: [aDeal({ mode: 'expired' })] });
    expect(events).toEqual([
      { audience: ['north'], type: 'orderDropped', by: 'north', order: 'endDeal', code: 'notOpen' },
    ]);
  });

  test('[CMD-6] an order that can no longer be paid is dropped and costs nothing', () => {
    const { state, events } = enactOrders(withMine(placed(aGame(), 'north', quota(5)), 'north', { capital: 1 }));
    expect(events).toMatchObject([{ type: 'orderDropped', code: 'notEnoughCapital' }]);
    expect([state.open.policies, secretOf(state, 'north').capital]).toEqual([[], 1]);
  });
});
