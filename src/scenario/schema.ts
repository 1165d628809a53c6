import { z } from 'zod';
import { agreementSchema } from './agreementSchema.ts';
import { conflictSchema } from './conflictSchema.ts';
import { eventSchema } from './eventSchema.ts';
import { goalSchema, personaSchema } from './goalSchema.ts';
import { briefSchema, politicsBlocks } from './politicsSchema.ts';

export type { EventEffect, ScenarioEvent } from './eventSchema.ts';

import { leverSchema, licencePolicySchema } from './pressureSchema.ts';

/**
 * The one definition of a level file. Quantities are integer kilograms of contained recoverable material per turn, prices
 * integer US cents per kilogram, money integer thousands of US dollars, shares integer basis points (0–10 000).
 * Every block that carries figures names its sources by id.
 */
export const FORMAT_VERSION = 2;

const id = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'an id is a letter followed by letters, digits or hyphens, 40 at most');
const text = (most: number) => z.string().min(1).max(most);
const kg = z.int().min(0).max(1_000_000_000);
const cents = z.int().min(0).max(4_000_000);
const thousandUsd = z.int().min(0).max(50_000_000_000);
const bp = z.int().min(0).max(10_000);
const turn = z.int().min(1).max(40);
const lawTurns = z.int().min(1).max(12);
const sources = z.array(id).min(1).max(12);

/** Where a figure comes from; `recalled` and `design` are said on screen. */
export const sourceSchema = z.strictObject({
  id,
  kind: z.enum(['article', 'public', 'derived', 'recalled', 'design']), // design: chosen for play, with the reason in `claim`
  claim: text(600), // the figure in words, or how it was derived
  date: text(40),
  reference: text(600), // where it can be read; never loaded by the game
  confidence: z.enum(['high', 'medium', 'low']),
});

const stageSchema = z.strictObject({
  id, // ore, oxide, alloy, refined
  name: text(40),
  ceilingCentsPerKg: cents, // above it there is no market
  startCentsPerKg: cents, // last price known before the first turn
});

export const materialSchema = z.strictObject({
  id,
  name: text(60), // light magnet metals
  symbol: text(3), // the letter that goes with its colour: N, D, Co, Ta
  kind: z.enum(['light', 'heavy', 'cobalt', 'tantalum']), // its colour and pattern
  stages: z.array(stageSchema).min(2).max(4), // in chain order
  source: sources,
});

export const countrySchema = z.strictObject({
  id,
  name: text(40),
  adjective: text(40),
  iso: z.array(z.string().regex(/^\d{3}$/)).max(40), // ISO 3166-1 numeric codes on the map; empty: rest of world
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]), // longitude, latitude of its mark on the map
  gdpMillionUsd: z.int().min(1).max(200_000_000), // a year
  knowhowBp: bp.optional(), // processing know-how before the first turn; absent: 5 000
  weight: z.int().min(0).max(100).optional(), // in the leverage scores of the others; absent: 1, so all alike
  source: sources,
});

/** How a site begins; absent: it operates, by its plan. */
export const SITE_STARTS = ['operating', 'idled', 'proposed'] as const;

/** What it takes to open a site that does not run: an idled one pays a part of it to start again. */
export const projectSchema = z.strictObject({
  costThousandUsd: thousandUsd, // what is still missing to open it
  permitTurns: z.int().min(0).max(12), // 0: the permits are there
  buildTurns: z.int().min(1).max(12), // construction in turns when nothing slips
  delayBp: bp, // chance a turn that work slips by one, before know-how helps
  incentiveCentsPerKg: cents, // price of what it makes from which private money builds it; 0: never
  mostStakeBp: bp, // largest foreign share that the host allows, all together
  debtThousandUsd: thousandUsd, // what private owners borrow to open it (or owe from the start), to be earned back
  source: sources,
});

