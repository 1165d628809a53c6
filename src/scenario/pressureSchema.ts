import { z } from 'zod';

/** The part of a level about pressure: licences that stand at the start, and what a seat can do that others cannot. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);

/** An export licence in force at the start: so much of usual trade gets its papers, to one partner or to all. */
export const licencePolicySchema = z.strictObject({
  type: z.literal('licence'),
  country: id,
  partner: id.nullable(), // null: whoever buys
  material: id,
  stage: id,
  shareBp: z.int().min(1).max(9_999),
  source: z.array(id).min(1).max(12),
});

/** Levers of one's own (rules LEVER-n). */
export const leverSchema = z.enum(['tap']);
export type Lever = z.infer<typeof leverSchema>;
