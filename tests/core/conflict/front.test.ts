import { describe, expect, test } from 'vitest';
import { CONFLICT } from '../../../src/balance/conflict.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { epilogueTurn } from '../../../src/core/turn/epilogue.ts';
import {
  aConflict,
  bound,
  GROUP,
  modeOf,
  overDetours,
  securityOf,
  theGroup,
  WAR,
  withGroup,
  withSecurity,
} from '../../support/aConflict.ts';
import { nextTurn } from '../../support/aMoney.ts';

const AID = { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 2_000 } as const;
const PEACE = { type: 'peacekeepers', by: 'south', to: 'north', thousandUsdPerTurn: 100 } as const;
const GUARANTEE = { type: 'securityGuarantee', by: 'south', toward: 'north' } as const;

/** The turn resolved with the dice of each of so many seeds. */
function fates(state: GameState, count = 20): readonly GameState[] {
  return Array.from({ length: count }, (_, seed) => endTurn({ ...state, dice: newDice(seed) }).state);
}

describe('an armed group', () => {
  test('[CONF-1] that holds a mine before the first turn occupies it', () => {
    const state = aConflict();
    expect(theGroup(state).mode).toBe('occupying');
    expect(modeOf(state, 'hill')).toBe('occupied');
  });

  test('[CONF-1] waits until it is strong enough for an offensive', () => {
    const weak = aConflict({ groups: [{ ...GROUP, holds: [], strengthBp: 1_000, supportBp: 0 }] });
    const strong = aConflict({ groups: [{ ...GROUP, holds: [], strengthBp: 9_000 }] });
    expect(theGroup(endTurn(weak).state).mode).toBe('dormant');
    expect(theGroup(endTurn(strong).state).mode).not.toBe('dormant');
  });

  test('[CONF-2] grows by backing and taxes and shrinks by the security of its host', () => {
    const strength = (state: GameState) => theGroup(endTurn(state).state).strengthBp;
    const alone = aConflict({ groups: [{ ...GROUP, supportBp: 0, taxShareBp: 0 }] });
    expect(strength(alone)).toBeLessThan(GROUP.strengthBp);
    expect(strength(aConflict({ groups: [{ ...GROUP, taxShareBp: 0 }] }))).toBe(strength(alone) + GROUP.supportBp);
    expect(strength(aConflict())).toBeGreaterThan(strength(alone) + GROUP.supportBp);
    expect(strength(withSecurity(alone, 9_000))).toBeLessThan(strength(alone));
  });

  test('[CONF-2] is worn down by peacekeepers', () => {
    const state = aConflict();
    const kept = endTurn(bound(state, ['south', 'north'], PEACE));
    expect(theGroup(kept.state).strengthBp).toBeLessThan(theGroup(endTurn(state).state).strengthBp);
    expect(kept.events).toContainEqual(expect.objectContaining({ type: 'securityPaid', kind: 'peacekeepers' }));
  });

  test('[CONF-11] gains and loses nothing in the epilogue, and its host stays as safe as it was', () => {
    const later = (state: GameState) =>
      epilogueTurn({ ...state, open: { ...state.open, turn: state.scenario.time.turns } }).state;
    expect(theGroup(later(aConflict())).strengthBp).toBe(GROUP.strengthBp);
    const atWar = aConflict({ groups: [], wars: [WAR] });
    expect(securityOf(endTurn(atWar).state)).toBeLessThan(securityOf(atWar));
    expect(securityOf(later(atWar))).toBe(securityOf(atWar));
  });

  test('[CONF-3] takes the next mine more often the stronger it is, by dice', () => {
    const taken = (state: GameState) => fates(state).filter((after) => modeOf(after, 'valley') === 'occupied').length;
    const strong = taken(withSecurity(withGroup(aConflict(), { strengthBp: 9_000 }), 1_000));
    const weak = taken(withSecurity(withGroup(aConflict(), { strengthBp: 3_000 }), 9_000));
    expect(strong).toBeGreaterThan(10);
    expect(weak).toBeLessThan(5);
  });

  test('[CONF-3] loses the last mine it took to a safe country, and the mine stands still', () => {
    const pressed = fates(withSecurity(withGroup(aConflict(), { strengthBp: 3_500 }), 10_000));
    const freed = pressed.filter((after) => modeOf(after, 'hill') === 'idled');
    expect(freed.length).toBeGreaterThan(10);
    expect(freed.every((after) => theGroup(after).held.length === 0)).toBe(true);
  });

  test('[CONF-1] talks when it is weak, and goes from every mine when nobody stands behind it', () => {
    const talking = endTurn(withGroup(withSecurity(aConflict(), 5_000), { strengthBp: 1_200 }));
    expect(theGroup(talking.state).mode).toBe('talks');
    const spent = withGroup(withSecurity(aConflict(), 5_000), { mode: 'talks', strengthBp: 900, isBacked: false });
    const gone = endTurn(spent);
    expect(theGroup(gone.state)).toMatchObject({ mode: 'withdrawn', held: [] });
    expect(modeOf(gone.state, 'hill')).toBe('idled');
    expect(gone.events.map((event) => event.type)).toEqual(expect.arrayContaining(['groupWithdrew', 'siteFreed']));
  });
});

