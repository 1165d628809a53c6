import { expect, test } from 'vitest';
import { usualExportsKg } from '../../../src/core/commands/cost.ts';
import { advance, createGame, endTurn, submit } from '../../../src/core/referee.ts';
import type { Order } from '../../../src/core/seat.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { clearTurn } from '../../../src/core/trade/clearTurn.ts';
import { marketInputOf } from '../../../src/core/trade/marketInputOf.ts';
import { conservationFaults } from '../../../src/lab/conservation.ts';
import { aDealInForce, aGameWith, flowKg, priceIn } from '../../support/aTrade.ts';
import { aGame } from '../../support/aWorld.ts';
import { theCutOff } from '../../support/cutOff.ts';

const metal = (state: ReturnType<typeof aGame>) => {
  const material = state.scenario.materials[0];
  if (!material) throw new Error('no material');
  return material;
};

test('[TRD-1] a mine offers its steps at their cash costs', () => {
  const state = aGame();
  const mines = marketInputOf(state, metal(state), [], true).supply.filter((block) =>
    block.id.startsWith('mine/dig-mine'),
  );
  expect(mines.map((block) => [block.kg, block.centsPerKg])).toEqual([
    [1_000_000, 900],
    [500_000, 1_800],
  ]);
});

test('[TRD-2] a site that opens by half offers half', () => {
  const state = aGame((draft) => ({
    ...draft,
    sites: draft.sites.map((site) =>
      site.id === 'far-mine' ? { ...site, plan: [{ turn: 1, shareBp: 5_000 }] } : site,
    ),
  }));
  const block = marketInputOf(state, metal(state), [], true).supply.find((each) => each.id === 'mine/far-mine/0');
  expect(block?.kg).toBe(150_000);
});

test('[TRD-3] a lane costs freight, duty on the last price and tariff on the border value', () => {
  const state = aGameWith([
    { type: 'duty', country: 'digland', material: 'metal', stage: 'oxide', shareBp: 1_000, source: ['test'] },
    {
      type: 'tariff',
      country: 'makeland',
      partner: 'digland',
      material: 'metal',
      stage: 'oxide',
      shareBp: 500,
      source: ['test'],
    },
  ]);
  const lane = marketInputOf(state, metal(state), [], true).lanes.find(
    (each) => each.id === 'lane/oxide/digland>makeland',
  );
  expect([lane?.centsPerKg, lane?.frictionCentsPerKg]).toEqual([100 + 200 + 115, 200]);
});

test('[TRD-4] with metal for one contract only, the older one is delivered', () => {
  const start = aGame((draft) => ({ ...draft, sites: draft.sites.filter((site) => site.country === 'digland') }));
  const older = aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1_400_000, centsPerKg: 3_000 }, 1);
  const newer = aDealInForce('deal-2', { from: 'digland', to: 'farland', kgPerTurn: 400_000, centsPerKg: 9_000 }, 2);
  const { deliveries } = clearTurn({ ...start, deals: [newer, older] });
  expect(deliveries.map((each) => [each.deal, each.kg])).toEqual([
    ['deal-1', 1_400_000],
    ['deal-2', 100_000],
  ]);
});

test('[TRD-5] what a buyer has no use for under contract goes into its stockpile', () => {
  const start = aGame();
  const deal = aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1_300_000, centsPerKg: 3_000 }, 1);
  const after = endTurn({ ...start, deals: [deal] }).state;
  const pile =
    after.secrets.find((secret) => secret.seat === 'makeland')?.stockpile.find((entry) => entry.stage === 'oxide')
      ?.kg ?? 0;
  expect(pile).toBe(300_000);
});

test('[TRD-6] a quota limits what leaves to all buyers together', () => {
  const after = endTurn(
    aGameWith([
      { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 600_000, source: ['test'] },
    ]),
  ).state;
  expect(flowKg(after, { from: 'digland', stage: 'oxide' })).toBe(600_000);
});

