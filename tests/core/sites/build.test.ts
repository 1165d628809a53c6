import { describe, expect, test } from 'vitest';
import { SITES } from '../../../src/balance/sites.ts';
import { FULL_BP } from '../../../src/balance/units.ts';
import { whatIf } from '../../../src/core/imagine.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn, viewFor } from '../../../src/core/referee.ts';
import { slipBp } from '../../../src/core/sites/siteFacts.ts';
import { must, secretOf } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { acted, orderRefusal, refusalOf } from '../../support/aGame.ts';
import { nextTurn, PROJECT, purse, withPurse } from '../../support/aMoney.ts';
import { aGameWithWorks, aWorks, siteOf, turnsLater, withWorks } from '../../support/aSite.ts';

const BUILD = { type: 'buildSite', site: 'works' } as const;
const ordered = (state = aGameWithWorks()) => acted(state, 'north', { type: 'placeOrder', order: BUILD });

describe('building', () => {
  test('[SITE-3] takes all that is missing, paid to those who build, and a point of capital', () => {
    const [idle, after] = [endTurn(aGameWithWorks()).state, endTurn(ordered()).state];
    expect([
      purse(idle, 'north') - purse(after, 'north'),
      balanceOf(after.accounts, 'construction'),
      secretOf(idle, 'north').capital - secretOf(after, 'north').capital,
      siteOf(after).builder,
    ]).toEqual([20_000, 20_000, SITES.capital.build, 'north']);
  });

  test('[SITE-3] [SITE-4] opens after its turns of building with a part of its capacity', () => {
    const opened = turnsLater(ordered(), 2);
    const { mode, shareBp, openedTurn } = siteOf(opened);
    expect({ mode, shareBp, openedTurn }).toEqual({ mode: 'commissioning', shareBp: SITES.openingBp, openedTurn: 3 });
  });

  test('[SITE-4] permits come first', () => {
    const state = ordered(aGameWithWorks(aWorks({}, { permitTurns: 2 })));
    expect([1, 2, 3, 4].map((turns) => siteOf(turnsLater(state, turns)).mode)).toEqual([
      'permitting',
      'permitting',
      'construction',
      'commissioning',
    ]);
  });

  test('[SITE-4] it runs in full once it is run in, in the turn that was announced', () => {
    const opened = turnsLater(ordered(), 2);
    const due = must(siteOf(opened).dueTurn ?? undefined, 'due');
    const before = siteOf(turnsLater(opened, due - opened.open.turn - 1));
    const full = siteOf(turnsLater(opened, due - opened.open.turn));
    expect([before.mode, full.mode, full.shareBp]).toEqual(['commissioning', 'operating', FULL_BP]);
  });

  test('[SITE-4] a slip puts it off by a turn, costs more at once and is told to all', () => {
    const state = ordered(aGameWithWorks(aWorks({}, { delayBp: FULL_BP })));
    const resolved = endTurn(turnsLater(state, 1));
    const late = resolved.events.find((event) => event.type === 'siteDelayed');
    const { dueTurn, costThousandUsd, spentThousandUsd } = siteOf(resolved.state);
    expect(late).toMatchObject({ audience: 'all', site: 'works', dueTurn: 5, extraThousandUsd: 2_400 });
    expect({ dueTurn, costThousandUsd, spentThousandUsd }).toEqual({
      dueTurn: 5,
      costThousandUsd: 24_800,
      spentThousandUsd: 24_800,
    });
  });

  test('[SITE-4] a builder that cannot pay what a slip costs waits another turn without another throw', () => {
    const state = withWorks(withPurse(aGameWithWorks(aWorks({}, { delayBp: FULL_BP })), 'north', 9_999), {
      mode: 'construction',
      builder: 'north',
      dueTurn: 2,
      costThousandUsd: 30_000,
      spentThousandUsd: 20_000,
    });
    const waits = endTurn(state);
    const { dueTurn, costThousandUsd, spentThousandUsd } = siteOf(waits.state);
    expect(waits.events.filter((event) => event.type === 'siteDelayed')).toHaveLength(1);
    expect({ dueTurn, costThousandUsd, spentThousandUsd }).toEqual({
      dueTurn: 3,
      costThousandUsd: 30_000,
      spentThousandUsd: 20_000,
    });
  });

  test('[SITE-4] private owners borrow what a slip costs', () => {
    const state = withWorks(aGameWithWorks(aWorks({}, { delayBp: FULL_BP })), {
      mode: 'construction',
      builder: 'private',
      dueTurn: 3,
      spentThousandUsd: 20_000,
      debtThousandUsd: 15_000,
    });
    expect(siteOf(endTurn(state).state).debtThousandUsd).toBe(17_400);
  });

  test.each([
    [SITES.knowhowMiddleBp, 3_000],
    [FULL_BP, 600],
    [0, 5_400],
  ])('[SITE-4] know-how of %i makes a chance of 3 000 one of %i for a plant', (knowhowBp, chance) => {
    const def = aWorks({}, { delayBp: 3_000 });
    const site = { def, now: siteOf(aGameWithWorks()), project: def.project ?? null };
    expect([slipBp(site, false, knowhowBp), slipBp(site, true, knowhowBp)]).toEqual([chance, 3_000]);
  });

  test('[SITE-3] one that ran before starts a turn later for a small part of the cost, at more than a new one', () => {
    const idled = withWorks(aGameWithWorks(aWorks({ start: 'operating' })), {
      mode: 'idled',
      shareBp: 0,
      costThousandUsd: 2_000,
    });
    const again = nextTurn(ordered(idled));
    expect([siteOf(again).mode, siteOf(again).shareBp]).toEqual(['commissioning', SITES.restartOpeningBp]);
  });

  test.each([
    ['south', 'works', 'notYours'],
    ['north', 'nowhere', 'unknownSite'],
    ['north', 'north-plant', 'cannotBuild'],
  ])('[SITE-2] [SITE-3] %s may not build %s: %s', (seat, site, code) => {
    expect(orderRefusal(aGameWithWorks(), seat, { type: 'buildSite', site })).toBe(code);
  });

  test('[SITE-3] what is begun is not begun again', () => {
    expect(orderRefusal(nextTurn(ordered()), 'north', BUILD)).toBe('cannotBuild');
  });

  test('[SITE-3] nor without the money', () => {
    const poor = withPurse(aGameWithWorks(), 'north', PROJECT.costThousandUsd - 1);
    expect(orderRefusal(poor, 'north', BUILD)).toBe('notEnoughMoney');
  });

  test('[SITE-2] a part opens with its whole, in another country too', () => {
    const mine = aWorks({ id: 'own-mine', country: 'isle', stage: 'ore', partOf: 'works' });
    const { start: _start, project: _project, ...part } = mine;
    const opened = turnsLater(ordered(aGameWithWorks(aWorks(), part)), 2);
    const { mode, shareBp, openedTurn } = siteOf(opened, 'own-mine');
    expect({ mode, shareBp, openedTurn }).toEqual({ mode: 'commissioning', shareBp: SITES.openingBp, openedTurn: 3 });
  });

  test('[SITE-4] dice of two seeds differ and the same dice slip alike', () => {
    const state = ordered(aGameWithWorks(aWorks({}, { delayBp: 5_000 })));
    const dues = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => siteOf(endTurn({ ...state, dice: newDice(seed) }).state).dueTurn,
    );
    expect(new Set(dues)).toEqual(new Set([3, 4]));
    expect(endTurn(state).state.dice).toEqual(endTurn(state).state.dice);
  });

  test('[SITE-11] what is proposed cannot be promised, and what will open can', () => {
    const clause = { type: 'supply', from: 'west', to: 'south', material: 'metal', stage: 'alloy' } as const;
    const state = aGameWithWorks(aWorks({ country: 'west' }));
    const offer = { type: 'offerDeal', to: 'south' } as const;
    const terms = { turns: 4, clauses: [{ ...clause, kgPerTurn: 10_000, centsPerKg: 6_000 }] };
    const begun = withWorks(state, { mode: 'construction', dueTurn: 3 });
    expect([refusalOf(state, 'west', { ...offer, terms }), refusalOf(begun, 'west', { ...offer, terms })]).toEqual([
      'noExports',
      null,
    ]);
  });

  test('[VIEW-8] a forecast of the order shows what the treasury pays', () => {
    const effect = whatIf(viewFor(aGameWithWorks(), 'north'), { orders: [BUILD] }, { withLeverage: false });
    expect(effect.treasuryThousandUsd.after - effect.treasuryThousandUsd.before).toBe(-20_000);
  });

  test('a turn without works throws no dice', () => {
    const state = aGameWithWorks();
    expect(endTurn(state).state.dice).toEqual(state.dice);
  });
});
