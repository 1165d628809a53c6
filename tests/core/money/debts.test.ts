import { describe, expect, test } from 'vitest';
import { MONEY } from '../../../src/balance/money.ts';
import { APPROVAL, TRUST } from '../../../src/balance/politics.ts';
import type { Clause } from '../../../src/core/deals/dealTypes.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { payPromised } from '../../../src/core/money/payPromised.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn, type GameState, viewFor } from '../../../src/core/referee.ts';
import { countryOf, withOpen } from '../../../src/core/state/access.ts';
import { whatIf } from '../../../src/core/view/whatIf.ts';
import { AIM, acted, aDeal, aSupply, PLEDGE } from '../../support/aGame.ts';
import {
  agreed,
  aLoan,
  aMoneyGame,
  anAid,
  anInvestment,
  lastDeal,
  nextTurn,
  purse,
  withPurse,
} from '../../support/aMoney.ts';

const QUICK = { withLeverage: false };
const atTurn = (state: GameState, turn: number) => withOpen(state, { turn });
const lent = (change: Parameters<typeof aLoan>[0] = {}, more: readonly Clause[] = []) =>
  agreed(aMoneyGame(), 'north', 'south', [aLoan(change), ...more]);
const due = (state: GameState, turn = 2) => payPromised(atTurn(state, turn));
const trust = (state: GameState, of: string, toward: string) =>
  state.open.trust.find((entry) => entry.of === of && entry.toward === toward)?.bp ?? 0;
const approval = (state: GameState, seat: string) => countryOf(state.open.countries, seat).approvalBp;
const endsIt = (state: GameState, seat: string) =>
  enactOrders(acted(state, seat, { type: 'placeOrder', order: { type: 'endDeal', deal: lastDeal(state).id } })).state;

describe('a loan that is paid back', () => {
  test('[MON-8] goes over at signing and stands as a debt for everyone', () => {
    const state = lent();
    expect([purse(state, 'north'), purse(state, 'south')]).toEqual([41_000, 59_000]);
    expect(viewFor(state, 'west').debts).toMatchObject([{ debtor: 'south', leftThousandUsd: 9_000, untilTurn: 4 }]);
  });

  test('[MON-8] asks for nothing in the turn of signing', () => {
    const state = lent();
    expect(due(state, 1)).toEqual({ state, events: [] });
  });

  test('[MON-8] comes back in equal parts with interest on what was left', () => {
    const { state, events } = due(lent());
    expect(state.open.debts[0]?.leftThousandUsd).toBe(6_000);
    expect(events).toMatchObject([{ type: 'loanRepaid', thousandUsd: 3_900, audience: ['north', 'south'] }]);
    expect([purse(state, 'north'), purse(state, 'south')]).toEqual([44_900, 55_100]);
  });

  test('[MON-8] is paid off with the term, and the promise was kept', () => {
    let state = lent({ thousandUsd: 10_000 });
    for (let turn = 1; turn <= 4; turn++) state = nextTurn(state);
    expect([state.open.debts, lastDeal(state).mode]).toEqual([[], 'expired']);
    expect(state.open.promises).toMatchObject([{ by: 'south', toward: 'north', what: 'loan', kept: true }]);
  });

  test('[MON-8] signed in the last turn it is due with that turn', () => {
    const asked = acted(atTurn(aMoneyGame(), 7), 'north', {
      type: 'offerDeal',
      to: 'south',
      terms: { clauses: [aLoan()], turns: 2 },
    });
    const signed = acted(atTurn(asked, 8), 'south', { type: 'acceptDeal', deal: lastDeal(asked).id });
    expect(endTurn(signed).state.open.debts).toEqual([]);
  });
});