export const siteSchema = z.strictObject({
  id,
  country: id,
  name: text(60),
  material: id,
  stage: id, // what it makes; the first stage is a mine
  at: z.tuple([z.number(), z.number()]),
  steps: z
    .array(z.strictObject({ kg, centsPerKg: cents }))
    .min(1)
    .max(6), // capacity of a turn in rising cash cost
  plan: z.array(z.strictObject({ turn, shareBp: bp })).max(12), // share of capacity from that turn on; empty: all from the start
  start: z.enum(SITE_STARTS).optional(),
  project: projectSchema.optional(),
  partOf: id.optional(), // the site whose project covers this one too: the two open, stop and earn together (a mine and its own plant)
  byProducts: z
    .array(z.strictObject({ material: id, perMille: z.int().min(1).max(5_000) }))
    .max(3)
    .optional(), // kg of it in the rock for 1 000 kg of the main metal, at no cost of its own; mines only
  stakes: z
    .array(z.strictObject({ country: id, shareBp: bp }))
    .max(6)
    .optional(), // foreign owners at the start
  burden: z.strictObject({ oppositionBp: bp, source: sources }).optional(), // how much people around object to running it dirty
  source: sources,
});

export const seatSchema = z.strictObject({
  country: id,
  brief: briefSchema,
  dilemma: text(200),
  treasuryThousandUsd: thousandUsd,
  incomeThousandUsd: thousandUsd, // what the government can spend on this matter each turn
  capital: z.strictObject({
    start: z.int().min(0).max(12),
    perTurn: z.int().min(0).max(6),
    most: z.int().min(1).max(12),
  }),
  approvalBp: bp,
  credibilityBp: bp,
  stocks: z.array(z.strictObject({ material: id, stage: id, kg })).max(12), // the government's stockpile
  persona: personaSchema,
  goals: z.array(goalSchema).min(1).max(6),
  ...politicsBlocks, // who may govern later, what a parliament must agree to, how a union votes
  levers: z.array(leverSchema).max(4).optional(), // what only this seat can do
  source: sources,
});

export const sectorSchema = z.strictObject({
  id,
  country: id,
  kind: z.enum(['automotive', 'electronics', 'defence', 'wind', 'industry']),
  name: text(60),
  outputThousandUsd: thousandUsd, // value added that rests on the metals, a turn at full output
  needs: z
    .array(
      z.strictObject({
        material: id,
        kg,
        mostThriftBp: bp,
        substitute: z.strictObject({ mostBp: bp, centsPerKg: cents }).optional(), // how much of the need another design could do without in the end, and what that costs for each kg
      }),
    )
    .min(1)
    .max(4), // last stage, a turn at full output, before thrift; how much of it can be saved in the end
  growthBp: z.int().min(-2000).max(2000), // demand growth a turn
  coverTurnsBp: bp, // working stock it holds in calm, in bp of a turn's need
  willingnessBp: z.int().min(1000).max(100_000), // what it pays beside the ladder, 10 000: as the ladder says
  source: sources,
});

export const laneSchema = z.strictObject({
  from: id,
  to: id,
  material: id,
  stage: id,
  habitKg: kg, // what flowed a turn before the game begins
  source: sources,
});

export const detourSchema = z.strictObject({
  id,
  name: text(60),
  kind: z.enum(['smuggling', 'entrepot']),
  from: id,
  to: id,
  material: id,
  stage: id,
  centsPerKg: cents, // freight, risk and bribes
  plan: z.array(z.strictObject({ turn, kg })).min(1).max(20), // cap from that turn on
  source: sources,
});

/** Metal that could come back out of old goods once recycling is built up. */
export const recyclingSchema = z.strictObject({
  country: id,
  material: id,
  stage: id, // where it comes back into the chain
  mostKg: kg, // a turn, when all that can be is collected
  centsPerKg: cents, // what collecting and separating costs
  source: sources,
});

/** A fact about livelihoods, displacement or water, told when something happens at the site or in the country, else in turn. */
export const peopleSchema = z.strictObject({
  site: id.optional(),
  country: id.optional(),
  says: text(300),
  source: sources,
});

export const policySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('quota'), country: id, material: id, stage: id, kgPerTurn: kg, source: sources }),
  z.strictObject({ type: z.literal('duty'), country: id, material: id, stage: id, shareBp: bp, source: sources }),
  z.strictObject({
    type: z.literal('tariff'),
    country: id,
    partner: id,
    material: id,
    stage: id,
    shareBp: bp,
    source: sources,
  }),
  licencePolicySchema,
]);

