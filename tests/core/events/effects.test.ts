import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/commands/judge.ts';
import { incomeThousandUsd } from '../../../src/core/money/income.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { secretOf } from '../../../src/core/state/access.ts';
import { demandBlocks } from '../../../src/core/trade/marketBlocks.ts';
import { endTurn } from '../../../src/core/turn/advance.ts';
import type { EventEffect } from '../../../src/scenario/schema.ts';
import { aConflictScenario, overDetours, securityOf, theGroup } from '../../support/aConflict.ts';
import { acted, aGame, aView } from '../../support/aGame.ts';
import { aScenario } from '../../support/aScenario.ts';
import { aWorks, siteOf } from '../../support/aSite.ts';
import { afterEffect, anEvent, nextBriefing, secondTurn } from './anEvent.ts';

const quiet = secondTurn([]);
const country = (state: GameState, id: string) => state.open.countries.find((each) => each.id === id);
const site = (state: GameState, id: string) =>
  state.open.sites.find((each) => each.id === id) ?? { mode: 'none', shareBp: -1, dueTurn: null };
const moneyOf = (state: GameState) => state.accounts.reduce((sum, each) => sum + each.thousandUsd, 0);
/** A world in which only the partner makes anything. */
const onlyIsle = () => {
  const level = aScenario();
  const isIsle = (each: { readonly country?: string; readonly from?: string }) =>
    (each.country ?? each.from) === 'isle';
  return {
    sites: level.sites.filter(isIsle),
    trade: { ...level.trade, lanes: level.trade.lanes.filter(isIsle) },
  };
};
const own = { material: 'metal', stage: 'alloy' };

describe('effects on countries', () => {
  test('[EVT-5] approval, capital, trust and know-how move by what the event says', () => {
    const was = country(quiet, 'north');
    expect(country(afterEffect({ type: 'approval', seat: 'north', bp: -700 }), 'north')?.approvalBp).toBe(
      (was?.approvalBp ?? 0) - 700,
    );
    expect(secretOf(afterEffect({ type: 'capital', seat: 'north', points: -2 }), 'north').capital).toBe(
      secretOf(quiet, 'north').capital - 2,
    );
    expect(country(afterEffect({ type: 'knowhow', country: 'isle', bp: 900 }), 'isle')?.knowhowBp).toBe(
      (country(quiet, 'isle')?.knowhowBp ?? 0) + 900,
    );
    const trust = afterEffect({ type: 'trust', between: ['north', 'south'], bp: -1_000 }).open.trust;
    expect(
      trust
        .filter(({ of, toward }) => of + toward === 'northsouth' || of + toward === 'southnorth')
        .map(({ bp }) => bp),
    ).toEqual([4_000, 4_000]);
  });

  test('[EVT-5] money comes from somewhere, a loss takes no more than there is, and income changes every turn', () => {
    const rich = afterEffect({ type: 'treasury', seat: 'south', thousandUsd: 9_000 });
    expect(secretOf(rich, 'south').treasuryThousandUsd).toBe(secretOf(quiet, 'south').treasuryThousandUsd + 9_000);
    const poor = afterEffect({ type: 'treasury', seat: 'south', thousandUsd: -50_000_000 });
    expect(secretOf(poor, 'south').treasuryThousandUsd).toBe(0);
    expect([moneyOf(rich), moneyOf(poor)]).toEqual([0, 0]);
    const more = afterEffect({ type: 'income', seat: 'south', thousandUsd: 2_000 });
    expect(incomeThousandUsd(more.scenario, more.open.countries, 'south')).toBe(7_000);
    const gained = (state: GameState) =>
      secretOf(nextBriefing(state), 'south').treasuryThousandUsd - secretOf(state, 'south').treasuryThousandUsd;
    expect(gained(more) - gained(quiet)).toBe(2_000);
  });

  test('[EVT-5] a store gains what is found and loses no more than lay there', () => {
    const kg = (state: GameState) => secretOf(state, 'west').stockpile.find((each) => each.stage === 'alloy')?.kg;
    expect(kg(afterEffect({ type: 'stockpile', seat: 'west', ...own, kg: 500 }))).toBe(4_500);
    expect(kg(afterEffect({ type: 'stockpile', seat: 'west', ...own, kg: -9_000 }))).toBe(0);
  });

  test('[EVT-5] industry offers more for metal when it has become worth more to it', () => {
    const offered = (state: GameState) => {
      const [metal] = state.scenario.materials;
      const blocks = metal ? demandBlocks(state, metal) : [];
      return blocks.find((block) => block.id === 'use/south-cars/3')?.centsPerKg;
    };
    const dear = afterEffect({ type: 'willingness', sectorKind: 'automotive', shareBp: 5_000 });
    expect([offered(quiet), offered(dear)]).toEqual([6_000, 9_000]);
  });
});

