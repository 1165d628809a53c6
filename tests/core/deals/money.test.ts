import { describe, expect, test } from 'vitest';
import { MONEY } from '../../../src/balance/money.ts';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { breakPledges } from '../../../src/core/deals/breach.ts';
import type { Clause, Terms } from '../../../src/core/deals/dealTypes.ts';
import { weightyDeals } from '../../../src/core/deals/weight.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { acted, aDeal, PLEDGE, refusalOf, told } from '../../support/aGame.ts';
import {
  agreed,
  aLoan,
  aMoneyGame,
  anAid,
  anInvestment,
  lastDeal,
  PROJECT,
  purse,
  withPurse,
} from '../../support/aMoney.ts';

const offer = (clauses: readonly Clause[], to = 'south', turns = 4) => ({
  type: 'offerDeal' as const,
  to,
  terms: { clauses, turns } satisfies Terms,
});
const refusesOf = (seat: string, clause: Clause, to = 'south', turns = 4, state = aMoneyGame()) =>
  refusalOf(state, seat, offer([clause], to, turns));
const site = (state: GameState, id: string) => state.open.sites.find((each) => each.id === id);
const pledge = (shareBp: number, of = 'north-new') => ({ site: of, shareBp });
const IN_NORTH = { by: 'south', site: 'north-new' } as const;

describe('clauses about money', () => {
  test.each([
    ['aid of nothing', anAid({ thousandUsdPerTurn: 0 }), 'south', 'moneyOutOfRange'],
    ['more aid than the level gives', anAid({ thousandUsdPerTurn: 90_001 }), 'south', 'moneyOutOfRange'],
    ['aid by a third', anAid({ from: 'west' }), 'south', 'wrongParties'],
    ['aid to itself', anAid({ to: 'north' }), 'south', 'wrongParties'],
    ['aid by a partner', anAid({ from: 'isle', to: 'north' }), 'isle', 'partnerCannotPromise'],
    ['a loan to a partner', aLoan({ to: 'isle' }), 'isle', 'partnerCannotPromise'],
    ['a loan by a partner', aLoan({ from: 'isle', to: 'north' }), 'isle', 'partnerCannotPromise'],
    ['a loan of nothing', aLoan({ thousandUsd: 0 }), 'south', 'moneyOutOfRange'],
    ['an investment by a partner', anInvestment({ by: 'isle', site: 'north-new' }), 'isle', 'partnerCannotPromise'],
  ])('[DEAL-15] %s is refused', (_, clause, to, code) => {
    expect(refusesOf('north', clause, to)).toBe(code);
  });

  test('[DEAL-15] whether a sum may be asked of another does not depend on what that other has', () => {
    const asked = anAid({ from: 'south', to: 'north', thousandUsdPerTurn: 80_000 });
    const poor = withPurse(aMoneyGame(), 'south', 0);
    expect([refusesOf('north', asked), refusesOf('north', asked, 'south', 4, poor)]).toEqual([null, null]);
  });

  test('[DEAL-15] what a rich seat offers out of more than the level gives can be signed, countered and named as nearest', () => {
    const rich = withPurse(aMoneyGame(), 'north', 200_000);
    const clause = aLoan({ thousandUsd: 150_000 });
    const offered = acted(rich, 'north', offer([clause]));
    const deal = lastDeal(offered).id;
    const dearer = { clauses: [{ ...clause, interestBp: 0 }], turns: 4 };
    const alternative = { partner: null, centsPerKg: null };
    const reason = { code: 'priceTooHigh', interest: 'metal', alternative, nearest: dearer } as const;
    expect([
      refusalOf(offered, 'south', { type: 'acceptDeal', deal }),
      refusalOf(offered, 'south', { type: 'counterDeal', deal, terms: dearer }),
      refusalOf(offered, 'south', { type: 'refuseDeal', deal, reason }),
      refusalOf(offered, 'west', offer([aLoan({ ...clause, to: 'west' })], 'north')),
    ]).toEqual([null, null, null, 'moneyOutOfRange']);
  });

  test('[DEAL-16] who pays at signing must have the money when it offers', () => {
    const lends = (thousandUsd: number) => refusesOf('north', aLoan({ thousandUsd }));
    expect([lends(50_001), lends(50_000)]).toEqual(['notEnoughMoney', null]);
  });

  test('[DEAL-16] what orders hold back is not free to be lent', () => {
    const order = { type: 'fundThrift', sector: 'south-cars', thousandUsd: 45_000 } as const;
    const state = acted(aMoneyGame(), 'south', { type: 'placeOrder', order });
    const lent = aLoan({ from: 'south', to: 'north' });
    expect(refusesOf('south', lent, 'north', 4, state)).toBe('notEnoughMoney');
  });

  test('[DEAL-16] who pays at signing must have it when it signs what another offered', () => {
    const asked = acted(aMoneyGame(), 'south', offer([aLoan()], 'north'));
    const poor = withPurse(asked, 'north', 8_999);
    expect(refusalOf(poor, 'north', { type: 'acceptDeal', deal: lastDeal(poor).id })).toBe('notEnoughMoney');
  });

  test('[DEAL-16] an offer whose maker has the money no more falls through without a word of how much', () => {
    const offered = withPurse(acted(aMoneyGame(), 'north', offer([aLoan()])), 'north', 8_999);
    const { state, events } = told(offered, 'south', { type: 'acceptDeal', deal: lastDeal(offered).id });
    expect(lastDeal(state)).toMatchObject({ mode: 'refused', signedTurn: null, refusal: { code: 'noMoney' } });
    expect(events).toMatchObject([{ type: 'dealRefused', by: 'north', to: 'south', audience: ['north', 'south'] }]);
    expect([purse(state, 'north'), state.open.debts]).toEqual([8_999, []]);
  });
});

