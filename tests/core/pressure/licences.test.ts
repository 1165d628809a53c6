import { describe, expect, test } from 'vitest';
import { ECONOMY } from '../../../src/balance/economy.ts';
import { LEVERS } from '../../../src/balance/levers.ts';
import { CAPITAL, LICENCE, TRUST } from '../../../src/balance/politics.ts';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { isUnderPressure } from '../../../src/core/embargoes/pressureOn.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn } from '../../../src/core/referee.ts';
import { type Order, optionsFor } from '../../../src/core/seat.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { licenceCapKg, passBp } from '../../../src/core/trade/licences.ts';
import { conservationFaults } from '../../../src/lab/conservation.ts';
import { acted, aDeal, aGame, aView, orderRefusal } from '../../support/aGame.ts';
import { aScenario } from '../../support/aScenario.ts';
import { flowKg } from '../../support/aTrade.ts';
import { LAW_OF_TESTS } from '../disputes/aCourt.ts';

const ALLOY = { material: 'metal', stage: 'alloy' } as const;
const licence = (shareBp: number, partner: string | null = 'south'): Extract<Order, { type: 'setLicence' }> => ({
  type: 'setLicence',
  partner,
  ...ALLOY,
  shareBp,
});
const placed = (state: GameState, order: Order) => acted(state, 'north', { type: 'placeOrder', order });
const enacted = (state: GameState, order: Order) => enactOrders(placed(state, order));
const nextTurn = (state: GameState) => ({
  ...withOpen(state, { turn: state.open.turn + 1 }),
  secrets: state.secrets.map((secret) => ({ ...secret, orders: [], capital: 6 })),
});
const capKg = (state: GameState, to: string) => licenceCapKg(state.open.policies, 'north', to, 'metal', 'alloy');
const costOf = (order: Order, state = aGame()) => orderCost(lawViewOf(state, 'north'), order).capital;
const trust = (state: GameState, of: string) =>
  state.open.trust.find((entry) => entry.of === of && entry.toward === 'north')?.bp;
const fearIn = (state: GameState, country: string) =>
  state.open.countries.find((each) => each.id === country)?.fearBp ?? 0;

