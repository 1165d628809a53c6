import { z } from 'zod';
import { LIMITS } from '../../balance/politics.ts';
import { factSchema } from '../../scenario/factSchema.ts';
import { CONDITION_KINDS, REASON_CODES } from '../deals/dealTypes.ts';
import { MEASURES } from '../disputes/caseTypes.ts';
import { type Command, PROGRAMMES } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The well-formed gate: shapes, whole numbers and bounds that no level passes. What is lawful now is `judge`'s business. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const kg = z.int().min(0).max(1_000_000_000);
const cents = z.int().min(0).max(4_000_000);
const thousandUsd = z.int().min(0).max(50_000_000_000);
const bp = z.int().min(0).max(10_000);
const level = z.enum(['partial', 'full']);
const place = { material: id, stage: id };

const plainClauseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('supply'), from: id, to: id, ...place, kgPerTurn: kg, centsPerKg: cents }),
  z.strictObject({ type: z.literal('noEmbargo'), by: id, toward: id }),
  z.strictObject({ type: z.literal('aid'), from: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('investment'), by: id, site: id, thousandUsd, stakeBp: bp, offtakeBp: bp }),
  z.strictObject({
    type: z.literal('loan'),
    from: id,
    to: id,
    thousandUsd,
    interestBp: bp,
    pledge: z.strictObject({ site: id, shareBp: bp }).nullable(),
  }),
  z.strictObject({ type: z.literal('tariffCeiling'), by: id, toward: id, material: id, shareBp: bp }),
  z.strictObject({ type: z.literal('militaryAid'), from: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('securityGuarantee'), by: id, toward: id }),
  z.strictObject({ type: z.literal('peacekeepers'), by: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('withdrawSupport'), by: id, group: id }),
  z.strictObject({ type: z.literal('dueDiligence'), by: id, material: id }),
  z.strictObject({ type: z.literal('credit'), by: id, to: id }),
  z.strictObject({ type: z.literal('settlement') }),
  z.strictObject({
    type: z.literal('concession'),
    by: id,
    to: id,
    site: id,
    shareBp: bp,
    thousandUsdPerTurn: thousandUsd,
  }),
]);

const inAnnex = { secret: z.literal(true).exactOptional() };
const [first, ...others] = plainClauseSchema.options;
/** By its kind, so that a fault is told by its path inside the clause. */
const clauseSchema = z.discriminatedUnion('type', [
  first.extend(inAnnex),
  ...others.map((each) => each.extend(inAnnex)),
]);
const conditionSchema = z.strictObject({
  kind: z.enum(CONDITION_KINDS),
  fact: factSchema,
  clause: z.int().min(0).max(20).nullable(),
});

// Longer lists and terms than the rules allow still parse, so that the answer can say how many are allowed.
const termsSchema = z.strictObject({
  clauses: z.array(clauseSchema).max(4 * LIMITS.clauses),
  turns: z.int().min(0).max(100),
  conditions: z
    .array(conditionSchema)
    .max(4 * LIMITS.conditions)
    .exactOptional(),
});

const reasonSchema = z.strictObject({
  code: z.enum(REASON_CODES),
  interest: id,
  alternative: z.strictObject({ partner: id.nullable(), centsPerKg: cents.nullable() }),
  nearest: termsSchema.nullable(),
});

const demandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sign'), deal: id }),
  z.strictObject({ type: z.literal('liftPressure') }),
  z.strictObject({ type: z.literal('none') }),
]);

const orderSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setQuota'), ...place, kgPerTurn: kg.nullable() }),
  z.strictObject({ type: z.literal('setDuty'), ...place, shareBp: bp }),
  z.strictObject({ type: z.literal('setTariff'), partner: id, ...place, shareBp: bp }),
  z.strictObject({ type: z.literal('setLicence'), partner: id.nullable(), ...place, shareBp: bp }),
  z.strictObject({ type: z.literal('declareEmbargo'), against: id, ...place, level }),
  z.strictObject({ type: z.literal('setTechBan'), against: id, isOn: z.boolean() }),
  z.strictObject({ type: z.literal('sanction'), against: id, isOn: z.boolean() }),
  z.strictObject({ type: z.literal('liftEmbargo'), embargo: id }),
  z.strictObject({ type: z.literal('buyStock'), ...place, kg, mostCentsPerKg: cents }),
  z.strictObject({ type: z.literal('releaseStock'), ...place, kg, leastCentsPerKg: cents }),
  z.strictObject({ type: z.literal('standingStock'), ...place, holdKg: kg, mostCentsPerKg: cents, thousandUsd }),
  z.strictObject({ type: z.literal('fundThrift'), sector: id, thousandUsd }),
  z.strictObject({ type: z.literal('buildSite'), site: id }),
  z.strictObject({ type: z.literal('idleSite'), site: id }),
  z.strictObject({ type: z.literal('rescueSite'), site: id }),
  z.strictObject({ type: z.literal('careForSite'), site: id }),
  z.strictObject({ type: z.literal('fundProgramme'), programme: z.enum(PROGRAMMES), thousandUsd }),
  z.strictObject({ type: z.literal('setSupport'), group: id, isBacked: z.boolean() }),
  z.strictObject({ type: z.enum(['endDeal', 'giveNotice', 'suspendDeal', 'resumeDeal']), deal: id }),
  z.strictObject({ type: z.literal('lobby'), deal: id.nullable() }),
  z.strictObject({ type: z.literal('stall'), deal: id }),
  z.strictObject({ type: z.literal('fileCase'), against: id, material: id, measure: z.enum(MEASURES) }),
  z.strictObject({ type: z.literal('joinCase'), case: id }),
  z.strictObject({ type: z.literal('dropCase'), case: id }),
  z.strictObject({ type: z.literal('appealReport'), case: id }),
]);

/** All a seat can say, as it comes over the wire or out of a file (CMD-1). */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('offerDeal'), to: id, terms: termsSchema }),
  z.strictObject({ type: z.enum(['counterDeal', 'reopenDeal']), deal: id, terms: termsSchema }),
  z.strictObject({ type: z.literal('acceptDeal'), deal: id }),
  z.strictObject({ type: z.literal('refuseDeal'), deal: id, reason: reasonSchema.nullable() }),
  z.strictObject({ type: z.literal('withdrawOffer'), deal: id }),
  z.strictObject({
    type: z.literal('threaten'),
    against: id,
    ...place,
    level,
    prepared: z.boolean(),
    demand: demandSchema,
  }),
  z.strictObject({ type: z.literal('dropThreat'), embargo: id }),
  z.strictObject({ type: z.literal('say'), to: id.nullable(), phrase: id }),
  z.strictObject({ type: z.literal('placeOrder'), order: orderSchema }),
  z.strictObject({ type: z.literal('undoOrder'), index: z.int().min(0).max(100) }),
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('notReady') }),
]);

export type Parsed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly refusal: Refusal };

/** A command made of known shapes only, or the refusal `malformed` with the path of the first fault; never throws (CMD-1). */
export function parseCommand(value: unknown): Parsed {
  const parsed = commandSchema.safeParse(value);
  if (parsed.success) return { ok: true, command: parsed.data };
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map(String).join('.').slice(0, 200);
  return { ok: false, refusal: refuse('malformed', { path, problem: issue?.code ?? 'unknown' }) };
}