describe('an investment', () => {
  test.each([
    ['into no site', anInvestment({ ...IN_NORTH, site: 'nowhere' }), 'unknownSite'],
    ['at home', anInvestment({ by: 'north', site: 'north-new' }), 'wrongParties'],
    ['at a third', anInvestment({ by: 'south', site: 'isle-new' }), 'wrongParties'],
    ['into a mine that nobody sells', anInvestment({ ...IN_NORTH, site: 'north-mine' }), 'notForSale'],
    ['for no stake', anInvestment({ ...IN_NORTH, stakeBp: 0 }), 'shareOutOfRange'],
    ['for more than the host allows', anInvestment({ ...IN_NORTH, stakeBp: 5_001 }), 'shareOutOfRange'],
    ['for a claim on nearly all', anInvestment({ ...IN_NORTH, offtakeBp: 8_001 }), 'shareOutOfRange'],
    ['of nothing', anInvestment({ ...IN_NORTH, thousandUsd: 0 }), 'moneyOutOfRange'],
  ])('[DEAL-17] %s is refused', (_, clause, code) => {
    expect(refusesOf('north', clause)).toBe(code);
  });

  test('[DEAL-17] pays into the site at signing and holds its stake from then on', () => {
    const state = agreed(aMoneyGame(), 'south', 'north', [anInvestment(IN_NORTH)], 1);
    expect(site(state, 'north-new')).toMatchObject({
      spentThousandUsd: 5_000,
      stakes: [{ country: 'south', shareBp: 2_000, offtakeBp: 3_000 }],
    });
    expect(purse(state, 'south')).toBe(45_000);
  });

  test('[DEAL-17] what was free when it was offered may be gone when it is signed', () => {
    const big = anInvestment({ ...IN_NORTH, stakeBp: 3_000 });
    const offered = acted(aMoneyGame(), 'south', offer([big], 'north', 1));
    const sold = agreed(offered, 'west', 'north', [{ ...big, by: 'west' }], 1);
    const first = sold.deals.find((deal) => deal.between[0] === 'south')?.id ?? '';
    expect(refusalOf(sold, 'north', { type: 'acceptDeal', deal: first })).toBe('shareOutOfRange');
  });

  test('[DEAL-17] a stake and a pledge of the same site in one agreement stay together within what the host allows', () => {
    const both = (stakeBp: number, shareBp: number) => [
      anInvestment({ ...IN_NORTH, stakeBp }),
      aLoan({ from: 'south', to: 'north', pledge: pledge(shareBp) }),
    ];
    const answers = [both(3_000, 2_001), both(3_000, 2_000)].map((clauses) =>
      refusalOf(aMoneyGame(), 'south', offer(clauses, 'north')),
    );
    expect(answers).toEqual(['shareOutOfRange', null]);
  });

  test('[DEAL-14] of a tenth of the cost is worth notice for whatever term, less is not', () => {
    const land = landOf(aMoneyGame());
    const fair = PROJECT.costThousandUsd / 10;
    const deal = (thousandUsd: number) =>
      aDeal({ untilTurn: 1 }, { clauses: [anInvestment({ ...IN_NORTH, thousandUsd })], turns: 1 });
    expect([fair, fair - 1].map((sum) => weightyDeals(land, [deal(sum)], 'south').length)).toEqual([1, 0]);
  });
});

