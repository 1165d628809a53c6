import { z } from 'zod';
import { factSchema } from './factSchema.ts';

/** What may happen in a level beside what seats do: when, how likely, and what it changes. Units as in the rest of the level. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const kg = z.int().min(0).max(1_000_000_000);
const cents = z.int().min(0).max(4_000_000);
const bp = z.int().min(0).max(10_000);
const moveBp = z.int().min(-10_000).max(10_000);
const moveUsd = z.int().min(-50_000_000).max(50_000_000); // thousand US$
const turn = z.int().min(1).max(40);
const turns = z.int().min(1).max(12);
const place = { material: id, stage: id };
const between = z.tuple([id, id]);
const sectorKind = z.enum(['automotive', 'electronics', 'defence', 'wind', 'industry']);

export const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('dispute'), between, heatBp: bp }), // makes pressure between the two cheaper at home; 0 ends it
  z.strictObject({ type: z.literal('endQuotas'), country: id }), // a ruling: no export quota from now on
  z.strictObject({ type: z.literal('endDuties'), country: id }),
  z.strictObject({ type: z.literal('fear'), country: id, shareBp: bp }), // industry there wants more cover
  z.strictObject({ type: z.literal('siteCost'), site: id, centsPerKg: cents }), // what a kilogram costs more there from now on
  z.strictObject({ type: z.literal('demand'), sectorKind, shareBp: z.int().min(-5000).max(5000) }),
  z.strictObject({ type: z.literal('approval'), seat: id, bp: moveBp }),
  z.strictObject({ type: z.literal('trust'), between, bp: moveBp }), // both ways
  z.strictObject({ type: z.literal('capital'), seat: id, points: z.int().min(-6).max(6) }),
  z.strictObject({ type: z.literal('treasury'), seat: id, thousandUsd: moveUsd }), // at once; a loss takes what is there at most
  z.strictObject({ type: z.literal('income'), seat: id, thousandUsd: moveUsd }), // more or less in every turn from now on
  z.strictObject({ type: z.literal('security'), country: id, bp: moveBp }),
  z.strictObject({ type: z.literal('groupStrength'), group: id, bp: moveBp }),
  z.strictObject({ type: z.literal('knowhow'), country: id, bp: moveBp }),
  z.strictObject({ type: z.literal('siteStop'), site: id, forGood: z.boolean() }), // stands still, or is closed and never comes back
  z.strictObject({ type: z.literal('siteDelay'), site: id, turns }), // work under way is ready so much later
  z.strictObject({ type: z.literal('siteOutput'), site: id, shareBp: bp, turns }), // runs at that share of its capacity at most (a flood, a strike)
  z.strictObject({ type: z.literal('detourCap'), detour: id, kg }), // what it carries a turn at most from now on
  z.strictObject({ type: z.literal('laneHabit'), from: id, to: id, ...place, habitKg: kg }),
  // what partners do, who have no seat; what seats do is theirs to decide
  z.strictObject({
    type: z.literal('partnerEmbargo'),
    by: id,
    against: id,
    ...place,
    level: z.enum(['none', 'partial', 'full']),
  }),
  z.strictObject({ type: z.literal('partnerQuota'), country: id, ...place, kgPerTurn: kg.nullable() }), // null: none from now on
  z.strictObject({ type: z.literal('willingness'), sectorKind, shareBp: z.int().min(-9000).max(10_000) }), // what such industry would pay for metal, more or less than before
  z.strictObject({
    type: z.literal('stockpile'),
    seat: id,
    ...place,
    kg: z.int().min(-1_000_000_000).max(1_000_000_000),
  }), // found, or lost
]);

export const eventSchema = z.strictObject({
  id,
  turn, // when it happens, or the first turn in which it may
  untilTurn: turn.optional(), // last turn in which it may; absent: `turn`
  when: factSchema.optional(), // facts that must hold at its briefing; absent: none
  chanceBp: z.int().min(1).max(10_000).optional(), // in each of those turns, by the game's dice; absent: it is sure
  oneOf: id.optional(), // of the events that share this name one happens at most, drawn by weight
  weight: z.int().min(1).max(1_000).optional(), // among them; absent: 1
  once: z.boolean().optional(), // false: it may come again in every turn of its window; absent: true
  headline: z.string().min(1).max(100),
  body: z.string().min(1).max(500),
  effects: z.array(effectSchema).max(6),
  warnTurns: z.int().min(0).max(10), // how many turns ahead it stands on the deadlines track, with its odds where it is unsure; 0: nobody knows
  source: z.array(id).min(1).max(12),
});

export type ScenarioEvent = z.infer<typeof eventSchema>;
export type EventEffect = z.infer<typeof effectSchema>;
