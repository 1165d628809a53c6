import { describe, expect, test } from 'vitest';
import { CONFLICT } from '../../../src/balance/conflict.ts';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { taintedBp } from '../../../src/core/conflict/tainted.ts';
import { goalValue } from '../../../src/core/goals/goalValue.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { must } from '../../../src/core/state/access.ts';
import { laneCosts } from '../../../src/core/trade/marketInputOf.ts';
import { goalFacts, viewFor } from '../../../src/core/view/viewFor.ts';
import type { Goal } from '../../../src/scenario/schema.ts';
import {
  aConflict,
  bound,
  GROUP,
  modeOf,
  overDetours,
  SECURITY,
  securityOf,
  theGroup,
  withGroup,
} from '../../support/aConflict.ts';
import { acted, refusalOf } from '../../support/aGame.ts';
import { agreed, lastDeal, nextTurn } from '../../support/aMoney.ts';

const STEP_BACK = { type: 'withdrawSupport', by: 'west', group: 'movement' } as const;
const CLEAN = { type: 'dueDiligence', by: 'south', material: 'metal' } as const;
const REOPEN = { type: 'placeOrder', order: { type: 'setSupport', group: 'movement', isBacked: true } } as const;

const offer = (by: string, to: string, clause: object) =>
  refusalOf(aConflict(), by, { type: 'offerDeal', to, terms: { clauses: [clause as never], turns: 4 } });

describe('clauses about security', () => {
  test.each([
    ['of a country that is not at risk', { type: 'militaryAid', from: 'north', to: 'south', thousandUsdPerTurn: 10 }],
    [
      'of peacekeepers where nobody is armed',
      { type: 'peacekeepers', by: 'north', to: 'south', thousandUsdPerTurn: 1 },
    ],
    ['of safety that nothing threatens', { type: 'securityGuarantee', by: 'north', toward: 'south' }],
  ])('[CONF-5] a promise %s is refused', (_, clause) => {
    expect(offer('south', 'north', clause)).toBe('nothingToSecure');
  });

  test('[CONF-6] a country that is not safe itself cannot guarantee another', () => {
    const both = aConflict({ countries: [SECURITY, { ...SECURITY, country: 'south' }] });
    const guarantee = { type: 'securityGuarantee', by: 'south', toward: 'north' } as const;
    const sent = { type: 'offerDeal', to: 'north', terms: { clauses: [guarantee], turns: 4 } } as const;
    expect(refusalOf(both, 'south', sent)).toBe('cannotGuarantee');
    expect(offer('south', 'north', guarantee)).toBeNull();
  });

  test('[CONF-7] only its sponsor can step back from a group', () => {
    expect(offer('south', 'north', { ...STEP_BACK, by: 'south' })).toBe('notItsSponsor');
    expect(offer('south', 'west', { ...STEP_BACK, group: 'nobody' })).toBe('unknownGroup');
    expect(offer('south', 'west', STEP_BACK)).toBeNull();
  });

  test('[CONF-8] only metal that comes from occupied mines can be refused', () => {
    expect(offer('south', 'north', { ...CLEAN, material: 'gold' })).toBe('nothingTainted');
    expect(offer('south', 'north', CLEAN)).toBeNull();
  });

  test('[DEAL-15] sums are such as the level gives', () => {
    const clause = { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 1_000_000 };
    expect(offer('south', 'north', clause)).toBe('moneyOutOfRange');
  });
});

describe('a sponsor that steps back', () => {
  const signed = (): GameState => agreed(aConflict(), 'south', 'west', [STEP_BACK]);

  test('[CONF-7] does so at signing, and only a leak gets through from then on', () => {
    const open = endTurn(aConflict()).state;
    const after = endTurn(signed());
    expect(theGroup(after.state).isBacked).toBe(false);
    expect(overDetours(after.state, 'north', 'west')).toBeLessThanOrEqual(
      (overDetours(open, 'north', 'west') * CONFLICT.leakBp) / 10_000,
    );
    expect(lastDeal(after.state).mode).toBe('inForce');
    expect(theGroup(after.state).strengthBp).toBeLessThan(theGroup(open).strengthBp);
  });

  test('[CONF-7] breaks its word when it opens the way again and more than a leak comes through', () => {
    const state = signed();
    expect(breachesOf(viewFor(state, 'west'), REOPEN.order)).toEqual([lastDeal(state).id]);
    const after = endTurn(acted(state, 'west', REOPEN));
    expect(lastDeal(after.state)).toMatchObject({ mode: 'breached', endedBy: 'west' });
  });

  test('[CONF-7] nobody else can open or close the way, and nothing is ordered that stands already', () => {
    expect(refusalOf(aConflict(), 'south', REOPEN)).toBe('notItsSponsor');
    expect(refusalOf(aConflict(), 'west', REOPEN)).toBe('nothingChanges');
  });
});

