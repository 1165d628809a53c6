import { describe, expect, test } from 'vitest';
import { SITES } from '../../../src/balance/sites.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn } from '../../../src/core/referee.ts';
import { privateMoney } from '../../../src/core/sites/privateMoney.ts';
import { siteAt } from '../../../src/core/sites/siteFacts.ts';
import { doorCents, runningCents } from '../../../src/core/sites/sitePrices.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { countryOf, must } from '../../../src/core/state/access.ts';
import type { SiteState } from '../../../src/core/state/gameState.ts';
import { AIM, acted, aDeal, aSupply, orderRefusal } from '../../support/aGame.ts';
import { purse } from '../../support/aMoney.ts';
import { aGameWithWorks, aWorks, siteOf, turnsLater, withWorks } from '../../support/aSite.ts';

/** Works of west, where alloy is bought at some 1 600 cents and nothing is made, with this incentive. */
const tempting = (incentiveCentsPerKg: number) =>
  aGameWithWorks(aWorks({ country: 'west' }, { incentiveCentsPerKg, debtThousandUsd: 12_000 }));

/** A running mine whose owners owe money and which costs so much to run. */
function aDebtor(centsPerKg: number, now: Partial<SiteState> = {}) {
  const works = aWorks({ stage: 'ore', start: 'operating', steps: [{ kg: 10_000, centsPerKg }] });
  const state = aGameWithWorks(works);
  return withWorks(state, { debtThousandUsd: 16_000, ...now });
}

const marketOf = (state: ReturnType<typeof tempting>) => ({
  ...landOf(state),
  ...state.open,
  embargoes: state.embargoes,
});
const worksOf = (state: ReturnType<typeof tempting>) => must(siteAt(landOf(state), 'works'), 'works');

describe('private money', () => {
  test('[SITE-5] opens a site after two turns at its price, and what it borrows is the debt', () => {
    const once = turnsLater(tempting(1_000), 1);
    const twice = endTurn(once).state;
    const { mode, builder, debtThousandUsd, spentThousandUsd, dueTurn } = siteOf(twice);
    expect(siteOf(once).highTurns).toBe(1);
    expect({ mode, builder, debtThousandUsd, spentThousandUsd, dueTurn }).toEqual({
      mode: 'construction',
      builder: 'private',
      debtThousandUsd: 12_000,
      spentThousandUsd: 20_000,
      dueTurn: 5,
    });
    expect(balanceOf(twice.accounts, 'investors')).toBe(-20_000);
  });

  test.each([0, 90_000])('[SITE-5] does not open one whose incentive is %i', (incentive) => {
    expect(siteOf(turnsLater(tempting(incentive), 4)).mode).toBe('proposed');
  });

  test('[SITE-5] one turn under the price and it counts anew', () => {
    const state = withWorks(tempting(90_000), { highTurns: 1 });
    expect(siteOf(privateMoney(state).state).highTurns).toBe(0);
  });

  test('[SITE-5] pays only what others have left missing, and borrows in proportion', () => {
    const half = withWorks(tempting(1_000), { spentThousandUsd: 10_000, highTurns: 1 });
    const begun = privateMoney(half).state;
    expect([siteOf(begun).debtThousandUsd, balanceOf(begun.accounts, 'investors')]).toEqual([6_000, -10_000]);
  });

  test('[SITE-5] a make that nobody makes there fetches what it costs there to bring one more in', () => {
    const state = tempting(0);
    const door = doorCents(marketOf(state), worksOf(state).def);
    const home = must(
      state.open.prices.find((each) => each.country === 'west' && each.stage === 'alloy'),
      'price',
    ).centsPerKg;
    expect(door).toBe(home);
  });

  test('[SITE-5] a buyer whom its own country embargoes fetches it nothing, however dear it is there', () => {
    const calm = aGameWithWorks();
    const prices = calm.open.prices.map((each) =>
      each.country === 'south' && each.stage === 'alloy' ? { ...each, centsPerKg: 60_000 } : each,
    );
    const dear = { ...calm, open: { ...calm.open, prices } };
    const order = { type: 'declareEmbargo', ...AIM, level: 'partial' } as const;
    const cut = enactOrders(acted(dear, 'north', { type: 'placeOrder', order })).state;
    const door = (state: typeof calm) => doorCents(marketOf(state), worksOf(state).def);
    expect([door(dear) > 50_000, door(cut)]).toEqual([true, door(calm)]);
  });

  test('[SITE-8] stops a site after two turns under its cash cost', () => {
    const state = withWorks(aDebtor(19_000), { debtThousandUsd: 0 });
    const first = turnsLater(state, 1);
    const second = endTurn(first);
    expect([siteOf(first).lowTurns, siteOf(second.state).mode]).toEqual([1, 'idled']);
    expect(second.events.filter((event) => event.type === 'siteIdled')).toMatchObject([
      { site: 'works', why: 'price' },
    ]);
  });

  test('[SITE-8] one that owes is bankrupt, and the debt is lost', () => {
    const second = endTurn(turnsLater(aDebtor(19_000), 1));
    const bankrupt = second.events.find((event) => event.type === 'siteBankrupt');
    expect([bankrupt?.debtThousandUsd, siteOf(second.state).debtThousandUsd]).toEqual([16_000, 0]);
  });

  test('[SITE-8] where only the lenders go short owners hold on for two years', () => {
    const modes = [3, 4].map((turns) => siteOf(turnsLater(aDebtor(500, { debtThousandUsd: 3_000_000 }), turns)).mode);
    expect(modes).toEqual(['operating', 'idled']);
  });

  test('[SITE-8] while it is run in nobody counts', () => {
    const state = aDebtor(19_000, { mode: 'commissioning', shareBp: 1_000, dueTurn: 9 });
    expect(siteOf(privateMoney(state).state).lowTurns).toBe(0);
  });

  test('[SITE-8] what its government built stays open whatever the price', () => {
    expect(siteOf(turnsLater(aDebtor(19_000, { builder: 'north', debtThousandUsd: 0 }), 4)).mode).toBe('operating');
  });

  test('[SITE-5] a stopped site starts again when the price is well above what running it costs', () => {
    const idled = withWorks(aDebtor(500), { mode: 'idled', shareBp: 0, debtThousandUsd: 0, costThousandUsd: 2_000 });
    expect(doorCents(marketOf(idled), worksOf(idled).def)).toBeGreaterThan(
      (runningCents(marketOf(idled), worksOf(idled)) * SITES.restartPriceBp) / 10_000,
    );
    expect([1, 2, 3].map((turns) => siteOf(turnsLater(idled, turns)).mode)).toEqual([
      'idled',
      'commissioning',
      'commissioning',
    ]);
  });

  test('[SITE-5] but not one that its own government stopped', () => {
    const held = withWorks(aDebtor(500), { mode: 'idled', shareBp: 0, isHeld: true });
    expect(siteOf(turnsLater(held, 3)).mode).toBe('idled');
  });
});

