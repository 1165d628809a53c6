import { z } from 'zod';
import { factSchema } from './factSchema.ts';
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
  'settlement',
  'concession',
] as const;

/** An agreement with such a clause waits for a vote once it is accepted; see VOTE in the rules for the chance. */
const ratificationSchema = z.strictObject({
  body: text(60), // "the parliament"
  kinds: z.array(z.enum(VOTED_CLAUSES)).min(1).max(14),
  needsApprovalBp: bp, // approval of the government at which the vote is even, where opinion of the partner is neither good nor bad
  source: sources,
});

/** Orders that the members of a union may have to vote on. */
export const UNION_ORDERS = [
  'declareEmbargo',
  'setTariff',
  'setLicence',
  'sanction',
  'setTechBan',
  'suspendDeal',
  'endDeal',
  'giveNotice',
] as const;

/** What moves a member as long as it holds; `toward`: only where the order is aimed at that country. */
const memberBriefSchema = z.strictObject({
  when: factSchema,
  toward: id.optional(),
  bp: z.int().min(-10_000).max(10_000),
});

/** A seat of many capitals: such an order takes effect only if members of enough weight say yes; see VOTE in the rules. */
const unionSchema = z.strictObject({
  body: text(60), // "the members' council"
  thresholdBp: z.int().min(1).max(10_000), // of the weight of all
  kinds: z.array(z.enum(UNION_ORDERS)).min(1).max(UNION_ORDERS.length),
  members: z
    .array(
      z.strictObject({
        name: text(60), // a group of capitals, no person: "capitals with car plants"
        weight: z.int().min(1).max(100),
        leanBp: bp, // chance of a yes where nothing moves it
        briefs: z.array(memberBriefSchema).max(6),
      }),
    )
    .min(2)
    .max(6),
  source: sources,
});

export const politicsBlocks = {
  governments: z.array(governmentSchema).min(1).max(6).optional(), // in the order of their turns
  headlineBp: headlineBp.optional(), // of the government at the start; absent: credit is worth what goals say and no more
  ratification: ratificationSchema.optional(),
  union: unionSchema.optional(),
} as const;

export type Union = z.infer<typeof unionSchema>;
export type Government = z.infer<typeof governmentSchema>;
