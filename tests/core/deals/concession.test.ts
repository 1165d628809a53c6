import { describe, expect, test } from 'vitest';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import type { Clause, ConcessionClause } from '../../../src/core/deals/dealTypes.ts';
import { leasePrice } from '../../../src/core/deals/siteTerms.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { payPromised } from '../../../src/core/money/payPromised.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { viewFor } from '../../../src/core/view/viewFor.ts';
import { acted, refusalOf } from '../../support/aGame.ts';
import { agreed, aLoan, anInvestment, lastDeal, purse, withPurse } from '../../support/aMoney.ts';
import { aGameWithWorks, aWorks, siteOf, turnsLater, withWorks } from '../../support/aSite.ts';

const CONCESSION: ConcessionClause = {
  type: 'concession',
  by: 'south',
  to: 'north',
  site: 'works',
  shareBp: 2_000,
  thousandUsdPerTurn: 1_000,
};
const running = (): GameState =>
  withWorks(
    aGameWithWorks(aWorks({ start: 'operating' }), aWorks({ id: 'isle-works', country: 'isle', start: 'operating' })),
    { mode: 'operating', shareBp: 10_000 },
  );
const signed = (turns = 4, state = running()): GameState => agreed(state, 'south', 'north', [CONCESSION], turns);
const refusesOf = (clauses: readonly Clause[], state = running(), to = 'north') =>
  refusalOf(state, 'south', { type: 'offerDeal', to, terms: { clauses, turns: 4 } });
const held = (state: GameState) => siteOf(state).stakes;
const LEASE = { country: 'south', shareBp: 2_000, offtakeBp: 2_000, deal: 'deal' };
const lease = (state: GameState) => ({ ...LEASE, deal: lastDeal(state).id });

describe('a concession', () => {
  test('[DEAL-26] is a stake of its holder while the agreement is in force, and goes back at the end of the term', () => {
    const now = signed(2);
    expect(held(now)).toEqual([lease(now)]);
    expect(held(turnsLater(now, 1))).toEqual([lease(now)]);
    const over = turnsLater(now, 2);
    expect(lastDeal(over).mode).toBe('expired');
    expect(held(over)).toEqual([]);
  });

  test('[DEAL-26] stands beside a stake that was bought for good, which outlives it', () => {
    const bought = agreed(signed(2), 'south', 'north', [
      anInvestment({ site: 'works', stakeBp: 1_000, offtakeBp: 500 }),
    ]);
    expect(held(bought)).toHaveLength(2);
    expect(held(turnsLater(bought, 2))).toEqual([{ country: 'south', shareBp: 1_000, offtakeBp: 500 }]);
  });

  test('[DEAL-26] goes back while the agreement rests, and comes again with it', () => {
    const now = signed(4);
    const order = { type: 'suspendDeal', deal: lastDeal(now).id } as const;
    const resting = enactOrders(acted(now, 'north', { type: 'placeOrder', order })).state;
    expect([lastDeal(resting).mode, held(resting)]).toEqual(['suspended', []]);
    const ending = endTurn(acted(now, 'north', { type: 'placeOrder', order }));
    const back = turnsLater(ending.state, 2);
    expect([lastDeal(back).mode, held(back)]).toEqual(['inForce', [lease(now)]]);
  });

  test('[DEAL-26] pays its fee to the treasury of the host, and a fee that fails is a default of the holder', () => {
    const now = signed();
    const paid = payPromised(now);
    expect(purse(paid.state, 'north') - purse(now, 'north')).toBe(1_000);
    expect(paid.events).toContainEqual(expect.objectContaining({ type: 'feePaid', site: 'works', thousandUsd: 1_000 }));
    const failed = payPromised(withPurse(now, 'south', 400)).state;
    expect(lastDeal(failed)).toMatchObject({ mode: 'breached', endedBy: 'south' });
    expect(held(failed)).toEqual([]);
  });

  test('[DEAL-26] is broken by a host that stops the site, of which the order warns', () => {
    const now = signed();
    const order = { type: 'idleSite', site: 'works' } as const;
    expect(breachesOf(lawViewOf(now, 'north'), order)).toEqual([lastDeal(now).id]);
    const stopped = endTurn(acted(now, 'north', { type: 'placeOrder', order })).state;
    expect(lastDeal(stopped)).toMatchObject({ mode: 'breached', endedBy: 'north' });
    expect(held(stopped)).toEqual([]);
  });

  test.each([
    ['of a site of nobody at the table', { site: 'nowhere' }, 'unknownSite'],
    ['of a site that is not the other side’s', { site: 'isle-works' }, 'wrongParties'],
    ['of a site without a project', { site: 'north-plant' }, 'notForSale'],
    ['of more than the host lets go', { shareBp: 5_001 }, 'shareOutOfRange'],
    ['of nothing', { shareBp: 0 }, 'shareOutOfRange'],
    ['for nothing', { thousandUsdPerTurn: 0 }, 'moneyOutOfRange'],
    ['for more than the level gives', { thousandUsdPerTurn: 50_000_000 }, 'moneyOutOfRange'],
  ])('[DEAL-26] %s is refused', (_, change, code) => {
    expect(refusesOf([{ ...CONCESSION, ...change }])).toBe(code);
  });

  test('[DEAL-26] of a site its government has stopped, or by a partner, is refused', () => {
    expect(refusesOf([CONCESSION], withWorks(running(), { isHeld: true }))).toBe('notForSale');
    expect(refusesOf([{ ...CONCESSION, by: 'isle', to: 'south' }], running(), 'isle')).not.toBeNull();
  });

  test('[DEAL-26] stays with stakes and pledges within what the host allows, in one agreement and in several', () => {
    const wide = { ...CONCESSION, shareBp: 4_000 };
    expect(refusesOf([wide, anInvestment({ site: 'works', stakeBp: 2_000 })])).toBe('shareOutOfRange');
    const loan = aLoan({ from: 'south', to: 'north', pledge: { site: 'works', shareBp: 2_000 } });
    expect(refusesOf([wide, loan])).toBe('shareOutOfRange');
    expect(refusesOf([wide], signed())).toBe('shareOutOfRange');
  });

  test('[DEAL-26] a partner lets a part at its public worth and answers less with the fee it asks', () => {
    const state = withWorks(running(), { mode: 'operating', shareBp: 10_000 }, 'isle-works');
    const fair = leasePrice({ ...landOf(state), prices: state.open.prices }, 'isle-works', 2_000);
    const clause = { ...CONCESSION, to: 'isle', site: 'isle-works' };
    const cheap = agreed(state, 'south', 'isle', [{ ...clause, thousandUsdPerTurn: Math.max(1, fair - 1) }]);
    const nearest = lastDeal(cheap).refusal?.nearest?.clauses ?? lastDeal(cheap).moves.at(-1)?.terms.clauses;
    expect(nearest).toEqual([{ ...clause, thousandUsdPerTurn: fair }]);
    expect(lastDeal(agreed(state, 'south', 'isle', [{ ...clause, thousandUsdPerTurn: fair }])).mode).toBe('inForce');
  });

  test('[DEAL-26] stands among the options of a seat where a site runs abroad', () => {
    const keys = JSON.stringify(optionsFor(viewFor(running(), 'south')));
    expect(keys).toContain('"concession"');
  });
});
