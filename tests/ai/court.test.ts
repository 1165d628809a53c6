import { describe, expect, test } from 'vitest';
import { courtOrders } from '../../src/ai/plan/law.ts';
import { COURT } from '../../src/balance/persona.ts';
import { viewFor } from '../../src/core/referee.ts';
import { type LawCase, newDice, type Order, type SeatView } from '../../src/core/seat.ts';
import { SEATS, talksOfAGame, theCutOff } from './aTable.ts';

const start = talksOfAGame({ ...theCutOff(), time: { ...theCutOff().time, turns: 7 } }, 3)[0];
if (!start) throw new Error('no talks');

const CASE: LawCase = {
  id: 'case-1',
  against: 'china',
  material: 'DyTb',
  measure: 'quota',
  complainants: ['japan'],
  mode: 'adopted',
  filedTurn: 1,
  sinceTurn: 6,
  dueTurn: 8,
  upheld: true,
  appealedBy: null,
  adoptedTurn: 6,
};
const viewIn = (seat: string, turn: number, found: Partial<LawCase>): SeatView => ({
  ...viewFor(start, seat),
  turn,
  phase: 'orders',
  cases: [{ ...CASE, ...found }],
});
const ordersOf = (view: SeatView): readonly Order[] => courtOrders(view, newDice(1)).orders;
const withPersona = (view: SeatView, pressureBp: number): SeatView => ({
  ...view,
  scenario: {
    ...view.scenario,
    seats: view.scenario.seats.map((seat) =>
      seat.country === view.seat ? { ...seat, persona: { ...seat.persona, pressureBp } } : seat,
    ),
  },
});
const dear = (view: SeatView): SeatView => ({
  ...view,
  cases: [],
  prices: view.prices.map((each) => ({ ...each, centsPerKg: each.centsPerKg * 5 })),
});
/** How often of a hundred throws the seat files. */
const filings = (view: SeatView): number =>
  Array.from({ length: 100 }, (_, seed) => courtOrders(view, newDice(seed)).orders).filter((orders) =>
    orders.some((order) => order.type === 'fileCase'),
  ).length;

describe('programs at the court', () => {
  test('[AI-12] who pays a multiple for what another holds back files, the likelier the less it presses itself; who pays little does not', () => {
    const japan = viewIn('japan', 2, {});
    const mild = filings(dear(withPersona(japan, 0)));
    const hard = filings(dear(withPersona(japan, 9_000)));
    expect([mild > 20, hard < mild, filings({ ...japan, cases: [] })]).toEqual([true, true, 0]);
  });

  test('[AI-12] it rather joins what runs', () => {
    const joined = Array.from({ length: 50 }, (_, seed) =>
      courtOrders(viewIn('european-union', 2, { mode: 'panel', adoptedTurn: null }), newDice(seed)),
    ).filter(({ orders }) => orders.some((order) => order.type === 'joinCase'));
    expect(joined.length).toBeGreaterThan(20);
  });

  test('[AI-12] it appeals what it lost and ends its measure in the last turn there is, unless it presses on whatever is said', () => {
    expect(ordersOf(viewIn('china', 6, { mode: 'report', adoptedTurn: null }))).toEqual([
      { type: 'appealReport', case: 'case-1' },
    ]);
    const ends: readonly Order[] = [{ type: 'setQuota', material: 'DyTb', stage: 'oxide', kgPerTurn: null }];
    const last = viewIn('china', 7, {});
    expect([ordersOf(viewIn('china', 6, {})), ordersOf(last)]).toEqual([[], ends]);
    expect(ordersOf(withPersona(last, COURT.defyFromBp))).toEqual([]);
  });

  test('[AI-12] where the level has no court it says nothing there and throws no dice', () => {
    const { law: _, ...scenario } = start.scenario;
    const without = SEATS.map((seat) => courtOrders({ ...dear(viewFor(start, seat)), scenario }, newDice(4)));
    expect(without).toEqual(SEATS.map(() => ({ orders: [], dice: newDice(4) })));
  });
});