describe('who cannot pay', () => {
  const broke = (change = {}) => withPurse(lent(change), 'south', 1_000);

  test('[MON-9] pays what it has, and the rest is written off', () => {
    const { state, events } = due(broke());
    expect([purse(state, 'north'), purse(state, 'south'), state.open.debts]).toEqual([42_000, 0, []]);
    expect(events).toMatchObject([
      { type: 'defaulted', by: 'south', to: 'north', thousandUsd: 8_900 },
      { type: 'dealBreached', by: 'south' },
    ]);
  });

  test('[MON-9] has broken its promise', () => {
    const before = broke();
    const { state } = due(before);
    expect(state.open.promises).toMatchObject([{ by: 'south', toward: 'north', what: 'loan', kept: false }]);
    expect(trust(state, 'north', 'south') - trust(before, 'north', 'south')).toBe(TRUST.breach);
    expect(approval(state, 'south') - approval(before, 'south')).toBe(APPROVAL.breach);
  });

  test('[MON-9] leaves its pledge to the lender', () => {
    const pledge = { site: 'north-new', shareBp: 2_500 };
    const state = agreed(aMoneyGame(), 'south', 'north', [aLoan({ from: 'south', to: 'north', pledge })]);
    const after = due(withPurse(state, 'north', 0)).state;
    expect(after.open.sites.find((site) => site.id === 'north-new')?.stakes).toEqual([
      { country: 'south', shareBp: 2_500, offtakeBp: 0 },
    ]);
  });

  test('[MON-7] pays debts before aid', () => {
    const indebted = agreed(lent(), 'south', 'west', [anAid({ from: 'south', to: 'west' })]);
    const { state, events } = due(withPurse(indebted, 'south', 4_000));
    expect(events.map((event) => event.type)).toEqual(['loanRepaid', 'aidPaid', 'defaulted', 'dealBreached']);
    expect([purse(state, 'south'), purse(state, 'west')]).toEqual([0, 50_100]);
  });

  test('[MON-7] pays the older debt first', () => {
    const twice = agreed(lent(), 'west', 'south', [aLoan({ from: 'west' })]);
    const { events } = due(withPurse(twice, 'south', 4_000));
    expect(events.map((event) => event.type)).toEqual(['loanRepaid', 'defaulted', 'dealBreached']);
    expect(events[1]).toMatchObject({ to: 'west' });
  });

  test('[MON-7] never goes below nought, nor does what it bought for its store', () => {
    const order = { type: 'buyStock', material: 'metal', stage: 'alloy', kg: 5_000, mostCentsPerKg: 20_000 } as const;
    const start = acted(withPurse(aMoneyGame(), 'south', 1_000), 'south', { type: 'placeOrder', order });
    const given = agreed(start, 'north', 'south', [anAid({ from: 'south', to: 'north', thousandUsdPerTurn: 60_000 })]);
    const { state } = endTurn(given);
    expect(purse(state, 'south')).toBe(0);
    expect(balanceOf(state.accounts, 'treasury:south')).toBe(0);
  });

  test('[POL-5] money that went over after an order was placed is not there for it', () => {
    const order = { type: 'buyStock', material: 'metal', stage: 'alloy', kg: 5_000, mostCentsPerKg: 20_000 } as const;
    const thrift = { type: 'fundThrift', sector: 'south-cars', thousandUsd: 1_500 } as const;
    const ordered = [order, thrift].reduce(
      (state, each) => acted(state, 'south', { type: 'placeOrder', order: each }),
      withPurse(aMoneyGame(), 'south', 2_500),
    );
    const { state, events } = enactOrders(withPurse(ordered, 'south', 2_000));
    expect(events).toMatchObject([{ type: 'orderDropped', order: 'fundThrift', code: 'notEnoughMoney' }]);
    expect(state.secrets.find((secret) => secret.seat === 'south')?.orders).toEqual([order]);
  });
});

describe('an agreement with a loan that ends early', () => {
  test('[MON-10] the debtor that leaves owes all of it by the next payments', () => {
    const { state } = due(endsIt(atTurn(lent(), 2), 'south'));
    expect([state.open.debts, purse(state, 'north')]).toEqual([[], 50_900]);
  });

  test('[MON-10] when the lender leaves, the debt keeps its plan', () => {
    const { state } = due(endsIt(atTurn(lent(), 2), 'north'));
    expect(state.open.debts).toMatchObject([{ leftThousandUsd: 6_000, untilTurn: 4 }]);
  });

  test('[MON-10] a debtor that breaks it after the payments pays the rest there and then, without interest', () => {
    const supply = aSupply();
    const clauses = [aLoan({ from: 'south', to: 'north' }), supply];
    const state = agreed(aMoneyGame(), 'south', 'north', clauses);
    const missed = {
      deal: lastDeal(state).id,
      clause: supply,
      promisedKg: supply.kgPerTurn,
      kg: 0,
      hinderedBy: 'north',
    };
    const after = settleDeals(state, [missed]).state;
    expect([after.open.debts, purse(after, 'south')]).toEqual([[], 50_000]);
  });

  test('[MON-10] a debtor that breaks a pledge owes all of it', () => {
    const clauses = [aLoan({ from: 'south', to: 'north' }), PLEDGE];
    const state = agreed(aMoneyGame(), 'south', 'north', clauses);
    const threat = { type: 'threaten', ...AIM, level: 'full', prepared: false, demand: { type: 'none' } } as const;
    expect(acted(state, 'north', threat).open.debts).toMatchObject([{ fromTurn: 1, untilTurn: 1 }]);
  });
});

