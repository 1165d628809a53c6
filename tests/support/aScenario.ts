import { FORMAT_VERSION, type Scenario, type SeatDef, type Sector } from '../../src/scenario/schema.ts';

const source = ['made-up'];

/**
 * Three seats and a partner, one metal of two stages: north mines and makes nearly all, south and west use it, isle makes a
 * little. Every number is made up for tests.
 */
export function aScenario(): Scenario {
  return {
    formatVersion: FORMAT_VERSION,
    id: 'small-world',
    version: '1.0.0',
    title: 'Small world',
    subtitle: 'For tests',
    summary: 'Four countries and one metal.',
    question: 'Does it work?',
    simplifies: [],
    authors: ['Rare Terms'],
    licence: 'CC0-1.0',
    language: 'en',
    minutes: 5,
    readingAge: 12,
    time: { turns: 8, turnsPerYear: 2, startYear: 2010, startPart: 2 },
    sources: [
      {
        id: 'made-up',
        kind: 'design',
        claim: 'Made up for tests.',
        date: '2010',
        reference: 'none',
        confidence: 'low',
      },
    ],
    materials: [
      {
        id: 'metal',
        name: 'Metal',
        symbol: 'M',
        kind: 'light',
        stages: [
          { id: 'ore', name: 'Ore', ceilingCentsPerKg: 20_000, startCentsPerKg: 1_000 },
          { id: 'alloy', name: 'Alloy', ceilingCentsPerKg: 100_000, startCentsPerKg: 5_000 },
        ],
        source,
      },
    ],
    countries: ['north', 'south', 'west', 'isle'].map((id, index) => ({
      id,
      name: id,
      adjective: id,
      iso: [],
      at: [10 * index, 0],
      gdpMillionUsd: 1_000_000,
      source,
    })),
    seats: ['north', 'south', 'west'].map(aSeat),
    sites: [
      aSite('north-mine', 'north', 'ore', 60_000, 500, 40_000, 800),
      aSite('north-plant', 'north', 'alloy', 50_000, 1_000, 40_000, 1_200),
      aSite('isle-mine', 'isle', 'ore', 20_000, 700, 10_000, 900),
      aSite('isle-plant', 'isle', 'alloy', 12_000, 1_500, 8_000, 1_800),
    ],
    sectors: [
      aSector('south-cars', 'south', 50_000),
      aSector('west-wind', 'west', 20_000),
      aSector('isle-works', 'isle', 2_000),
    ],
    trade: {
      freightCentsPerKg: 100,
      frictionShareBp: 500,
      lanes: [
        { from: 'north', to: 'south', material: 'metal', stage: 'alloy', habitKg: 45_000, source },
        { from: 'north', to: 'west', material: 'metal', stage: 'alloy', habitKg: 18_000, source },
        { from: 'isle', to: 'south', material: 'metal', stage: 'alloy', habitKg: 5_000, source },
      ],
      detours: [],
      source,
    },
    policies: [],
    events: [],
    market: {
      ladder: [
        { use: 'critical', shareBp: 3_000, willingnessBp: 80_000 },
        { use: 'main', shareBp: 4_000, willingnessBp: 40_000 },
        { use: 'thrifty', shareBp: 2_000, willingnessBp: 20_000 },
        { use: 'marginal', shareBp: 1_000, willingnessBp: 12_000 },
      ],
      stockWillingnessBp: 12_000,
      source,
    },
  };
}

function aSeat(country: string): SeatDef {
  return {
    country,
    brief: { public: 'A brief.', private: 'A private brief.' },
    dilemma: 'To sell or not.',
    treasuryThousandUsd: 50_000,
    incomeThousandUsd: 5_000,
    capital: { start: 6, perTurn: 2, most: 8 },
    approvalBp: 5_000,
    credibilityBp: 6_000,
    stocks: [{ material: 'metal', stage: 'alloy', kg: 4_000 }],
    persona: {
      toughnessBp: 5_000,
      patienceBp: 5_000,
      riskAversionBp: 5_000,
      honestyBp: 5_000,
      pressureBp: 5_000,
      grudgeBp: 5_000,
    },
    goals: [
      { id: 'score', kind: 'leverageScore', secret: false, weight: 1, none: 0, full: 10_000, label: 'Lead', source },
      { id: 'calm', kind: 'agreements', secret: true, weight: 1, none: 0, full: 3, label: 'Agree', source },
    ],
    source,
  };
}

function aSite(
  id: string,
  country: string,
  stage: string,
  ...[kg, centsPerKg, moreKg, moreCents]: readonly [number, number, number, number]
): Scenario['sites'][number] {
  const steps = [
    { kg, centsPerKg },
    { kg: moreKg, centsPerKg: moreCents },
  ];
  return { id, country, name: id, material: 'metal', stage, at: [0, 0], steps, plan: [], source };
}

function aSector(id: string, country: string, kg: number): Sector {
  return {
    id,
    country,
    kind: 'automotive',
    name: id,
    outputThousandUsd: 1_000_000,
    needs: [{ material: 'metal', kg, mostThriftBp: 3_000 }],
    growthBp: 0,
    coverTurnsBp: 2_000,
    willingnessBp: 10_000,
    source,
  };
}
