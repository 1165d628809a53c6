import { describe, expect, test } from 'vitest';
import { BURDEN } from '../../../src/balance/sites.ts';
import { FULL_BP, shareOf } from '../../../src/balance/units.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { advanceSites } from '../../../src/core/sites/advanceSites.ts';
import { burdenBp, isClean, oppositionBp } from '../../../src/core/sites/burden.ts';
import { siteAt } from '../../../src/core/sites/siteFacts.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { countryOf, must, secretOf, withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { acted, orderRefusal } from '../../support/aGame.ts';
import { purse } from '../../support/aMoney.ts';
import { aGameWithWorks, aWorks, siteOf, withWorks } from '../../support/aSite.ts';

const burden = (bp: number) => ({ burden: { oppositionBp: bp, source: ['made-up'] } });
const CARE = { type: 'careForSite', site: 'works' } as const;
/** Works of north that run in full, with so many objecting. */
const running = (bp = 8_000, madeKg = 10_000) =>
  withWorks(aGameWithWorks(aWorks({ start: 'operating', ...burden(bp) })), { madeKg });
const worksOf = (state: GameState) => must(siteAt(landOf(state), 'works'), 'works');
const approval = (state: GameState) => countryOf(state.open.countries, 'north').approvalBp;
const cared = (state = running()) => endTurn(acted(state, 'north', { type: 'placeOrder', order: CARE })).state;

describe('the burden of works', () => {
  test.each([
    [8_000, 10_000, 480],
    [8_000, 5_000, 240],
    [8_000, 0, 0],
    [0, 10_000, 0],
  ])('[SITE-12] with %i objecting and %i kg made it costs %i of approval', (bp, madeKg, felt) => {
    expect(burdenBp(landOf(running(bp, madeKg)), 'north')).toBe(felt);
  });

  test('[SITE-12] costs no other government anything, and all works together no more than a fixed part', () => {
    const many = aGameWithWorks(...['a', 'b', 'c'].map((id) => aWorks({ id, start: 'operating', ...burden(FULL_BP) })));
    const full = withOpen(many, { sites: many.open.sites.map((site) => ({ ...site, madeKg: 10_000 })) });
    expect([burdenBp(landOf(full), 'north'), burdenBp(landOf(full), 'south')]).toEqual([BURDEN.mostApprovalBp, 0]);
  });

  test('[SITE-12] [POL-9] approval settles lower while dirty works run', () => {
    const ore = { stage: 'ore', steps: [{ kg: 10_000, centsPerKg: 1 }], start: 'operating' as const };
    const [calm, dirty] = [burden(0), burden(FULL_BP)].map(
      (each) => endTurn(aGameWithWorks(aWorks({ ...ore, ...each }))).state,
    );
    expect(siteOf(must(dirty, 'dirty')).madeKg).toBeGreaterThan(0);
    expect(approval(must(dirty, 'dirty'))).toBeLessThan(approval(must(calm, 'calm')));
  });

  test('[SITE-12] what stands still is no burden', () => {
    expect(burdenBp(landOf(withWorks(running(), { mode: 'idled', madeKg: 10_000 })), 'north')).toBe(0);
  });

  test('[SITE-12] objections hold up permits for a turn as often as they weigh, and works without never', () => {
    const asked = (bp: number) =>
      withWorks(aGameWithWorks(aWorks({ ...burden(bp) }, { permitTurns: 1, buildTurns: 1 })), {
        mode: 'permitting',
        builder: 'north',
        dueTurn: 2,
        spentThousandUsd: 20_000,
      });
    const held = (bp: number) =>
      Array.from({ length: 60 }, (_, seed) => advanceSites({ ...asked(bp), dice: newDice(seed) })).filter(
        ({ state }) => {
          const { mode, dueTurn } = siteOf(state);
          return mode === 'permitting' && dueTurn === 3;
        },
      );
    expect(held(0)).toHaveLength(0);
    expect(held(FULL_BP).length).toBeGreaterThan(3);
    expect(held(FULL_BP).length).toBeLessThan(30);
    expect(held(FULL_BP)[0]?.events).toMatchObject([{ type: 'siteDelayed', extraThousandUsd: 0 }]);
  });
});

describe('a clean-up', () => {
  test('[SITE-13] takes capital and money, wins people over and makes each kilogram dearer', () => {
    const [idle, after] = [endTurn(running()).state, cared()];
    const { oppositionBp: left, dearerCentsPerKg } = siteOf(after);
    const yearly = 2 * 10_000 * 10; // two turns of 10 000 kg at 10 dollars
    expect({ left, dearerCentsPerKg }).toEqual({ left: 4_000, dearerCentsPerKg: shareOf(1_000, BURDEN.careDearerBp) });
    expect(secretOf(idle, 'north').capital - secretOf(after, 'north').capital).toBe(BURDEN.careCapital);
    expect(balanceOf(after.accounts, 'economy') - balanceOf(idle.accounts, 'economy')).toBeGreaterThan(0);
    expect(purse(idle, 'north') - purse(after, 'north')).toBeGreaterThanOrEqual(
      shareOf(yearly / 1_000, BURDEN.careCostBp),
    );
  });

  test('[SITE-13] lets approval come back, and is told to all', () => {
    const resolved = endTurn(acted(running(), 'north', { type: 'placeOrder', order: CARE }));
    expect(burdenBp(landOf(withWorks(resolved.state, { madeKg: 10_000 })), 'north')).toBe(240);
    expect(resolved.events.find((event) => event.type === 'siteCared')).toMatchObject({
      audience: 'all',
      site: 'works',
      by: 'north',
      oppositionBp: 4_000,
    });
  });

  test('[SITE-13] done often enough leaves a clean site, where nothing is left to do', () => {
    const clean = withWorks(running(), { oppositionBp: BURDEN.cleanUnderBp - 1 });
    expect([isClean(worksOf(clean)), isClean(worksOf(running()))]).toEqual([true, false]);
    expect([orderRefusal(clean, 'north', CARE), oppositionBp(worksOf(clean))]).toEqual([
      'cannotCare',
      BURDEN.cleanUnderBp - 1,
    ]);
  });

  test.each([
    ['south', 'works', 'notYours'],
    ['north', 'nowhere', 'unknownSite'],
    ['north', 'north-plant', 'cannotCare'],
  ])('[SITE-13] %s may not clean up %s: %s', (seat, site, code) => {
    const owned = withWorks(running(), { stakes: [{ country: 'south', shareBp: 5_000, offtakeBp: 0 }] });
    expect(orderRefusal(owned, seat, { type: 'careForSite', site })).toBe(code);
  });

  test('[SITE-13] is out of reach where others hold the site', () => {
    expect(orderRefusal(withWorks(running(), { mode: 'occupied' }), 'north', CARE)).toBe('cannotCare');
  });
});
