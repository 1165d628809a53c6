import { describe, expect, test } from 'vitest';
import { agentFor } from '../../../src/ai/agent.ts';
import { APPROVAL, LEAK, TRUST } from '../../../src/balance/politics.ts';
import type { Clause, SupplyClause } from '../../../src/core/deals/dealTypes.ts';
import { leakAnnexes } from '../../../src/core/deals/leaks.ts';
import { leakChanceBp, leakWithinBp } from '../../../src/core/deals/secrecy.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { termsEqual } from '../../../src/core/deals/terms.ts';
import { weightyDeals } from '../../../src/core/deals/weight.ts';
import { advance, endTurn, type GameState, viewFor } from '../../../src/core/referee.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { countryOf, withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { aSupply, PLEDGE, refusalOf } from '../../support/aGame.ts';
import { agreed, aLoan, aMoneyGame, anAid, anInvestment, lastDeal, nextTurn } from '../../support/aMoney.ts';

const hush = <C extends Clause>(clause: C): C & { readonly secret: true } => ({ ...clause, secret: true });
/** Numbers that stand nowhere else; prices and sums, since goods are seen at the border. */
const MARKS = { price: 6_173, aid: 1_979, loan: 8_713 };
const supply = (centsPerKg = MARKS.price): SupplyClause => aSupply({ centsPerKg, kgPerTurn: 3_000 });
const annex = (change: Partial<typeof MARKS> = {}): readonly Clause[] => {
  const { price, aid, loan } = { ...MARKS, ...change };
  return [
    hush(supply(price)),
    hush(anAid({ thousandUsdPerTurn: aid })),
    hush(aLoan({ from: 'south', to: 'north', thousandUsd: loan })),
  ];
};
const signed = (clauses: readonly Clause[] = annex()): GameState => agreed(aMoneyGame(), 'north', 'south', clauses, 6);
const holds = (text: string): readonly number[] =>
  Object.values(MARKS).filter((mark) => new RegExp(`(?<!\\d)${mark}(?!\\d)`).test(text));
/** All that a third seat is shown and may do. */
const seen = (state: GameState, seat = 'west'): string => {
  const view = viewFor(state, seat);
  const { orders, moves } = optionsFor(view);
  return JSON.stringify([view, orders, moves]);
};
/** The dice that come next bring a leak, or keep the secret. */
const withDice = (state: GameState, leaks: boolean): GameState => {
  for (let seed = 1; seed < 500; seed++) {
    const thrown = { ...state, dice: [...newDice(seed)] };
    if (leakAnnexes(thrown).events.length > 0 === leaks) return thrown;
  }
  throw new Error('no such dice');
};
const aged = (state = signed(), turn = 3): GameState => withOpen(state, { turn });