describe('what giving earns', () => {
  const given = (thousandUsdPerTurn: number) => {
    const before = agreed(aMoneyGame(), 'north', 'south', [anAid({ thousandUsdPerTurn })]);
    const after = payPromised(before).state;
    return [
      trust(after, 'south', 'north') - trust(before, 'south', 'north'),
      approval(after, 'south') - approval(before, 'south'),
    ];
  };

  test('[MON-11] a turn of aid worth notice earns trust and approval, less does not', () => {
    expect([given(500), given(499)]).toEqual([
      [MONEY.aidTrustBp, MONEY.aidApprovalBp],
      [0, 0],
    ]);
  });

  test('[MON-11] two gifts to one country in a turn are thanked once', () => {
    const once = agreed(aMoneyGame(), 'north', 'south', [anAid()]);
    const twice = agreed(once, 'north', 'south', [anAid({ thousandUsdPerTurn: 900 })]);
    const after = payPromised(twice).state;
    expect(trust(after, 'south', 'north') - trust(twice, 'south', 'north')).toBe(MONEY.aidTrustBp);
  });

  test('[MON-11] aid that comes back, by the same paper, another or a third country, earns nothing', () => {
    const back = anAid({ from: 'south', to: 'north' });
    const west = [anAid({ from: 'south', to: 'west' }), anAid({ from: 'west', to: 'north' })] as const;
    const start = aMoneyGame();
    const one = agreed(start, 'north', 'south', [anAid(), back]);
    const two = agreed(agreed(start, 'north', 'south', [anAid()]), 'south', 'north', [back]);
    const round = west.reduce(
      (now, clause) => agreed(now, clause.from, clause.to, [clause]),
      agreed(start, 'north', 'south', [anAid()]),
    );
    const earned = [one, two, round].map((signed) => {
      const after = payPromised(signed).state;
      return [
        trust(after, 'south', 'north') - trust(signed, 'south', 'north'),
        approval(after, 'south') - approval(signed, 'south'),
      ];
    });
    expect(earned).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(approval(one, 'north') - approval(start, 'north')).toBe(0);
  });

  test('[MON-11] a token of aid beside other things is no gift', () => {
    const start = aMoneyGame();
    const signed = agreed(start, 'north', 'south', [aSupply(), anAid({ thousandUsdPerTurn: 1 })]);
    const after = payPromised(signed).state;
    expect([
      approval(signed, 'north') - approval(start, 'north'),
      trust(after, 'south', 'north') - trust(signed, 'south', 'north'),
    ]).toEqual([0, 0]);
  });

  test('[MON-11] an investment makes a headline at home, the second in a turn none', () => {
    const start = aMoneyGame();
    const first = agreed(start, 'south', 'isle', [anInvestment()], 1);
    const second = agreed(first, 'south', 'north', [anInvestment({ site: 'north-new' })], 1);
    const gains = [first, second].map((state) => approval(state, 'south') - approval(start, 'south'));
    expect(gains).toEqual([MONEY.headlineApprovalBp, MONEY.headlineApprovalBp]);
  });
});

describe('a forecast of money', () => {
  const view = (state: GameState, seat = 'south') => viewFor(state, seat);

  test('[VIEW-9] of borrowing shows the money and counts the debt', () => {
    const effect = whatIf(
      view(aMoneyGame()),
      { terms: { clauses: [aLoan({ thousandUsd: 4_000 })], turns: 4 }, partner: 'north' },
      QUICK,
    );
    expect(effect.treasuryThousandUsd.after - effect.treasuryThousandUsd.before).toBe(4_000);
    expect(effect.worthThousandUsd).toBe(0);
  });

  test('[VIEW-9] takes the word of the other for money it may not have', () => {
    const aid = anAid({ thousandUsdPerTurn: 80_000 });
    const effect = whatIf(view(aMoneyGame()), { terms: { clauses: [aid], turns: 4 }, partner: 'north' }, QUICK);
    expect(effect.treasuryThousandUsd.after - effect.treasuryThousandUsd.before).toBe(80_000);
  });

  test('[VIEW-9] reckons with what others owe under agreements in force', () => {
    const state = { ...aMoneyGame(), deals: [aDeal({}, { clauses: [anAid({ thousandUsdPerTurn: 80_000 })] })] };
    const effect = whatIf(view(state), { orders: [] }, QUICK);
    expect(effect.treasuryThousandUsd.after - purse(state, 'south')).toBeGreaterThanOrEqual(80_000);
  });

  test('[VIEW-9] of investing shows what is paid', () => {
    const terms = { clauses: [anInvestment()], turns: 1 };
    const effect = whatIf(view(aMoneyGame()), { terms, partner: 'isle' }, QUICK);
    expect(effect.treasuryThousandUsd.after - effect.treasuryThousandUsd.before).toBe(-5_000);
  });
});