describe('export licences', () => {
  test('[LIC-1] a licence lets a share of usual trade through to one country, or to all who buy', () => {
    const one = enacted(aGame(), licence(4_000)).state;
    expect([capKg(one, 'south'), capKg(one, 'west')]).toEqual([18_000, null]);
    expect(
      passBp({ ...one.open, embargoes: [] }, { from: 'north', to: 'south', material: 'metal', stage: 'alloy' }),
    ).toBe(4_000);
    const all = enacted(aGame(), licence(4_000, null)).state;
    expect([capKg(all, 'south'), capKg(all, 'west'), capKg(all, 'isle')]).toEqual([18_000, 7_200, 0]);
  });

  test('[LIC-1] of two licences on a lane the tighter holds', () => {
    const both = enacted(nextTurn(enacted(aGame(), licence(4_000, null)).state), licence(2_000)).state;
    expect([capKg(both, 'south'), capKg(both, 'west')]).toEqual([9_000, 7_200]);
  });

  test('[LIC-1] a licence that stands holds trade to the same amount, however habit fades, and easing it gives that back', () => {
    const cut = enacted(aGame(), licence(4_000)).state;
    const lanes = cut.open.lanes.map((lane) => ({ ...lane, habitKg: Math.floor(lane.habitKg / 2) }));
    const eased = enacted(nextTurn(withOpen(cut, { lanes })), licence(8_000)).state;
    expect(capKg(eased, 'south')).toBe(36_000);
    expect(capKg(enacted(nextTurn(eased), licence(10_000)).state, 'south')).toBe(null);
  });

  test('[LIC-1] papers slow trade and never stop it, and something must change', () => {
    expect(orderRefusal(aGame(), 'north', licence(LICENCE.leastBp - 1))).toBe('shareOutOfRange');
    expect(orderRefusal(aGame(), 'north', licence(10_000))).toBe('nothingChanges');
    expect(orderRefusal(aGame(), 'north', licence(5_000, 'north'))).toBe('withYourself');
    expect(orderRefusal(aGame(), 'south', licence(5_000, 'west'))).toBe('noExports');
    expect(orderRefusal(aGame(), 'north', licence(5_000))).toBe(null);
  });

  test('[LIC-1] in the market the lane carries no more than its papers, to the kilogram conserved', () => {
    const before = placed(aGame(), licence(4_000));
    const { state } = endTurn(before);
    expect(state.open.policies).toMatchObject([{ type: 'licence', shareBp: 4_000 }]);
    expect(flowKg(state, { from: 'north', to: 'south', stage: 'alloy' })).toBe(18_000);
    expect(conservationFaults(before, state)).toEqual([]);
  });

  test('[LIC-1] a level may begin with a licence, measured by its lanes', () => {
    const policies = [{ ...licence(5_000), type: 'licence' as const, country: 'north', source: ['made-up'] }];
    expect(capKg(aGame({}, { policies }), 'south')).toBe(22_500);
    expect(capKg(aGame(), 'south')).toBe(null);
  });

  test('[LIC-2] what the papers make scarce pays the treasury that gives them', () => {
    const earned = (state: GameState) =>
      balanceOf(endTurn(state).state.accounts, 'treasury:north') - balanceOf(state.accounts, 'treasury:north');
    expect(earned(placed(aGame(), licence(4_000)))).toBeGreaterThan(earned(aGame()));
  });

  test('[LIC-3] papers cost a point, a deep cut for all two, and easing nothing', () => {
    expect([licence(1_000), licence(5_001, null), licence(5_000, null)].map((order) => costOf(order))).toEqual([
      CAPITAL.licence,
      CAPITAL.licence,
      CAPITAL.deepLicence,
    ]);
    expect(costOf(licence(9_000), nextTurn(enacted(aGame(), licence(4_000)).state))).toBe(0);
    expect(CAPITAL.licence).toBeLessThan(CAPITAL.embargo.partial);
  });

  test('[LIC-3] those it is asked of lose a little trust and take fright as far as it cuts', () => {
    const state = enacted(aGame(), licence(4_000)).state;
    expect([trust(state, 'south'), trust(state, 'west')]).toEqual([5_000 + TRUST.licence, 5_000]);
    expect(TRUST.licence).toBeGreaterThan(TRUST.embargoed.partial);
    const calm = endTurn(aGame()).state;
    const cut = endTurn(placed(aGame(), licence(9_000))).state;
    expect(fearIn(cut, 'south') - fearIn(calm, 'south')).toBeGreaterThanOrEqual(ECONOMY.fearOfLicenceBp / 10);
    expect(fearIn(cut, 'west') - fearIn(calm, 'west')).toBe(ECONOMY.fearOfLicenceBp / 20);
  });

  test('[LIC-4] what the seller’s papers hold back of a contract is its own breach, and the page asks twice', () => {
    const state = { ...aGame(), deals: [aDeal()] };
    expect(breachesOf(lawViewOf(state, 'north'), licence(5_000))).toEqual(['deal-0-1-1']);
    expect(breachesOf(lawViewOf(state, 'north'), licence(9_500))).toEqual([]);
    expect(breachesOf(lawViewOf(state, 'north'), licence(5_000, 'west'))).toEqual([]);
    const ended = endTurn(placed(state, licence(5_000))).state;
    expect(ended.deals).toMatchObject([{ mode: 'breached', endedBy: 'north' }]);
  });

  test('[LIC-4] what is signed while papers are asked has them with it, until they are tightened', () => {
    const cut = nextTurn(enacted(aGame(), licence(5_000)).state);
    const signed = { ...cut, deals: [aDeal({ signedTurn: 2, untilTurn: 4 })] };
    expect(endTurn(signed).state.deals).toMatchObject([{ mode: 'inForce', missedKg: 0 }]);
    const eased = endTurn(placed(signed, licence(8_000))).state;
    expect(eased.deals).toMatchObject([{ mode: 'inForce', missedKg: 0 }]);
    expect(endTurn(placed(signed, licence(2_000))).state.deals).toMatchObject([{ mode: 'breached', endedBy: 'north' }]);
  });

  test('[LIC-5] to those it holds back a licence is pressure, and to the court a limit like a quota', () => {
    const scenario = { ...aScenario(), law: LAW_OF_TESTS };
    const cut = enacted(aGame({}, scenario), licence(4_000)).state;
    const facts = { policies: cut.open.policies, lanes: cut.open.lanes, embargoes: [], bars: [] };
    expect([isUnderPressure(facts, 'north', 'south'), isUnderPressure(facts, 'north', 'west')]).toEqual([true, false]);
    const complaint = { type: 'fileCase', against: 'north', material: 'metal', measure: 'quota' } as const;
    expect(orderRefusal(nextTurn(cut), 'south', complaint)).toBe(null);
    expect(orderRefusal(nextTurn(cut), 'west', complaint)).toBe('noMeasure');
  });

  test('[LIC-5] after a ruling against its quotas a country can ask no more papers, only fewer', () => {
    const effects = [{ type: 'endQuotas' as const, country: 'north' }];
    const event = { id: 'ruling', turn: 2, headline: 'A', body: 'B.', effects, warnTurns: 0, source: ['made-up'] };
    const cut = nextTurn(enacted(aGame({}, { events: [event] }), licence(4_000)).state);
    expect(orderRefusal(cut, 'north', licence(3_000))).toBe('ruledOut');
    expect(orderRefusal(cut, 'north', licence(10_000))).toBe(null);
  });

  test('[CMD-3] every lane in use and all buyers together have their papers among the options', () => {
    const keys = optionsFor(aView(nextTurn(enacted(aGame(), licence(4_000)).state)))
      .orders.filter(({ template, allowed }) => template.type === 'setLicence' && allowed)
      .map(({ key }) => key);
    expect(keys).toEqual([
      'setLicence/all/metal/alloy/tighten',
      'setLicence/south/metal/alloy/tighten',
      'setLicence/south/metal/alloy/end',
      'setLicence/west/metal/alloy/tighten',
    ]);
  });

  test('[LEVER-1] with the tap, papers cost half, a whole point at least', () => {
    const seats = aScenario().seats.map((seat) => ({ ...seat, levers: ['tap' as const] }));
    expect(costOf(licence(1_000, null), aGame({}, { seats }))).toBe(CAPITAL.deepLicence / 2);
    expect(costOf(licence(1_000), aGame({}, { seats }))).toBe(1);
    expect(LEVERS.tapCostBp).toBe(5_000);
  });
});