describe('what is free or paid once', () => {
  test('[DEAL-14] a site paid into turn after turn is one agreement, two sites are two', () => {
    const land = landOf(aMoneyGame());
    const deal = (turn: number, of: string) => ({
      ...aDeal(
        { id: `${of}-${turn}`, signedTurn: turn, untilTurn: turn },
        { clauses: [anInvestment({ ...IN_NORTH, site: of })], turns: 1 },
      ),
    });
    const counted = (...deals: readonly ReturnType<typeof aDeal>[]) => weightyDeals(land, deals, 'south').length;
    expect([
      counted(deal(1, 'north-new'), deal(2, 'north-new')),
      counted(deal(1, 'north-new'), deal(2, 'isle-new')),
    ]).toEqual([1, 2]);
  });

  test('[DEAL-14] a limit on tariffs counts between two seats, not toward a partner', () => {
    const land = landOf(aMoneyGame());
    const limit = (toward: string) =>
      aDeal(
        { between: ['south', toward] },
        { clauses: [{ type: 'tariffCeiling', by: 'south', toward, material: 'metal', shareBp: 0 }] },
      );
    expect(['north', 'isle'].map((toward) => weightyDeals(land, [limit(toward)], 'south').length)).toEqual([1, 0]);
  });
});

describe('a partner that is paid', () => {
  const answer = (clause: Clause, turns = 1) => lastDeal(acted(aMoneyGame(), 'south', offer([clause], 'isle', turns)));

  test('[DEAL-20] sells a part for that part of what the site costs', () => {
    expect(answer(anInvestment({ thousandUsd: 4_000, stakeBp: 2_000 })).mode).toBe('inForce');
  });

  test('[DEAL-20] names the part that the money buys, and takes it', () => {
    const { mode, refusal } = answer(anInvestment({ thousandUsd: 3_999, stakeBp: 2_000 }));
    expect([mode, refusal?.code]).toEqual(['refused', 'priceTooLow']);
    expect(refusal?.nearest?.clauses).toEqual([anInvestment({ thousandUsd: 3_999, stakeBp: 1_999 })]);
    expect(refusal?.nearest && answer(refusal.nearest.clauses[0] ?? anInvestment()).mode).toBe('inForce');
  });

  test('[DEAL-20] promises away no more than twice what was paid for', () => {
    const { refusal } = answer(anInvestment({ thousandUsd: 2_000, stakeBp: 1_000, offtakeBp: 2_001 }));
    expect(refusal).toMatchObject({ code: 'tooMuch', nearest: { clauses: [{ offtakeBp: 2_000 }] } });
  });

  test('[DEAL-20] takes aid, but a promise without trade or money is nothing to it', () => {
    const state = aMoneyGame();
    const given = lastDeal(acted(state, 'south', offer([anAid({ from: 'south', to: 'isle' })], 'isle')));
    const bare = lastDeal(acted(state, 'south', offer([{ ...PLEDGE, by: 'south', toward: 'isle' }], 'isle')));
    expect([given.mode, bare.mode]).toEqual(['inForce', 'refused']);
  });

  test('[DEAL-20] a running mine is worth five years of earnings at today’s prices', () => {
    const state = aMoneyGame();
    const running = {
      ...state,
      scenario: {
        ...state.scenario,
        sites: state.scenario.sites.map((each) => (each.id === 'isle-mine' ? { ...each, project: PROJECT } : each)),
      },
    };
    const price =
      state.open.prices.find((point) => point.country === 'isle' && point.stage === 'ore')?.madeCentsPerKg ?? 0;
    const earned =
      Math.floor((20_000 * Math.max(0, price - 700)) / 100_000) +
      Math.floor((10_000 * Math.max(0, price - 900)) / 100_000);
    const worth = Math.max(10 * earned, (PROJECT.costThousandUsd * MONEY.leastWorthBp) / 10_000);
    const at = (thousandUsd: number) =>
      lastDeal(
        acted(
          running,
          'south',
          offer([anInvestment({ site: 'isle-mine', thousandUsd, stakeBp: 5_000, offtakeBp: 0 })], 'isle', 1),
        ),
      ).mode;
    expect([at(Math.ceil(worth / 2)), at(Math.ceil(worth / 2) - 1)]).toEqual(['inForce', 'refused']);
  });
});

describe('a loan', () => {
  test.each([
    ['for one turn', aLoan(), 1, 'termTooShort'],
    ['at more than a fifth a turn', aLoan({ interestBp: 2_001 }), 4, 'shareOutOfRange'],
    [
      'on a pledge of what the lender owns',
      aLoan({ from: 'south', to: 'north', pledge: pledge(1, 'isle-new') }),
      4,
      'notForSale',
    ],
    ['on a pledge of no site', aLoan({ pledge: pledge(1, 'nowhere') }), 4, 'unknownSite'],
  ])('[DEAL-18] %s is refused', (_, clause, turns, code) => {
    expect(refusesOf(clause.from, clause, clause.to, turns)).toBe(code);
  });

  test('[DEAL-18] two loans are one too many', () => {
    const back = aLoan({ from: 'south', to: 'north' });
    expect(refusalOf(aMoneyGame(), 'north', offer([aLoan(), back]))).toBe('duplicateClause');
  });

  test('[DEAL-18] a pledge takes its place among the stakes that a host allows', () => {
    const lent = agreed(aMoneyGame(), 'south', 'north', [aLoan({ from: 'south', to: 'north', pledge: pledge(4_000) })]);
    expect(refusesOf('west', anInvestment({ ...IN_NORTH, by: 'west', stakeBp: 1_001 }), 'north', 1, lent)).toBe(
      'shareOutOfRange',
    );
    expect(refusesOf('west', anInvestment({ ...IN_NORTH, by: 'west', stakeBp: 1_000 }), 'north', 1, lent)).toBe(null);
  });
});

