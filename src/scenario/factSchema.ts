import { z } from 'zod';

/**
 * The closed vocabulary of facts that anyone can check: conditions of agreements and of events speak it. Nothing here may
 * hang on what one seat alone knows. Units as in the rest of a level; `above` and `below` leave the value itself out.
 */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const bp = z.int().min(0).max(10_000);
const kg = z.int().min(0).max(1_000_000_000);
const cents = z.int().min(0).max(4_000_000);
const is = z.enum(['above', 'below']);
const goods = { material: id, stage: id };

const leafSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('price'), country: id, ...goods, is, cents }), // delivered at its border
  z.strictObject({ type: z.literal('exportPrice'), country: id, ...goods, is, cents }), // at the door of its mines or plants
  z.strictObject({ type: z.literal('embargo'), by: id, against: id.nullable(), material: id.nullable() }), // null: anyone, any metal
  z.strictObject({ type: z.literal('quota'), country: id, ...goods, belowKg: kg.nullable() }), // null: of any size
  z.strictObject({ type: z.literal('exports'), country: id, to: id.nullable(), ...goods, is, kg }), // last turn; null: to all
  z.strictObject({
    type: z.literal('site'),
    site: id,
    mode: z.enum([
      'proposed',
      'permitting',
      'construction',
      'commissioning',
      'operating',
      'idled',
      'occupied',
      'closed',
    ]),
  }),
  z.strictObject({ type: z.literal('approval'), country: id, is, shareBp: bp }),
  z.strictObject({ type: z.literal('security'), country: id, is, shareBp: bp }),
  z.strictObject({
    type: z.literal('group'), // an armed group
    group: id,
    mode: z.enum(['dormant', 'offensive', 'occupying', 'talks', 'withdrawn']),
  }),
  z.strictObject({ type: z.literal('leverage'), country: id, is, centi: bp }), // its headline score
  z.strictObject({ type: z.literal('turn'), turn: z.int().min(1).max(40) }), // it has begun
  z.strictObject({
    type: z.literal('case'), // at the court
    against: id,
    material: id.nullable(),
    measure: z.enum(['quota', 'duty', 'embargo', 'tariff']).nullable(),
    is: z.enum(['filed', 'adopted']), // filed: ever, and not dropped
  }),
  z.strictObject({ type: z.literal('deal'), between: z.tuple([id, id]), clause: id.nullable() }), // in force; a kind of clause it holds
  z.strictObject({ type: z.literal('output'), sector: id, is, shareBp: bp }), // of a sector, last turn
  z.strictObject({ type: z.literal('knowhow'), country: id, is, shareBp: bp }),
]);

const notSchema = z.strictObject({ type: z.literal('not'), of: leafSchema });
const partSchema = z.union([leafSchema, notSchema]);
const parts = z.array(partSchema).min(1).max(4);

/** A fact, its opposite, or up to four of them together. */
export const factSchema = z.union([
  leafSchema,
  notSchema,
  z.strictObject({ type: z.literal('all'), of: parts }),
  z.strictObject({ type: z.literal('any'), of: parts }),
]);

export type LeafFact = z.infer<typeof leafSchema>;
export type FactPart = z.infer<typeof partSchema>;
export type Fact = z.infer<typeof factSchema>;

/** The plain facts that a fact is made of. */
export function leavesOf(fact: Fact): readonly LeafFact[] {
  if (fact.type === 'all' || fact.type === 'any') return fact.of.flatMap(leavesOf);
  return fact.type === 'not' ? [fact.of] : [fact];
}