describe('secret annexes', () => {
  test('[DEAL-23] others do not know of an agreement that is secret as a whole; its sides see all of it', () => {
    const state = signed();
    expect([viewFor(state, 'west').deals, holds(seen(state))]).toEqual([[], []]);
    for (const seat of ['north', 'south']) expect(holds(seen(state, seat))).toEqual(Object.values(MARKS));
    expect(viewFor(state, 'west').news.filter((event) => 'deal' in event)).toEqual([]);
  });

  test('[DEAL-23] of an agreement with an annex others see the open part', () => {
    const state = signed([PLEDGE, hush(supply())]);
    const [deal] = viewFor(state, 'west').deals;
    expect(deal?.moves[0]?.terms.clauses).toEqual([PLEDGE]);
    expect(holds(seen(state))).toEqual([]);
  });

  test('[DEAL-23] nothing of it shows in four turns of deliveries, payments, ledger, leverage and records', () => {
    let state = signed();
    for (let turn = 0; turn < 4; turn++) {
      const after = endTurn({ ...state, dice: [...withDice(aged(state, state.open.turn), false).dice] });
      state = advance(advance(after.state).state).state;
      if (lastDeal(state).leakedTurn !== undefined) break;
      expect([turn, holds(seen(state))]).toEqual([turn, []]);
    }
    expect(state.open.turn).toBeGreaterThan(2);
  });

  test('[DEAL-23] other numbers in it change nothing that a third seat sees or a program there says', () => {
    const run = (change: Partial<typeof MARKS>) => {
      const state = nextTurn(signed(annex(change)));
      const view = viewFor(state, 'west');
      return [seen(state), agentFor('west')(view, optionsFor(view), newDice(7)).commands];
    };
    expect(run({ price: 5_100, aid: 1_200, loan: 7_000 })).toEqual(run({}));
  });

  test('[DEAL-23] what cannot be hidden, and what a partner signs, cannot be secret', () => {
    const code = (clause: Clause, to = 'south') =>
      refusalOf(aMoneyGame(), 'north', { type: 'offerDeal', to, terms: { clauses: [clause], turns: 4 } });
    expect(code(hush(supply()))).toBeNull();
    expect(code(hush(anInvestment({ by: 'north' })), 'isle')).toBe('cannotBeSecret');
    expect(code(hush(anAid({ to: 'isle' })), 'isle')).toBe('cannotBeSecret');
    expect(code(hush({ type: 'tariffCeiling', by: 'north', toward: 'south', material: 'metal', shareBp: 0 }))).toBe(
      'cannotBeSecret',
    );
  });

  test('[DEAL-23] a secret counts for nobody as worth notice; open again it does', () => {
    const big = signed([hush(aSupply())]);
    const count = (state: GameState) => weightyDeals(landOf(state), state.deals, 'north').length;
    expect([count(big), count(signed([aSupply()]))]).toEqual([0, 1]);
    expect(count(leakAnnexes(withDice(aged(big), true)).state)).toBe(1);
  });

  test('[DEAL-23] terms that differ in secrecy alone are other terms', () => {
    const terms = (clause: Clause) => ({ clauses: [clause], turns: 4 });
    expect(termsEqual(terms(supply()), terms(hush(supply())))).toBe(false);
    expect(termsEqual(terms(hush(supply())), terms(hush(supply())))).toBe(true);
  });

  test('[DEAL-24] a leak is news, opens the annex to all, and costs both sides approval and trust', () => {
    const { state, events } = leakAnnexes(withDice(aged(), true));
    expect(events).toEqual([
      { audience: 'all', type: 'annexLeaked', deal: lastDeal(state).id, by: 'north', to: 'south' },
    ]);
    expect([lastDeal(state).leakedTurn, holds(seen(state))]).toEqual([3, Object.values(MARKS)]);
    const before = aged();
    for (const side of ['north', 'south']) {
      expect(countryOf(state.open.countries, side).approvalBp).toBe(
        countryOf(before.open.countries, side).approvalBp + APPROVAL.leaked,
      );
      const trust = (at: GameState) =>
        at.open.trust.find((each) => each.of === 'west' && each.toward === side)?.bp ?? 0;
      expect(trust(state)).toBe(trust(before) + TRUST.leaked);
    }
    expect(leakAnnexes(state).events).toEqual([]);
  });

  test('[DEAL-24] the chance is nothing at signing and grows with age and with those who lose by it', () => {
    const state = signed();
    const { lanes } = state.open;
    const of = (clauses: readonly Clause[], age: number) =>
      leakChanceBp({ scenario: state.scenario, lanes }, { between: ['north', 'south'], clauses }, age);
    const alone = [hush(PLEDGE)];
    expect([of(annex(), 0), of([supply()], 3), of(alone, 1)]).toEqual([0, 0, LEAK.firstBp]);
    expect(of(alone, 3)).toBe(LEAK.firstBp + 2 * LEAK.aTurnBp);
    expect(of(annex(), 1)).toBe(LEAK.firstBp + LEAK.aLoserBp); // west buys the same metal of north
    expect(of(annex(), 99)).toBe(LEAK.mostBp);
    const ground = { scenario: state.scenario, lanes };
    expect(leakWithinBp(ground, { between: ['north', 'south'], clauses: alone }, 2)).toBe(LEAK.firstBp);
  });

  test('[DEAL-24] a broken secret is a matter of the two: no witness and no voter hears of it', () => {
    const state = signed([hush(PLEDGE)]);
    const threat = { by: 'north', against: 'south', material: 'metal', stage: 'alloy', level: 'full' } as const;
    const cut = {
      ...state,
      embargoes: [
        {
          id: 'e-1',
          ...threat,
          mode: 'full' as const,
          prepared: false,
          demand: { type: 'none' as const },
          sinceTurn: 1,
          deadlineTurn: null,
        },
      ],
    };
    const { state: after, events } = settleDeals(cut, []);
    expect(events).toMatchObject([{ audience: ['north', 'south'], type: 'dealBreached' }]);
    expect([viewFor(after, 'west').promises, viewFor(after, 'south').promises.length]).toEqual([[], 1]);
    const trust = (of: string) => after.open.trust.find((each) => each.of === of && each.toward === 'north')?.bp ?? 0;
    expect([trust('west'), trust('south') < 5_000]).toEqual([5_000, true]);
  });
});
