import { describe, expect, test } from 'vitest';
import { LAW } from '../../../src/balance/law.ts';
import { orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { chanceBp } from '../../../src/core/disputes/chance.ts';
import { settleCases } from '../../../src/core/disputes/settleCases.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { acted, orderRefusal } from '../../support/aGame.ts';
import { aCase, aCourt, DUTY, FILE, LAW_OF_TESTS, opened, theCase, trustOf, withACase } from './aCourt.ts';

const APPEAL = { type: 'appealReport', case: 'case-1' } as const;
const PLACE = { material: 'metal', stage: 'alloy' } as const;
const LIFT = { type: 'setQuota', ...PLACE, kgPerTurn: null } as const;
const told = (state: GameState, seat: string, order: Order) => acted(state, seat, { type: 'placeOrder', order });

/** Modes turn by turn, from a filing in turn 1, when `says` adds orders in the turns it names. */
function course(says: Readonly<Record<number, readonly [string, Order]>>, turns: number): readonly string[] {
  let state = told(aCourt(), 'south', FILE);
  return Array.from({ length: turns }, (_, index) => {
    if (index > 0) state = opened({ ...state, open: { ...state.open, turn: index + 1 } });
    const said = says[index + 1];
    if (said) state = told({ ...state, open: { ...state.open, phase: 'orders' } }, ...said);
    state = endTurn(state).state;
    return theCase(state).mode;
  });
}

describe('the way of a case', () => {
  test('[LAW-3] goes by the clock of the level, and without an appeal the time to follow counts from the report', () => {
    expect(course({}, 7)).toEqual([
      'consultation',
      'panel',
      'panel',
      'report',
      'adopted',
      'retaliation',
      'retaliation',
    ]);
  });

  test('[LAW-3] an appeal gives the accused another turn', () => {
    const modes = course({ 4: ['north', APPEAL] }, 7);
    expect(modes).toEqual(['consultation', 'panel', 'panel', 'appeal', 'adopted', 'adopted', 'retaliation']);
  });

  test('[LAW-3] only who lost by the report appeals, and only while it waits', () => {
    const refusal = (upheld: boolean, seat: string) =>
      orderRefusal(withACase({ mode: 'report', upheld, dueTurn: 2 }), seat, APPEAL);
    expect([refusal(true, 'north'), refusal(true, 'south'), refusal(true, 'west')]).toEqual([
      null,
      'wrongStage',
      'notYours',
    ]);
    expect([refusal(false, 'north'), refusal(false, 'south')]).toEqual(['wrongStage', null]);
    expect(orderRefusal(withACase(), 'north', APPEAL)).toBe('wrongStage');
  });
});

describe('the ruling', () => {
  test('[LAW-4] what the level says always wins is upheld, what never wins is not', () => {
    const quota = opened(withACase({ dueTurn: 4 }, { turn: 4 }));
    const lost = { mode: 'panel', measure: 'duty', dueTurn: 4 } as const;
    const duty = opened(withACase(lost, { turn: 4, policies: [DUTY] }));
    expect([theCase(quota).upheld, theCase(duty).upheld]).toEqual([true, false]);
    expect(duty.news).toContainEqual({ audience: 'all', type: 'reportIssued', case: 'case-1', upheld: false });
  });

  test('[LAW-4] each further complainant adds weight, and nobody is made certain by it', () => {
    const law = { winBp: { ...LAW_OF_TESTS.winBp, duty: 9_000 } };
    const chance = (complainants: readonly string[]) => chanceBp(law, { measure: 'duty', complainants });
    expect(chance(['south'])).toBe(9_000);
    expect(chance(['south', 'west'])).toBe(9_000 + LAW.joinerBp);
    expect(chance(['a', 'b', 'c', 'd', 'e'])).toBe(LAW.mostChanceBp);
  });

  test('[LAW-4] the dice of the state turn some appeals round, the same for the same', () => {
    const at = (seed: number) => {
      const state = withACase({ mode: 'appeal', upheld: true, sinceTurn: 4, dueTurn: 5 }, { turn: 5 });
      return theCase(opened({ ...state, dice: newDice(seed) })).mode;
    };
    const modes = Array.from({ length: 100 }, (_, seed) => at(seed));
    const kept = modes.filter((mode) => mode === 'adopted').length;
    expect([kept > 80, kept < 100, modes.filter((mode) => mode === 'rejected').length]).toEqual([
      true,
      true,
      100 - kept,
    ]);
    expect(at(7)).toBe(modes[7]);
  });

  test('[LAW-5] bars a new measure of the kind on the metal and nothing else', () => {
    const state = withACase({ mode: 'adopted', upheld: true, dueTurn: 7, adoptedTurn: 5 }, { turn: 5 });
    expect(orderRefusal(state, 'north', { ...LIFT, kgPerTurn: 5 })).toBe('ruledOut');
    expect(orderRefusal(state, 'north', LIFT)).toBe(null);
    expect(orderRefusal(state, 'north', { type: 'setDuty', ...PLACE, shareBp: 5 })).toBe(null);
  });

  test('[LAW-5] bars tariffs and stops of trade toward those who complained, and not toward others', () => {
    const ruled = { mode: 'complied', upheld: true, dueTurn: null, adoptedTurn: 5 } as const;
    const cases = [aCase({ ...ruled, measure: 'embargo' }), aCase({ ...ruled, id: 'case-2', measure: 'tariff' })];
    const state = aCourt({ cases, turn: 6 });
    const stop = (against: string) => ({ type: 'declareEmbargo', against, ...PLACE, level: 'full' }) as const;
    expect(orderRefusal(state, 'north', stop('south'))).toBe('ruledOut');
    expect(orderRefusal(state, 'north', stop('west'))).toBe(null);
    const onIsle = { type: 'setTariff', partner: 'isle', ...PLACE, shareBp: 500 } as const;
    expect(orderRefusal(state, 'north', onIsle)).toBe(null);
    const byIsle = aCourt({ cases: [aCase({ ...ruled, measure: 'tariff', complainants: ['isle'] })], turn: 6 });
    expect(orderRefusal(byIsle, 'north', onIsle)).toBe('ruledOut');
  });

  test('[LAW-5] the measure that goes closes the case at any stage and mends trust', () => {
    const state = withACase({ complainants: ['south', 'west'] }, { policies: [] });
    const { state: after, events } = settleCases(state);
    expect(theCase(after)).toMatchObject({ mode: 'complied', dueTurn: null });
    expect(events).toEqual([{ audience: 'all', type: 'complied', case: 'case-1', by: 'north' }]);
    const gained = ['south', 'west', 'isle'].map((of) => trustOf(after, of, 'north') - trustOf(state, of, 'north'));
    expect(gained).toEqual([LAW.trust.complied, LAW.trust.complied, 0]);
  });

  test('[LAW-5] ended in the last turn there is, the measure leaves the case closed by the report', () => {
    const modes = course({ 5: ['north', LIFT] }, 6);
    expect(modes).toEqual(['consultation', 'panel', 'panel', 'report', 'complied', 'complied']);
  });

  test('[LAW-5] a partner ends what was ruled against at once', () => {
    const policies = aCourt().open.policies.map((each) => ({ ...each, country: 'isle' }));
    const found = { against: 'isle', mode: 'report', upheld: true, sinceTurn: 4, dueTurn: 5 } as const;
    const after = opened(withACase(found, { turn: 5, policies }));
    expect([theCase(after).mode, after.open.policies]).toEqual(['complied', []]);
  });

  test('[LAW-6] who does not follow loses trust and may be answered with tariffs without capital, up to the share', () => {
    const before = withACase({ mode: 'adopted', upheld: true, sinceTurn: 5, dueTurn: 7, adoptedTurn: 5 }, { turn: 7 });
    const after = opened(before);
    expect(theCase(after).mode).toBe('retaliation');
    expect(trustOf(after, 'south', 'north') - trustOf(before, 'south', 'north')).toBe(LAW.trust.defied);
    const cost = (state: GameState, seat: string, shareBp: number) =>
      orderCost(lawViewOf(state, seat), { type: 'setTariff', partner: 'north', ...PLACE, shareBp }).capital;
    expect([cost(after, 'south', 2_500), cost(after, 'south', 2_501), cost(after, 'west', 2_500)]).toEqual([0, 1, 1]);
    expect(cost(before, 'south', 2_500)).toBe(1);
  });
});