describe('stopping and rescuing', () => {
  const RESCUE = { type: 'rescueSite', site: 'works' } as const;

  test('[SITE-9] a rescue costs the gap for its turns and holds the site open', () => {
    const failing = turnsLater(aDebtor(19_000), 1);
    const saved = acted(failing, 'north', { type: 'placeOrder', order: RESCUE });
    const paid = purse(endTurn(failing).state, 'north') - purse(endTurn(saved).state, 'north');
    expect(paid).toBeGreaterThan(0);
    expect(
      [SITES.rescueYears * 2, SITES.rescueYears * 2 + 2].map((turns) => siteOf(turnsLater(saved, turns)).mode),
    ).toEqual(['operating', 'idled']);
  });

  test('[SITE-9] its money serves the lenders in full', () => {
    const failing = turnsLater(aDebtor(19_000), 1);
    const saved = acted(failing, 'north', { type: 'placeOrder', order: RESCUE });
    expect(siteOf(failing).debtThousandUsd - siteOf(endTurn(saved).state).debtThousandUsd).toBe(1_000);
  });

  test('[SITE-9] a site in no trouble is not rescued', () => {
    expect(orderRefusal(aDebtor(500, { debtThousandUsd: 0 }), 'north', RESCUE)).toBe('cannotRescue');
  });

  test('[SITE-9] what it had promised from there is its own breach, what the price stopped is not', () => {
    const works = aWorks({ start: 'operating', steps: [{ kg: 10_000, centsPerKg: 100 }] });
    const deal = aDeal({}, { clauses: [aSupply({ kgPerTurn: 100_000 })] });
    const idled = withWorks({ ...aGameWithWorks(works), deals: [deal] }, { mode: 'idled', shareBp: 0 });
    const breachers = (isHeld: boolean) =>
      endTurn(withWorks(idled, { isHeld })).events.flatMap((event) =>
        event.type === 'dealBreached' ? [event.by] : [],
      );
    expect([breachers(true), breachers(false)]).toEqual([['north'], []]);
  });

  test('[SITE-9] nor are its parts, which stop with it: who stops the plant answers for the ore of its own mine', () => {
    const works = aWorks({ start: 'operating', steps: [{ kg: 10_000, centsPerKg: 100 }] });
    const mine = (country: string) => {
      const {
        start: _start,
        project: _project,
        ...part
      } = aWorks({ id: 'own-mine', country, stage: 'ore', partOf: 'works' });
      return part;
    };
    const breachers = (country: string) => {
      const deal = aDeal(
        { between: [country, 'south'] },
        { clauses: [aSupply({ from: country, stage: 'ore', kgPerTurn: 500_000 })] },
      );
      const state = { ...aGameWithWorks(works, mine(country)), deals: [deal] };
      const stopped = acted(state, 'north', { type: 'placeOrder', order: { type: 'idleSite', site: 'works' } });
      return endTurn(stopped).events.flatMap((event) => (event.type === 'dealBreached' ? [event.by] : []));
    };
    expect([breachers('north'), breachers('isle')]).toEqual([['north'], []]);
  });

  test('[SITE-9] a government that stops a site makes nothing there from this turn on and loses approval', () => {
    const state = aDebtor(500);
    const stopped = acted(state, 'north', { type: 'placeOrder', order: { type: 'idleSite', site: 'works' } });
    const [running, idled] = [endTurn(state).state, endTurn(stopped).state];
    expect([siteOf(running).madeKg > 0, siteOf(idled).madeKg, siteOf(idled).mode]).toEqual([true, 0, 'idled']);
    const approval = (of: typeof idled) => countryOf(of.open.countries, 'north').approvalBp;
    expect(approval(idled)).toBeLessThan(approval(running));
  });
});