describe('a tariff limit', () => {
  const LIMIT = { type: 'tariffCeiling', by: 'south', toward: 'north', material: 'metal', shareBp: 500 } as const;
  const tariff = (shareBp: number) =>
    ({ type: 'setTariff', partner: 'north', material: 'metal', stage: 'alloy', shareBp }) as const;
  const taxed = () => {
    const state = aMoneyGame();
    const policy = {
      type: 'tariff',
      country: 'south',
      partner: 'north',
      material: 'metal',
      stage: 'alloy',
      shareBp: 900,
      sinceTurn: 0,
    } as const;
    return { ...state, open: { ...state.open, policies: [policy] } };
  };

  test.each([
    ['by a partner', { ...LIMIT, by: 'isle' }, 'isle', 'partnerCannotPromise'],
    ['on an unknown metal', { ...LIMIT, material: 'gold' }, 'south', 'unknownMaterial'],
    ['on what the other cannot sell', { ...LIMIT, by: 'north', toward: 'south' }, 'south', 'noExports'],
    ['to itself', { ...LIMIT, toward: 'south' }, 'south', 'wrongParties'],
  ])('[DEAL-19] %s is refused', (_, clause, to, code) => {
    expect(refusesOf('north', clause, to)).toBe(code);
  });

  test('[DEAL-19] brings a higher tariff down at signing', () => {
    const offered = acted(taxed(), 'north', offer([LIMIT]));
    const { state, events } = told(offered, 'south', { type: 'acceptDeal', deal: lastDeal(offered).id });
    expect(state.open.policies).toMatchObject([{ type: 'tariff', shareBp: 500 }]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'tariffSet', fromBp: 900, toBp: 500 }));
  });

  test('[DEAL-19] a tariff set above it is a breach at once, and up to it is none', () => {
    const signed = agreed(aMoneyGame(), 'north', 'south', [LIMIT]);
    const modeAfter = (shareBp: number) => {
      const ordered = acted(signed, 'south', { type: 'placeOrder', order: tariff(shareBp) });
      return lastDeal(enactOrders(ordered).state).mode;
    };
    expect([modeAfter(501), modeAfter(500)]).toEqual(['breached', 'inForce']);
  });

  test('[DEAL-19] the order warns of it', () => {
    const signed = agreed(aMoneyGame(), 'north', 'south', [LIMIT]);
    const warned = (shareBp: number) => breachesOf(lawViewOf(signed, 'south'), tariff(shareBp));
    expect([warned(501), warned(500)]).toEqual([[lastDeal(signed).id], []]);
  });

  test('[DEAL-14] bound low on what is used it is worth notice, bound high it is not', () => {
    const land = landOf(aMoneyGame());
    const deal = (shareBp: number) => aDeal({}, { clauses: [{ ...LIMIT, shareBp }] });
    expect([1_000, 1_001].map((bp) => weightyDeals(land, [deal(bp)], 'south').length)).toEqual([1, 0]);
  });
});

describe('breaches by both', () => {
  test('[DEAL-9] both sides are blamed for what each broke in the same turn', () => {
    const pledges = [PLEDGE, { ...PLEDGE, by: 'south', toward: 'north' }];
    const state = { ...aMoneyGame(), deals: [aDeal({}, { clauses: pledges })] };
    const embargoes = [
      { by: 'north', against: 'south' },
      { by: 'south', against: 'north' },
    ].map((each, at) => ({
      id: `embargo-${at}`,
      ...each,
      material: 'metal',
      stage: 'alloy',
      mode: 'full' as const,
      level: 'full' as const,
      prepared: false,
      demand: { type: 'none' as const },
      sinceTurn: 1,
      deadlineTurn: null,
    }));
    const { state: after, events } = breakPledges({ ...state, embargoes });
    expect(events.map((event) => (event.type === 'dealBreached' ? event.by : null))).toEqual(['north', 'south']);
    expect(after.open.promises.map((line) => [line.by, line.kept])).toEqual([
      ['north', false],
      ['south', false],
    ]);
  });
});