describe('ore of occupied mines', () => {
  test('[CONF-3] leaves over the pass to the sponsor, up to what the pass holds, and never reaches its own country', () => {
    const after = endTurn(aConflict()).state;
    const dug = after.open.sites.find((site) => site.id === 'hill')?.madeKg ?? 0;
    expect(dug).toBeGreaterThan(0);
    expect(overDetours(after, 'north', 'west')).toBe(dug);
    expect(theGroup(after).smuggledKg).toBe(dug);
  });

  test('[CONF-4] is paid for across the border: the group takes its share, and its country earns nothing', () => {
    const before = aConflict();
    const { state } = endTurn(before);
    const tax = theGroup(state).taxThousandUsd;
    expect(tax).toBeGreaterThan(0);
    expect(balanceOf(state.accounts, 'group:movement')).toBe(tax);
    const none = endTurn(aConflict({ groups: [{ ...GROUP, taxShareBp: 0 }] })).state;
    const north = (each: GameState) => balanceOf(each.accounts, 'industry:north');
    expect(north(state)).toBe(north(none));
  });
});

describe('security', () => {
  test('[CONF-5] falls where a group advances, and military aid brings it back', () => {
    const before = aConflict();
    const alone = endTurn(before);
    expect(securityOf(alone.state)).toBeLessThan(4_000);
    expect(alone.events).toContainEqual(expect.objectContaining({ type: 'securityFell', country: 'north' }));
    expect(securityOf(endTurn(bound(before, ['south', 'north'], AID)).state)).toBeGreaterThan(4_000);
  });

  test('[CONF-5] a turn brings back no more than armies can learn in it', () => {
    const rich = { ...AID, thousandUsdPerTurn: 40_000 };
    expect(securityOf(endTurn(bound(aConflict(), ['south', 'north'], rich)).state)).toBe(4_000 + CONFLICT.mostGainBp);
  });

  test('[CONF-5] a war drains it each turn, under the threshold a mine is lost, and well above it comes back', () => {
    const war = aConflict({ groups: [], wars: [WAR] });
    const first = nextTurn(war);
    expect(securityOf(first)).toBe(3_000);
    expect(modeOf(first, 'valley')).toBe('operating');
    const second = endTurn(first);
    expect(modeOf(second.state, 'valley')).toBe('occupied');
    expect(second.events).toContainEqual({ audience: 'all', type: 'siteLost', site: 'valley', country: 'north' });
    expect(modeOf(endTurn(withSecurity(nextTurn(first), 6_000)).state, 'valley')).toBe('idled');
  });

  test('[CONF-5] aid that covers the drain keeps what a war would take', () => {
    const war = bound(aConflict({ groups: [], wars: [WAR] }), ['south', 'north'], AID);
    const after = nextTurn(nextTurn(nextTurn(war)));
    expect(modeOf(after, 'valley')).toBe('operating');
  });

  test('[CONF-6] a guarantee spares a part of it, and what is lost all the same costs the guarantor belief', () => {
    const war = withSecurity(aConflict({ groups: [], wars: [WAR] }), 3_100);
    const belief = (state: GameState) => state.open.countries.find((each) => each.id === 'south')?.credibilityBp ?? 0;
    const alone = endTurn(war).state;
    const guarded = endTurn(bound(war, ['south', 'north'], GUARANTEE)).state;
    expect(securityOf(guarded)).toBeGreaterThan(securityOf(alone));
    expect(modeOf(guarded, 'valley')).toBe('occupied');
    expect(belief(guarded)).toBe(belief(alone) - CONFLICT.guaranteeFailedBp);
  });
});