describe('a buyer that refuses tainted ore', () => {
  test('[CONF-8] gets none of it, and pays for checking what it buys', () => {
    const before = aConflict();
    const open = endTurn(before).state;
    expect(overDetours(open, 'west', 'south')).toBeGreaterThan(0);
    const clean = endTurn(bound(before, ['south', 'north'], CLEAN)).state;
    expect(overDetours(clean, 'west', 'south')).toBe(0);
    const way = (state: GameState) => laneCosts(state, 'north', 'south', 'metal', 'alloy').freight;
    const bargain = bound(before, ['south', 'north'], CLEAN);
    const made = 5_000; // the price at north's door before the first turn
    expect(way(bargain)).toBe(way(before) + (made * CONFLICT.premiumBp) / 10_000);
  });

  test('[CONF-9] its intake is estimated clean, while the one that asks nothing takes tainted ore in', () => {
    const share = (state: GameState, country: string) =>
      taintedBp(state.scenario, must(state.open.history.at(-1), 'record'), country);
    const open = endTurn(aConflict()).state;
    expect(share(open, 'west')).toBeGreaterThan(0);
    expect(share(open, 'south')).toBeGreaterThan(0);
    expect(share(open, 'isle')).toBe(0);
    expect(share(endTurn(bound(aConflict(), ['south', 'north'], CLEAN)).state, 'south')).toBe(0);
  });

  test('[CONF-9] the estimate can be of one metal alone', () => {
    const open = endTurn(aConflict()).state;
    const of = (metal?: string) => taintedBp(open.scenario, must(open.open.history.at(-1), 'record'), 'west', metal);
    expect(of('metal')).toBe(of());
    expect(of('another')).toBe(0);
  });
});

describe('a group that is after no mines', () => {
  const { detour: _, ...rest } = GROUP;
  const border = { ...rest, id: 'border', host: 'north', sponsor: 'south', sites: [], holds: [], strengthBp: 6_000 };
  const start = () => aConflict({ groups: [border] });
  const stepBack = { type: 'withdrawSupport', by: 'south', group: 'border' } as const;

  test('[CONF-10] wears on the safety of its host and takes nothing', () => {
    const { state, events } = endTurn(nextTurn(start())); // it rises in the first turn
    expect(theGroup(state)).toMatchObject({ mode: 'offensive', held: [], smuggledKg: 0 });
    expect(securityOf(state)).toBeLessThan(securityOf(start()));
    expect(events.some((event) => event.type === 'siteOccupied')).toBe(false);
  });

  test('[CONF-10] fades when its sponsor steps back, and backing it again breaks the promise', () => {
    const signed = agreed(start(), 'south', 'north', [stepBack]);
    const after = nextTurn(signed);
    expect(theGroup(after).strengthBp).toBeLessThan(theGroup(endTurn(start()).state).strengthBp);
    expect(lastDeal(after).mode).toBe('inForce');
    const back = { type: 'placeOrder', order: { type: 'setSupport', group: 'border', isBacked: true } } as const;
    expect(lastDeal(endTurn(acted(after, 'south', back)).state).mode).toBe('breached');
  });
});

describe('goals about security', () => {
  const value = (state: GameState, seat: string, kind: Goal['kind']) =>
    goalValue(goalFacts(state, seat), {
      id: kind,
      kind,
      secret: false,
      weight: 1,
      none: 0,
      full: 1,
      label: kind,
      source: [],
    });

  test('[GOAL-8] read security, mines that others hold, and the tainted part of the intake', () => {
    const state = endTurn(aConflict()).state;
    expect(value(state, 'north', 'security')).toBe(state.open.countries[0]?.securityBp);
    expect(value(aConflict(), 'north', 'occupied')).toBe(10_000);
    expect(value(state, 'south', 'tainted')).toBeGreaterThan(0);
  });
});

test('a script of a front: the advance diverts ore to the sponsor, military aid turns it, and a careful buyer gets none of it', () => {
  const aid = { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 3_000 } as const;
  const guard = { type: 'peacekeepers', by: 'west', to: 'north', thousandUsdPerTurn: 150 } as const;
  let state = withGroup(aConflict(), { strengthBp: 8_000 });
  const diverted: number[] = [];
  for (let turn = 1; turn <= 3; turn++) {
    state = nextTurn(state);
    diverted.push(overDetours(state, 'north', 'west'));
  }
  expect(modeOf(state, 'valley')).toBe('occupied');
  expect(Math.max(...diverted)).toBeGreaterThan(diverted[0] ?? 0);
  const strongest = theGroup(state).strengthBp;
  state = bound(bound(bound(state, ['south', 'north'], aid), ['south', 'west'], guard), ['south', 'north'], CLEAN);
  for (let turn = 4; turn <= 8; turn++) {
    state = endTurn(state).state;
    expect(overDetours(state, 'west', 'south')).toBe(0);
    if (turn < 8) state = nextTurn(state);
  }
  expect(theGroup(state).strengthBp).toBeLessThan(strongest);
  expect(theGroup(state).held.length).toBeLessThan(2);
});
