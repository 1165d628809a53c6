import { describe, expect, test } from 'vitest';
import { LAW } from '../../../src/balance/law.ts';
import { orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { viewFor } from '../../../src/core/view/viewFor.ts';
import { acted, aGame, orderRefusal } from '../../support/aGame.ts';
import { aCase, aCourt, DUTY, FILE, theCase, trustOf, withACase } from './aCourt.ts';

const JOIN = { type: 'joinCase', case: 'case-1' } as const;
const DROP = { type: 'dropCase', case: 'case-1' } as const;
const enacted = (state: GameState, ...orders: readonly (readonly [string, Order])[]) =>
  enactOrders(orders.reduce((now, [seat, order]) => acted(now, seat, { type: 'placeOrder', order }), state));

describe('going to law', () => {
  test('[LAW-1] a seat files over what stands, and all can read of it', () => {
    const { state, events } = enacted(aCourt(), ['south', FILE]);
    expect(theCase(state)).toMatchObject({ ...aCase(), mode: 'filed', sinceTurn: 1, dueTurn: null });
    expect(events).toContainEqual({ audience: 'all', type: 'caseFiled', case: 'case-1', by: 'south' });
    expect(viewFor(state, 'west').cases).toEqual(state.open.cases);
  });

  test.each<readonly [string, string, Partial<typeof FILE> | { readonly measure: 'duty' | 'tariff' | 'embargo' }]>([
    ['over a duty where there is none', 'noMeasure', { measure: 'duty' }],
    ['over a tariff where there is none', 'noMeasure', { measure: 'tariff' }],
    ['over a stop of trade where there is none', 'noMeasure', { measure: 'embargo' }],
    ['against itself', 'withYourself', { against: 'south' as 'north' }],
    ['over a metal nobody knows', 'unknownMaterial', { material: 'tin' as 'metal' }],
  ])('[LAW-1] nobody files %s', (_, code, change) => {
    expect(orderRefusal(aCourt(), 'south', { ...FILE, ...change } as Order)).toBe(code);
  });

  test('[LAW-1] nobody files where the level has no court', () => {
    const state = aGame({ policies: aCourt().open.policies });
    expect(orderRefusal(state, 'south', FILE)).toBe('noCourt');
  });

  test('[LAW-1] a tariff is complained of by the one it names and by no other', () => {
    const place = { material: 'metal', stage: 'alloy' } as const;
    const tariff = { type: 'tariff', country: 'north', partner: 'west', ...place, shareBp: 900, sinceTurn: 0 } as const;
    const state = aCourt({ policies: [tariff] });
    const order = { ...FILE, measure: 'tariff' } as const;
    expect([orderRefusal(state, 'south', order), orderRefusal(state, 'west', order)]).toEqual(['noMeasure', null]);
  });

  test('[LAW-1] of one subject one case runs, and what was ruled on is not heard twice', () => {
    expect(orderRefusal(withACase({}, { turn: 2 }), 'west', FILE)).toBe('alreadyFiled');
    expect(orderRefusal(withACase({ mode: 'rejected' }, { turn: 6 }), 'west', FILE)).toBe('alreadyRuled');
    expect(orderRefusal(withACase({ mode: 'dropped' }, { turn: 3 }), 'west', FILE)).toBe(null);
  });

  test('[LAW-2] filing costs capital and trust and makes a dispute, joining no capital and less trust', () => {
    const view = lawViewOf(withACase(), 'west');
    expect([orderCost(view, FILE).capital, orderCost(view, JOIN).capital]).toEqual([1, 0]);
    const before = aCourt();
    const filed = enacted(before, ['south', FILE]).state;
    expect(trustOf(filed, 'north', 'south') - trustOf(before, 'north', 'south')).toBe(LAW.trust.filed);
    expect(filed.open.disputes).toEqual([{ between: ['south', 'north'], heatBp: LAW.heat.filed }]);
    const joined = enacted(withACase({}, { turn: 2 }), ['west', JOIN]).state;
    expect(trustOf(joined, 'north', 'west') - trustOf(before, 'north', 'west')).toBe(LAW.trust.joined);
    expect(theCase(joined).complainants).toEqual(['south', 'west']);
  });

  test('[LAW-2] a dispute that is hotter stays as hot', () => {
    const disputes = [{ between: ['north', 'south'] as const, heatBp: 7_000 }];
    expect(enacted(aCourt({ disputes }), ['south', FILE]).state.open.disputes[0]?.heatBp).toBe(7_000);
  });

  test('[LAW-2] two that file on the same day stand in one case', () => {
    const { state } = enacted(aCourt(), ['west', FILE], ['south', FILE]);
    expect(state.open.cases.map((each) => [...each.complainants].sort((a, b) => (a < b ? -1 : 1)))).toEqual([
      ['south', 'west'],
    ]);
  });

  test('[LAW-2] others join until the report, never twice and never the accused', () => {
    const refusals = (mode: 'panel' | 'report', seat: string) => orderRefusal(withACase({ mode }), seat, JOIN);
    expect([refusals('panel', 'west'), refusals('report', 'west')]).toEqual([null, 'wrongStage']);
    expect([refusals('panel', 'south'), refusals('panel', 'north')]).toEqual(['alreadyFiled', 'withYourself']);
    expect(orderRefusal(aCourt(), 'west', JOIN)).toBe('unknownCase');
  });

  test('[LAW-2] the last complainant that leaves drops the case', () => {
    const two = withACase({ complainants: ['south', 'west'] });
    expect(orderRefusal(two, 'north', DROP)).toBe('notYours');
    const one = enacted(two, ['south', DROP]).state;
    expect(theCase(one)).toMatchObject({ mode: 'panel', complainants: ['west'], dueTurn: 4 });
    const none = enacted(one, ['west', DROP]).state;
    expect(theCase(none)).toMatchObject({ mode: 'dropped', complainants: [], dueTurn: null });
    expect(orderRefusal(none, 'west', DROP)).toBe('notYours');
  });

  test('[LAW-1] [CMD-3] options name each complaint that can be made, and the word in each case', () => {
    const keys = (state: GameState, seat: string) =>
      optionsFor(viewFor(state, seat))
        .orders.map((each) => each.key)
        .filter((key) => /Case|Report/.test(key));
    const policies = [...aCourt().open.policies, DUTY];
    expect(keys(aCourt({ policies }), 'south')).toEqual(['fileCase/north/metal/quota', 'fileCase/north/metal/duty']);
    expect(keys(withACase({}, { turn: 2 }), 'west')).toEqual(['joinCase/case-1']);
    expect(keys(withACase({ mode: 'report', upheld: true }), 'north')).toEqual(['appealReport/case-1']);
    expect(keys(withACase({ mode: 'report', upheld: true }), 'south')).toEqual(['dropCase/case-1']);
  });
});
