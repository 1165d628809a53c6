import { expect, test } from 'vitest';
import { createGame, endTurn, submit, viewFor } from '../../src/core/referee.ts';
import type { GameState, SeatSecret } from '../../src/core/state/gameState.ts';
import { theCutOff } from '../support/cutOff.ts';

/** Every seat's secrets get numbers that occur nowhere else; no rival's view may hold one of them. */
const marks = new Map<string, readonly number[]>();

function marked(state: GameState): GameState {
  const secrets = state.secrets.map((secret, index): SeatSecret => {
    const base = 7_000_003 + index * 1_000_000;
    const stocks = secret.sectorStocks.map((stock, at) => ({
      ...stock,
      stockKg: stock.stockKg.map((_, k) => base + 10 + at * 4 + k),
      usedKg: stock.usedKg.map((_, k) => base + 100 + at * 4 + k),
    }));
    const pile = secret.stockpile.map((entry, at) => ({ ...entry, kg: base + 200 + at }));
    const orders = [
      { type: 'buyStock' as const, material: 'NdPr', stage: 'oxide', kg: base + 300, mostCentsPerKg: base + 301 },
    ];
    marks.set(secret.seat, [
      ...stocks.flatMap((stock) => [...stock.stockKg, ...stock.usedKg]),
      ...pile.map((entry) => entry.kg),
      base + 300,
      base + 301,
      base + 400,
      base + 401,
      base + 402,
    ]);
    return {
      ...secret,
      capital: base + 400,
      treasuryThousandUsd: base + 401,
      exportIncomeThousandUsd: base + 402,
      sectorStocks: stocks,
      stockpile: pile,
      orders,
    };
  });
  return { ...state, secrets };
}

function start(): GameState {
  const created = createGame(theCutOff(), 11);
  if (!created.ok) throw new Error('no game');
  return { ...created.state, open: { ...created.state.open, phase: 'negotiation' } };
}

function leaks(state: GameState): readonly string[] {
  return state.secrets.flatMap(({ seat }) => {
    const text = JSON.stringify(viewFor(state, seat));
    return [...marks]
      .filter(([owner]) => owner !== seat)
      .flatMap(([owner, numbers]) =>
        numbers.filter((number) => text.includes(String(number))).map((number) => `${seat} sees ${number} of ${owner}`),
      );
  });
}

test("[VIEW-1] no view holds another seat's capital, money, stocks or orders", () => {
  const state = marked(start());
  const own = JSON.stringify(viewFor(state, 'japan'));
  expect([leaks(state), (marks.get('japan') ?? []).every((number) => own.includes(String(number)))]).toEqual([
    [],
    true,
  ]);
});

test('[VIEW-1] nor does the report of a resolved turn: news, leverage, records', () => {
  const before = marked(start());
  const sane = { ...before, secrets: before.secrets.map((secret) => ({ ...secret, orders: [] })) };
  expect(leaks(endTurn(sane).state)).toEqual([]);
});

test('[VIEW-3] an offer between two shows to no third seat', () => {
  const sent = submit(start(), 'japan', {
    type: 'offerDeal',
    to: 'china',
    terms: {
      turns: 3,
      clauses: [
        {
          type: 'supply',
          from: 'china',
          to: 'japan',
          material: 'NdPr',
          stage: 'oxide',
          kgPerTurn: 123_457,
          centsPerKg: 7_919,
        },
      ],
    },
  });
  if (!sent.ok) throw new Error(sent.refusal.code);
  const holds = (seat: string) => JSON.stringify(viewFor(sent.state, seat)).includes('123457');
  expect([holds('japan'), holds('china'), holds('united-states'), holds('european-union')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('[VIEW-4] whether a threat is prepared does not show to its target', () => {
  const world = (prepared: boolean) => {
    const sent = submit(start(), 'china', {
      type: 'threaten',
      against: 'japan',
      material: 'NdPr',
      stage: 'oxide',
      level: 'partial',
      prepared,
      demand: { type: 'none' },
    });
    if (!sent.ok) throw new Error(sent.refusal.code);
    return JSON.stringify(viewFor(sent.state, 'japan'));
  };
  expect(world(true)).toBe(world(false));
});

test('[VIEW-5] private goals and briefs of others are not in a view', () => {
  const scenario = theCutOff();
  const text = JSON.stringify(viewFor(start(), 'japan'));
  const others = scenario.seats.filter((seat) => seat.country !== 'japan');
  expect(
    others
      .flatMap((seat) => [seat.brief.private, ...seat.goals.filter((goal) => goal.secret).map((goal) => goal.label)])
      .filter((secret) => text.includes(secret)),
  ).toEqual([]);
});