/** The court: how long each stage takes in turns, how likely each complaint is to be upheld. Absent: nobody can go to law. */
export const lawSchema = z.strictObject({
  turns: z.strictObject({
    consultation: lawTurns, // from the turn of filing on
    panel: lawTurns,
    report: lawTurns, // time to appeal
    appeal: lawTurns,
    compliance: lawTurns, // time to end the measure
  }),
  winBp: z.strictObject({ quota: bp, duty: bp, embargo: bp, tariff: bp }), // chance of one complainant alone
  retaliationBp: bp, // highest tariff against one who does not follow a ruling
  source: sources,
});

export const parSchema = z.strictObject({
  games: z.int().min(1),
  engine: text(20),
  seats: z.array(z.strictObject({ country: id, meanCenti: z.int(), deviationCenti: z.int().min(1) })), // score in hundredths of a point
});

export const scenarioSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  formatVersion: z.literal(FORMAT_VERSION),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text(80),
  subtitle: text(160),
  summary: text(1200),
  summaryPlain: text(900).optional(), // the same for a reading age of about 11
  question: text(200), // asked in the debrief
  simplifies: z.array(text(400)).max(20), // what the model leaves out, said to the player
  authors: z.array(text(80)).min(1).max(20),
  licence: z.enum(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0']),
  basedOn: z
    .strictObject({ id: text(60), version: text(20), hash: text(80), authors: z.array(text(80)).max(20) })
    .optional(),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  minutes: z.int().min(1).max(240),
  readingAge: z.int().min(8).max(18),
  time: z.strictObject({
    turns: z.int().min(1).max(40),
    turnsPerYear: z.union([z.literal(0.5), z.literal(1), z.literal(2), z.literal(4)]), // 0.5: a turn is two years
    startYear: z.int().min(1980).max(2060),
    startPart: z.int().min(1).max(4),
  }),
  sources: z.array(sourceSchema).min(1).max(400),
  materials: z.array(materialSchema).min(1).max(6),
  countries: z.array(countrySchema).min(2).max(24), // seats and partners
  seats: z.array(seatSchema).min(1).max(12),
  sites: z.array(siteSchema).max(120),
  sectors: z.array(sectorSchema).max(60),
  trade: z.strictObject({
    freightCentsPerKg: cents, // a lane's transport
    frictionShareBp: bp, // extra cost of new business, in bp of the last price at the source
    lanes: z.array(laneSchema).max(400), // all other lanes exist with no habit
    detours: z.array(detourSchema).max(20),
    source: sources,
  }),
  recycling: z.array(recyclingSchema).max(40).optional(),
  conflict: conflictSchema.optional(),
  agreements: z.array(agreementSchema).max(20).optional(), // in force when the level begins
  policies: z.array(policySchema).max(60),
  law: lawSchema.optional(),
  events: z.array(eventSchema).max(60),
  people: z.array(peopleSchema).max(40).optional(), // what the metal means where it is dug and worked: one line in each report
  market: z.strictObject({
    // one demand ladder for all sectors: share of need and the price, in bp of the start price, it would still pay
    ladder: z
      .array(
        z.strictObject({
          use: z.enum(['critical', 'main', 'thrifty', 'marginal']),
          shareBp: bp,
          willingnessBp: z.int().min(1).max(2_000_000),
        }),
      )
      .min(4)
      .max(12),
    stockWillingnessBp: z.int().min(1).max(2_000_000), // what industry pays, in bp of the last price, to fill its working stock
    oneYearWeightBp: bp.optional(), // weight of the year ahead in leverage against five years on; absent: 6 500
    source: sources,
  }),
  par: parSchema.optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSource = z.infer<typeof sourceSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Site = z.infer<typeof siteSchema>;
export type SeatDef = z.infer<typeof seatSchema>;
export type Goal = z.infer<typeof goalSchema>;
export type Project = z.infer<typeof projectSchema>;
export type PeopleLine = z.infer<typeof peopleSchema>;
export type Sector = z.infer<typeof sectorSchema>;
