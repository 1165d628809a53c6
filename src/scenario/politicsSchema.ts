import { z } from 'zod';
import { goalSchema, personaSchema } from './goalSchema.ts';

/** Politics at home, as optional blocks of a seat: a seat without them is governed by one government to the end and signs alone. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const text = (most: number) => z.string().min(1).max(most);
const bp = z.int().min(0).max(10_000);
const sources = z.array(id).min(1).max(12);

/** What a government is told of its task: `public` to all, `private` to who holds the seat; `plain` says both again for a reading age of about 11. */
export const briefSchema = z.strictObject({
  public: text(900),
  private: text(900),
  plain: z.strictObject({ public: text(700), private: text(700) }).optional(),
});

/** Worth to a government of being given the credit for an agreement, in hundredths of a percent of a point of score: 30 000 is three points. */
const headlineBp = z.int().min(0).max(200_000);

/**
 * A government that may take office with the opening of `fromTurn`. Those of one turn stand in one election, in their order;
 * what their chances leave is the chance that who governs stays. Chances are public: they are the rumour.
 */
const governmentSchema = z.strictObject({
  id,
  name: text(80), // an office or a description, no person: "the next government"
  fromTurn: z.int().min(2).max(40),
  chanceBp: bp.optional(), // absent: sure
  discontentBp: bp.optional(), // of what the approval of who governs lacks of a half, so much is added to the chance; of what it has over a half, taken away
  goalWeights: z.record(id, z.int().min(0).max(100)).optional(), // weights by the id of a goal; 0: the wish is dropped
  goalsAdd: z.array(goalSchema).max(4).optional(),
  persona: personaSchema.partial().optional(),
  headlineBp: headlineBp.optional(),
  brief: briefSchema.optional(), // its memo to whoever holds the seat
  source: sources,
});

/** Clauses that a parliament may want to vote on. */
export const VOTED_CLAUSES = [
  'supply',
  'noEmbargo',
  'aid',
  'investment',
  'loan',
  'tariffCeiling',
  'militaryAid',
  'securityGuarantee',
  'peacekeepers',
  'withdrawSupport',
  'dueDiligence',
  'credit',
] as const;

/** An agreement with such a clause waits for a vote once it is accepted; see VOTE in the rules for the chance. */
const ratificationSchema = z.strictObject({
  body: text(60), // "the parliament"
  kinds: z.array(z.enum(VOTED_CLAUSES)).min(1).max(11),
  needsApprovalBp: bp, // approval of the government at which the vote is even, where opinion of the partner is neither good nor bad
  source: sources,
});

export const politicsBlocks = {
  governments: z.array(governmentSchema).min(1).max(6).optional(), // in the order of their turns
  headlineBp: headlineBp.optional(), // of the government at the start; absent: credit is worth what goals say and no more
  ratification: ratificationSchema.optional(),
} as const;

export type Government = z.infer<typeof governmentSchema>;
