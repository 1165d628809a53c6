import { describe, expect, test } from 'vitest';
import { coverOf } from '../../../src/client/store/cover.ts';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { inboxOf } from '../../../src/client/store/inbox.ts';
import { allFlows, toMapModel } from '../../../src/client/store/mapModel.ts';
import { reportSteps } from '../../../src/client/store/reportSteps.ts';
import { readSettings } from '../../../src/client/store/settings.ts';
import { suppliersOf } from '../../../src/client/store/trade.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const match = newGame('japan');
const talks = playTo(match, 'japan', { turn: 2, phase: 'negotiation' }).view('japan');
const report = playTo(match, 'japan', { turn: 2, phase: 'report' }).view('japan');

describe('cover', () => {
  test('is the stock that industry and government hold, at the pace of the need', () => {
    for (const cover of coverOf(talks)) {
      expect(cover.weeks).toBeCloseTo((cover.stockKg / cover.needKg) * (365 / 7 / 2), 6);
      expect(cover.stockKg).toBeGreaterThan(0);
    }
  });

  test('is told for every metal that my sectors need', () => {
    expect(coverOf(talks).map((cover) => cover.material)).toEqual(talks.scenario.materials.map((each) => each.id));
  });
});

describe('the deadlines track', () => {
  test('ends with the game and is in order', () => {
    const turns = deadlinesOf(talks).map((each) => each.turn);
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
    expect(deadlinesOf(talks).at(-1)).toEqual({ kind: 'end', turn: 10 });
  });

  test('shows an event only within its warning', () => {
    const shown = deadlinesOf(talks).flatMap((each) => (each.kind === 'event' ? [each.headline] : []));
    const due = talks.scenario.events.filter(
      (each) => each.turn > 2 && each.turn - each.warnTurns <= 2 && each.warnTurns > 0,
    );
    expect(shown.sort()).toEqual(due.map((each) => each.headline).sort());
  });
});

describe('the inbox', () => {
  test('puts what I must answer first and holds only my own letters', () => {
    const letters = inboxOf(talks);
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.every((letter) => letter.deal.between.includes('japan'))).toBe(true);
    const waits = letters.map((letter) => letter.kind === 'toAnswer');
    expect(waits).toEqual([...waits].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('the map model', () => {
  test('holds every country of the level and marks mine', () => {
    const model = toMapModel(talks, 'flows', null);
    expect(model.countries.map((country) => country.id)).toEqual(talks.scenario.countries.map((each) => each.id));
    expect(model.countries.filter((country) => country.role === 'mySeat').map((each) => each.id)).toEqual(['japan']);
  });

  test('draws every flow of mine and no lane twice', () => {
    const shown = toMapModel(talks, 'flows', null).flows;
    const mine = allFlows(talks).filter((flow) => flow.from === 'japan' || flow.to === 'japan');
    expect(shown).toEqual(expect.arrayContaining([...mine]));
    expect(new Set(shown.map((flow) => flow.id)).size).toBe(shown.length);
  });

  test('shades mining by share of the world, the top step with a pattern', () => {
    const china = toMapModel(talks, 'mining', null).countries.find((each) => each.id === 'china');
    expect(china).toMatchObject({ shade: 5, pattern: true });
  });

  test('shows a full embargo as a cut lane', () => {
    const [lane] = talks.lanes.filter((each) => each.from === 'china' && each.to === 'japan' && each.habitKg > 0);
    if (lane === undefined) throw new Error('the level has no lane from China to Japan');
    const { from, to, material, stage } = lane;
    const embargo = { id: 'x', by: from, against: to, material, stage, mode: 'full', level: 'full' } as const;
    const rest = { prepared: true, demand: { type: 'none' }, sinceTurn: 2, deadlineTurn: null } as const;
    const flows = allFlows({ ...talks, embargoes: [{ ...embargo, ...rest }] });
    const found = flows.filter((flow) => flow.id === `${from}-${to}-${material}-${stage}`);
    expect(found.map((flow) => flow.state)).toEqual(['cut']);
  });
});

describe('suppliers', () => {
  test('share the whole of what comes in', () => {
    for (const material of report.scenario.materials) {
      const shares = suppliersOf(report.history.at(-1)?.flows ?? [], 'japan', material.id);
      expect(shares.reduce((sum, each) => sum + each.shareBp, 0)).toBeCloseTo(10_000, 6);
    }
  });
});

describe('the report', () => {
  test('tells prices at my own border only', () => {
    const prices = reportSteps(report).find((step) => step.id === 'prices')?.events ?? [];
    expect(prices.every((event) => event.type === 'priceMoved' && event.country === 'japan')).toBe(true);
  });

  test('leaves out steps in which nothing happened', () => {
    expect(reportSteps({ ...report, news: [], prices: [] })).toEqual([]);
  });
});

describe('settings', () => {
  const FIRST = {
    theme: 'auto',
    motion: 'auto',
    text: 'normal',
    effects: 'off',
    music: 'off',
    volume: 'normal',
    words: 'full',
    intensity: 'economy',
  };

  test.each([[null], ['{'], ['[]'], ['{"theme":"neon","motion":7}'], ['{"__proto__":{"theme":"dark"}}']])(
    'fall back to the first choice for %s',
    (stored) => {
      expect(readSettings(stored)).toEqual(FIRST);
    },
  );

  test('are read back as they were written', () => {
    const chosen = {
      theme: 'dark',
      motion: 'still',
      text: 'larger',
      effects: 'on',
      music: 'on',
      volume: 'low',
      words: 'shorter',
      intensity: 'people',
    };
    expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
  });
});