test('[TRD-7] where nothing can be had the last price stays and is marked', () => {
  const start = aGame((draft) => ({
    ...draft,
    materials: draft.materials.map((material) => ({
      ...material,
      stages: material.stages.map((stage) => ({ ...stage })),
    })),
    sites: draft.sites.filter((site) => site.country === 'digland'),
  }));
  const closed = {
    ...start,
    embargoes: [
      {
        id: 'e1',
        by: 'digland',
        against: 'makeland',
        material: 'metal',
        stage: 'oxide',
        mode: 'full' as const,
        prepared: true,
        level: 'full' as const,
        demand: { type: 'none' as const },
        sinceTurn: 1,
        deadlineTurn: null,
      },
      {
        id: 'e2',
        by: 'digland',
        against: 'makeland',
        material: 'metal',
        stage: 'ore',
        mode: 'full' as const,
        prepared: true,
        level: 'full' as const,
        demand: { type: 'none' as const },
        sinceTurn: 1,
        deadlineTurn: null,
      },
    ],
  };
  const point = priceIn(endTurn(closed).state, 'makeland', 'oxide');
  expect([point.centsPerKg, point.isMarket]).toEqual([2_000, false]);
});

test('[TRD-8] a new lane gains habit for a part of what flowed', () => {
  const start = aGame();
  const deal = aDealInForce('deal-1', { from: 'farland', to: 'makeland', kgPerTurn: 200_000, centsPerKg: 9_000 }, 1);
  const lane = endTurn({ ...start, deals: [deal] }).state.open.lanes.find(
    (each) => each.from === 'farland' && each.to === 'makeland' && each.stage === 'oxide',
  );
  expect([lane?.lastKg, lane?.habitKg]).toEqual([200_000, 50_000]);
});

test('[TRD-8] a lane that carries nothing loses habit slowly', () => {
  const start = aGame();
  const shut = {
    ...start,
    open: {
      ...start.open,
      policies: [
        { type: 'quota' as const, country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 0, sinceTurn: 0 },
      ],
    },
  };
  const lane = endTurn(shut).state.open.lanes.find(
    (each) => each.from === 'digland' && each.to === 'makeland' && each.stage === 'oxide',
  );
  expect(lane?.habitKg).toBe(880_000);
});

test('[TRD-9] a detour passes a closed gate with what its plan gives and no more', () => {
  const start = aGame((draft) => ({
    ...draft,
    policies: [
      { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 0, source: ['test'] },
    ],
    trade: {
      ...draft.trade,
      detours: [
        {
          id: 'night',
          name: 'By night',
          kind: 'smuggling',
          from: 'digland',
          to: 'makeland',
          material: 'metal',
          stage: 'oxide',
          centsPerKg: 500,
          plan: [{ turn: 1, kg: 70_000 }],
          source: ['test'],
        },
      ],
    },
  }));
  expect(flowKg(endTurn(start).state, { from: 'digland', to: 'makeland' })).toBe(70_000);
});

/** The Cut-off in the talks of turn 1, with China's quotas on every heavy stage at nothing and these orders placed. */
function afterTheHalt(seat: string, orders: readonly Order[]): GameState {
  const created = createGame(theCutOff(), 1);
  if (!created.ok) throw new Error('no game');
  const halts = ['ore', 'oxide', 'alloy'].map((stage) => ({
    seat: 'china',
    order: { type: 'setQuota', material: 'DyTb', stage, kgPerTurn: 0 } as const,
  }));
  return [...halts, ...orders.map((order) => ({ seat, order }))].reduce((state, { seat: by, order }) => {
    const sent = submit(state, by, { type: 'placeOrder', order });
    if (!sent.ok) throw new Error(`${order.type}: ${sent.refusal.code}`);
    return sent.state;
  }, advance(created.state).state);
}

test('[CON-1] a purchase at the highest limit makes no metal out of nothing', () => {
  const before = afterTheHalt('japan', [
    { type: 'buyStock', material: 'DyTb', stage: 'alloy', kg: 30_000, mostCentsPerKg: 2_000_000 },
  ]);
  expect(conservationFaults(before, endTurn(before).state)).toEqual([]);
});

test('[TRD-3] a full tariff on a price near the ceiling stays within what the market can reckon with', () => {
  const halted = afterTheHalt('japan', [
    { type: 'setTariff', partner: 'rest-of-world', material: 'DyTb', stage: 'alloy', shareBp: 10_000 },
  ]);
  const prices = halted.open.prices.map((point) =>
    point.country === 'rest-of-world' && point.material === 'DyTb' ? { ...point, madeCentsPerKg: 1_890_000 } : point,
  );
  const state = { ...halted, open: { ...halted.open, prices } };
  expect(conservationFaults(state, endTurn(state).state)).toEqual([]);
});

