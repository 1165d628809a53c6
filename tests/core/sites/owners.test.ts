import { describe, expect, test } from 'vitest';
import { SITES } from '../../../src/balance/sites.ts';
import { shareOf } from '../../../src/balance/units.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn } from '../../../src/core/referee.ts';
import { giveStake, payIntoSite } from '../../../src/core/sites/payIntoSite.ts';
import { settleSites } from '../../../src/core/sites/settleSites.ts';
import { siteEarnings } from '../../../src/core/sites/siteEarnings.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { pricesAfter } from '../../../src/core/trade/afterTrade.ts';
import { clearTurn } from '../../../src/core/trade/clearTurn.ts';
import { conservationFaults } from '../../../src/lab/conservation.ts';
import { acted } from '../../support/aGame.ts';
import { nextTurn, purse } from '../../support/aMoney.ts';
import { aGameWithWorks, aWorks, siteOf, withWorks } from '../../support/aSite.ts';

const PAID = { site: 'works', by: 'south', thousandUsd: 20_000, shareBp: 3_000, offtakeBp: 4_000 };

/** Running works of north, half of which belongs to south with a claim on two fifths of the make; it beats all other plants. */
function anOwnedGame(change: Parameters<typeof withWorks>[1] = {}): GameState {
  const works = aWorks({ start: 'operating', steps: [{ kg: 10_000, centsPerKg: 1 }] });
  return withWorks(aGameWithWorks(works), {
    stakes: [{ country: 'south', shareBp: 5_000, offtakeBp: 4_000 }],
    ...change,
  });
}

const offtakeOf = (state: GameState) => endTurn(state).events.find((event) => event.type === 'offtakeDelivered');
const between = (state: GameState, id: string) => balanceOf(state.accounts, id);

describe('paying into a site abroad', () => {
  test('[SITE-6] what is missing goes to those who build and the work begins', () => {
    const { state, events } = payIntoSite(aGameWithWorks(), PAID);
    expect([siteOf(state).mode, siteOf(state).builder, between(state, 'construction')]).toEqual([
      'construction',
      'south',
      20_000,
    ]);
    expect(events.map((event) => event.type)).toEqual(['stakeTaken', 'siteStarted']);
  });

  test('[SITE-6] less than that waits for the rest', () => {
    const { state } = payIntoSite(aGameWithWorks(), { ...PAID, thousandUsd: 5_000 });
    expect([siteOf(state).mode, siteOf(state).spentThousandUsd, siteOf(state).stakes]).toEqual([
      'proposed',
      5_000,
      [{ country: 'south', shareBp: 3_000, offtakeBp: 4_000 }],
    ]);
  });

  test('[SITE-6] more than that, or a site that runs, buys out its owners', () => {
    const more = payIntoSite(aGameWithWorks(), { ...PAID, thousandUsd: 26_000 }).state;
    const running = payIntoSite(aGameWithWorks(aWorks({ start: 'operating' })), PAID).state;
    expect([between(more, 'industry:north'), between(running, 'industry:north')]).toEqual([6_000, 20_000]);
    expect(purse(running, 'south')).toBe(30_000);
  });

  test('[SITE-6] shares of one owner add up, and all together never pass the whole', () => {
    const first = payIntoSite(aGameWithWorks(), PAID).state;
    const second = giveStake(first, { site: 'works', by: 'south', shareBp: 1_000 }).state;
    const third = giveStake(second, { site: 'works', by: 'west', shareBp: 9_000 }).state;
    expect(siteOf(third).stakes).toEqual([
      { country: 'south', shareBp: 4_000, offtakeBp: 4_000 },
      { country: 'west', shareBp: 6_000, offtakeBp: 0 },
    ]);
  });
});

describe('what a site earns', () => {
  test('[SITE-7] the host takes a royalty of all its works and the owner its share of the rest', () => {
    const state = anOwnedGame();
    const { clearings } = clearTurn(state);
    const prices = pricesAfter(state, clearings);
    const earned = siteEarnings(state, clearings, prices);
    const after = settleSites(state, clearings, prices).state;
    const royalty = (at: number) => shareOf(Math.max(0, earned[at] ?? 0), SITES.royaltyBp);
    const { sites } = state.scenario;
    const works = sites.findIndex((site) => site.id === 'works');
    const norths = sites.reduce((sum, site, at) => (site.country === 'north' ? sum + royalty(at) : sum), 0);
    expect(royalty(works)).toBeGreaterThan(0);
    expect([purse(after, 'north') - purse(state, 'north'), purse(after, 'south') - purse(state, 'south')]).toEqual([
      norths,
      shareOf((earned[works] ?? 0) - royalty(works), 5_000),
    ]);
  });

  test('[SITE-7] lenders come before owners', () => {
    const state = endTurn(anOwnedGame({ debtThousandUsd: 16_000_000 }));
    expect([
      state.events.some((event) => event.type === 'dividendPaid'),
      between(state.state, 'investors') > 0,
    ]).toEqual([false, true]);
  });

  test('[SITE-7] what a government built pays into its own treasury', () => {
    const events = endTurn(anOwnedGame({ builder: 'north', stakes: [] })).events;
    expect(events.filter((event) => event.type === 'dividendPaid').map((event) => event.to)).toEqual(['north']);
  });
});

describe('a claim on the make', () => {
  test('[SITE-10] is delivered out of what the site can run, at the price at the door', () => {
    const state = anOwnedGame();
    expect(offtakeOf(state)).toMatchObject({ audience: ['north', 'south'], to: 'south', kg: 4_000, promisedKg: 4_000 });
    expect(conservationFaults(state, endTurn(state).state)).toEqual([]);
  });

  test('[SITE-10] half of it where the site runs half', () => {
    const state = anOwnedGame({ mode: 'commissioning', shareBp: 5_000, dueTurn: 9 });
    expect(offtakeOf(state)).toMatchObject({ promisedKg: 2_000 });
  });

  test("[SITE-10] the host's embargo stops it, and its name stands there", () => {
    const state = anOwnedGame();
    const embargo = {
      ...{ id: 'e', by: 'north', against: 'south', material: 'metal', stage: 'alloy', prepared: true },
      ...{
        mode: 'full' as const,
        level: 'full' as const,
        demand: { type: 'none' as const },
        sinceTurn: 1,
        deadlineTurn: null,
      },
    };
    expect(offtakeOf({ ...state, embargoes: [embargo] })).toMatchObject({ kg: 0, hinderedBy: 'north' });
  });
});

describe('stopping a works and starting it again', () => {
  const order = (state: GameState, type: 'idleSite' | 'buildSite') =>
    nextTurn(acted(state, 'north', { type: 'placeOrder', order: { type, site: 'works' } }));
  const again = (change: Parameters<typeof withWorks>[1]) => {
    const held = order(anOwnedGame({ builder: 'private', ...change }), 'idleSite');
    return siteOf(order(held, 'buildSite'));
  };

  test('[SITE-3] does not make it the government’s own', () => {
    expect([again({}).builder, again({ builder: null }).builder, again({ builder: 'south' }).builder]).toEqual([
      'private',
      'private',
      'south',
    ]);
  });

  test('[SITE-3] leaves it to the government that built it', () => {
    expect(again({ builder: 'north' }).builder).toBe('north');
  });
});
