import { createGame } from '../../src/core/state/createGame.ts';
import type { GameState } from '../../src/core/state/gameState.ts';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

const SOURCE = ['test'];

/**
 * The smallest world that trades: Digland digs and separates, Makeland needs, Farland is a partner with a dear mine of its
 * own. One metal, two stages, one sector; a half-year is a turn. Numbers are round so that tests can be read.
 */
export function aScenario(change: (draft: Scenario) => Scenario = (draft) => draft): Scenario {
  const parsed = parseScenarioJson(change(BASE));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  return parsed.scenario;
}

/** A new game in that world. */
export function aGame(change: (draft: Scenario) => Scenario = (draft) => draft): GameState {
  const created = createGame(aScenario(change), 7);
  if (!created.ok) throw new Error(created.problems.map((problem) => problem.message).join('\n'));
  return created.state;
}

function country(id: string, name: string, at: readonly [number, number]) {
  return {
    id,
    name,
    adjective: name,
    iso: [],
    at: [at[0], at[1]] as [number, number],
    gdpMillionUsd: 1_000_000,
    source: SOURCE,
  };
}

function seat(id: string, goals: Scenario['seats'][number]['goals']): Scenario['seats'][number] {
  return {
    country: id,
    brief: { public: 'public', private: `secret brief of ${id}` },
    dilemma: 'which way?',
    treasuryThousandUsd: 100_000,
    incomeThousandUsd: 10_000,
    capital: { start: 5, perTurn: 2, most: 7 },
    approvalBp: 5_000,
    credibilityBp: 6_000,
    stocks: [],
    persona: {
      toughnessBp: 5_000,
      patienceBp: 5_000,
      riskAversionBp: 5_000,
      honestyBp: 10_000,
      pressureBp: 5_000,
      grudgeBp: 5_000,
    },
    goals,
    source: SOURCE,
  };
}

const BASE: Scenario = {
  formatVersion: 2,
  id: 'small-world',
  version: '1.0.0',
  title: 'A small world',
  subtitle: 'for tests',
  summary: 'Three countries and one metal.',
  question: 'Does it add up?',
  simplifies: [],
  authors: ['tests'],
  licence: 'CC0-1.0',
  language: 'en',
  minutes: 5,
  readingAge: 14,
  time: { turns: 4, turnsPerYear: 2, startYear: 2010, startPart: 1 },
  sources: [
    { id: 'test', kind: 'design', claim: 'made for tests', date: '2010', reference: 'none', confidence: 'low' },
  ],
  materials: [
    {
      id: 'metal',
      name: 'metal',
      symbol: 'M',
      kind: 'light',
      stages: [
        { id: 'ore', name: 'ore', ceilingCentsPerKg: 100_000, startCentsPerKg: 1_000 },
        { id: 'oxide', name: 'oxide', ceilingCentsPerKg: 120_000, startCentsPerKg: 2_000 },
      ],
      source: SOURCE,
    },
  ],
  countries: [
    country('digland', 'Digland', [0, 0]),
    country('makeland', 'Makeland', [10, 10]),
    country('farland', 'Farland', [20, 20]),
  ],
  seats: [
    seat('digland', [
      {
        id: 'income',
        kind: 'exportIncome',
        secret: false,
        weight: 50,
        none: 0,
        full: 100_000,
        label: 'Earn',
        source: SOURCE,
      },
      {
        id: 'hidden',
        kind: 'leverageScore',
        secret: true,
        weight: 50,
        none: 5_000,
        full: 7_000,
        label: 'Weigh',
        source: SOURCE,
      },
    ]),
    seat('makeland', [
      {
        id: 'run',
        kind: 'sectorOutput',
        secret: false,
        weight: 100,
        none: 5_000,
        full: 10_000,
        label: 'Run',
        source: SOURCE,
      },
      {
        id: 'less',
        kind: 'shareFrom',
        secret: true,
        weight: 100,
        none: 10_000,
        full: 5_000,
        country: 'digland',
        label: 'Less',
        source: SOURCE,
      },
    ]),
  ],
  sites: [
    {
      id: 'dig-mine',
      country: 'digland',
      name: 'Mine',
      material: 'metal',
      stage: 'ore',
      at: [0, 0],
      steps: [
        { kg: 1_000_000, centsPerKg: 900 },
        { kg: 500_000, centsPerKg: 1_800 },
      ],
      plan: [],
      source: SOURCE,
    },
    {
      id: 'dig-plant',
      country: 'digland',
      name: 'Plant',
      material: 'metal',
      stage: 'oxide',
      at: [0, 1],
      steps: [{ kg: 1_500_000, centsPerKg: 800 }],
      plan: [],
      source: SOURCE,
    },
    {
      id: 'far-mine',
      country: 'farland',
      name: 'Far mine',
      material: 'metal',
      stage: 'ore',
      at: [20, 20],
      steps: [{ kg: 300_000, centsPerKg: 5_000 }],
      plan: [],
      source: SOURCE,
    },
    {
      id: 'far-plant',
      country: 'farland',
      name: 'Far plant',
      material: 'metal',
      stage: 'oxide',
      at: [20, 21],
      steps: [{ kg: 300_000, centsPerKg: 1_500 }],
      plan: [],
      source: SOURCE,
    },
  ],
  sectors: [
    {
      id: 'cars',
      country: 'makeland',
      kind: 'automotive',
      name: 'Cars',
      outputThousandUsd: 5_000_000,
      needs: [{ material: 'metal', kg: 1_000_000, mostThriftBp: 3_000 }],
      growthBp: 0,
      coverTurnsBp: 1_000,
      willingnessBp: 10_000,
      source: SOURCE,
    },
  ],
  trade: {
    freightCentsPerKg: 100,
    frictionShareBp: 1_000,
    lanes: [{ from: 'digland', to: 'makeland', material: 'metal', stage: 'oxide', habitKg: 1_000_000, source: SOURCE }],
    detours: [],
    source: SOURCE,
  },
  policies: [],
  events: [],
  market: {
    ladder: [
      { use: 'critical', shareBp: 5_000, willingnessBp: 400_000 },
      { use: 'main', shareBp: 2_500, willingnessBp: 150_000 },
      { use: 'thrifty', shareBp: 1_500, willingnessBp: 60_000 },
      { use: 'marginal', shareBp: 1_000, willingnessBp: 20_000 },
    ],
    stockWillingnessBp: 13_000,
    source: SOURCE,
  },
};