test('[DEAL-6] a partial embargo is to blame for what was missed, also where a little else was short', () => {
  const start = aGame((draft) => ({ ...draft, sites: draft.sites.filter((site) => site.country === 'digland') }));
  const deal = aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 4_000_000, centsPerKg: 3_000 }, 1);
  const embargo = {
    id: 'embargo-1',
    by: 'digland',
    against: 'makeland',
    material: 'metal',
    stage: 'oxide',
    mode: 'partial' as const,
    prepared: false,
    level: 'partial' as const,
    demand: { type: 'none' as const },
    sinceTurn: 1,
    deadlineTurn: null,
  };
  const [delivery] = clearTurn({ ...start, deals: [deal], embargoes: [embargo] }).deliveries;
  expect([(delivery?.kg ?? 0) < 2_000_000, delivery?.hinderedBy]).toEqual([true, 'digland']);
});

test('[SEC-8] a quota at what usually leaves of its stage frightens nobody, whatever leaves at other stages', () => {
  const created = createGame(theCutOff(), 1);
  if (!created.ok) throw new Error('no game');
  const state = advance(created.state).state;
  const place = { material: 'NdPr', stage: 'alloy' };
  const kgPerTurn = usualExportsKg({ ...state.open, seat: 'china' }, place.material, place.stage);
  const sent = submit(state, 'china', { type: 'placeOrder', order: { type: 'setQuota', ...place, kgPerTurn } });
  if (!sent.ok) throw new Error(sent.refusal.code);
  const fear = (after: GameState) => after.open.countries.find((country) => country.id === 'japan')?.fearBp;
  expect(fear(endTurn(sent.state).state)).toBe(fear(endTurn(state).state));
});

test('[TRD-7] an order to buy stock that the price passed by is told to its owner alone', () => {
  const start = aGame();
  const order = { type: 'buyStock' as const, material: 'metal', stage: 'oxide', kg: 100_000, mostCentsPerKg: 5 };
  const { events } = endTurn({
    ...start,
    secrets: start.secrets.map((secret) => (secret.seat === 'makeland' ? { ...secret, orders: [order] } : secret)),
  });
  const told = events.filter((event) => event.type === 'stockOrderUnfilled');
  expect(told).toEqual([
    {
      audience: ['makeland'],
      type: 'stockOrderUnfilled',
      seat: 'makeland',
      material: 'metal',
      stage: 'oxide',
      wantedKg: 100_000,
      gotKg: 0,
      kind: 'buy',
    },
  ]);
});

test('[TRD-4] an older contract keeps its place where its own way is the dearer one', () => {
  const state = afterTheHalt('japan', []);
  const older = aDealInForce(
    'older',
    { from: 'european-union', to: 'japan', kgPerTurn: 28_000, centsPerKg: 90_000 },
    1,
  );
  const newer = aDealInForce(
    'newer',
    { from: 'rest-of-world', to: 'united-states', kgPerTurn: 42_000, centsPerKg: 90_000 },
    2,
  );
  const heavy = (deal: typeof older, stage: string) => ({
    ...deal,
    moves: deal.moves.map((move) => ({
      ...move,
      terms: { ...move.terms, clauses: move.terms.clauses.map((clause) => ({ ...clause, material: 'DyTb', stage })) },
    })),
  });
  const quotas = ['ore', 'oxide', 'alloy'].map((stage) => {
    return { type: 'quota' as const, country: 'china', material: 'DyTb', stage, kgPerTurn: 0, sinceTurn: 1 };
  });
  const policies = [...quotas, ...state.open.policies.filter((policy) => policy.material !== 'DyTb')];
  const deals = [heavy(older, 'oxide'), heavy(newer, 'ore')];
  const { deliveries } = clearTurn({ ...state, open: { ...state.open, policies }, deals });
  expect(deliveries.map((each) => [each.deal, each.kg])).toEqual([
    ['older', 28_000],
    ['newer', 14_000],
  ]);
});