describe('effects on sites', () => {
  test('[EVT-5] a flood holds a mine down for its turns and then it runs as before', () => {
    const flood: EventEffect = { type: 'siteOutput', site: 'north-mine', shareBp: 4_000, turns: 2 };
    const first = afterEffect(flood);
    const second = nextBriefing(first);
    const third = nextBriefing(second);
    expect([first, second, third].map((state) => site(state, 'north-mine').shareBp)).toEqual([4_000, 4_000, 10_000]);
    expect(third.open.sites.every((each) => each.slowed === undefined)).toBe(true);
  });

  test('[EVT-5] what is stopped makes nothing, and what is closed never comes back', () => {
    const stopped = afterEffect({ type: 'siteStop', site: 'north-plant', forGood: false });
    expect([site(stopped, 'north-plant').mode, site(stopped, 'north-plant').shareBp]).toEqual(['idled', 0]);
    const closed = afterEffect({ type: 'siteStop', site: 'north-plant', forGood: true });
    expect(site(closed, 'north-plant').mode).toBe('closed');
    expect(stopped.news.map((event) => event.type)).toContain('siteIdled');
  });
});

describe('effects on trade', () => {
  test('[EVT-5] a partner can hold back and ration, and let go again', () => {
    const hold: EventEffect = { type: 'partnerEmbargo', by: 'isle', against: 'south', ...own, level: 'full' };
    const scenario = onlyIsle();
    const held = afterEffect(hold, scenario);
    expect(held.embargoes.map(({ by, against, mode }) => [by, against, mode])).toEqual([['isle', 'south', 'full']]);
    const lane = (state: GameState) =>
      endTurn(state).state.open.lanes.find(
        (each) => each.from === 'isle' && each.to === 'south' && each.stage === 'alloy',
      )?.lastKg;
    expect([(lane(secondTurn([], scenario)) ?? 0) > 0, lane(held)]).toEqual([true, 0]);
    const free = anEvent({ id: 'over', turn: 3, effects: [{ ...hold, level: 'none' }] });
    const over = nextBriefing(secondTurn([anEvent({ effects: [hold] }), free]));
    expect(over.embargoes.map(({ mode }) => mode)).toEqual(['lifted']);
    const quota = afterEffect({ type: 'partnerQuota', country: 'isle', ...own, kgPerTurn: 100 }, scenario);
    expect(
      endTurn(quota)
        .state.open.lanes.filter((each) => each.from === 'isle')
        .map((each) => each.lastKg),
    ).toContain(100);
  });

  test('[EVT-5] buyers get used to another seller', () => {
    const used = afterEffect({ type: 'laneHabit', from: 'isle', to: 'west', ...own, habitKg: 3_000 });
    expect(
      used.open.lanes.find((each) => each.from === 'isle' && each.to === 'west' && each.stage === 'alloy')?.habitKg,
    ).toBe(3_000);
  });

  test('[EVT-5] an unsure ruling binds only where it came', () => {
    const ruling = anEvent({ chanceBp: 5_000, effects: [{ type: 'endQuotas', country: 'north' }] });
    const order = { type: 'setQuota', ...own, kgPerTurn: 1_000 } as const;
    const found = [1, 2, 3, 4, 5, 6].map((seed) => {
      const state = secondTurn([ruling], {}, seed);
      const talks = { ...state, open: { ...state.open, phase: 'negotiation' as const } };
      const isBound = judge(aView(talks), { type: 'placeOrder', order })?.code === 'ruledOut';
      return [state.open.pastEvents.length === 1, isBound].join();
    });
    expect(new Set(found)).toEqual(new Set(['true,true', 'false,false']));
  });
});

describe('effects in a conflict', () => {
  const at = (effect: EventEffect) => secondTurn([anEvent({ effects: [effect] })], aConflictScenario());

  test('[EVT-5] security and a group move, and a road carries what the news leaves it', () => {
    const safe = at({ type: 'security', country: 'north', bp: 2_000 });
    const plain = secondTurn([], aConflictScenario());
    expect(securityOf(safe) - securityOf(plain)).toBe(2_000);
    const weak = at({ type: 'groupStrength', group: 'movement', bp: -1_000 });
    expect(theGroup(weak).strengthBp).toBe(theGroup(plain).strengthBp - 1_000);
    const shut = endTurn(at({ type: 'detourCap', detour: 'pass', kg: 0 })).state;
    expect([overDetours(endTurn(plain).state, 'north', 'west') > 0, overDetours(shut, 'north', 'west')]).toEqual([
      true,
      0,
    ]);
  });
});

test('[EVT-5] work under way is ready later', () => {
  const level = { sites: [...aScenario().sites, aWorks({}, { buildTurns: 4 })] };
  const begun = acted(
    aGame({}, { ...level, events: [anEvent({ effects: [{ type: 'siteDelay', site: 'works', turns: 2 }] })] }),
    'north',
    {
      type: 'placeOrder',
      order: { type: 'buildSite', site: 'works' },
    },
  );
  expect(siteOf(nextBriefing(begun)).dueTurn).toBe(7);
});
