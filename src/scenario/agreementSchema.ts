import { z } from 'zod';

/** Agreements that stand before the first turn: what was signed by the time a level begins. Units as in the rest of the level. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const kg = z.int().min(1).max(1_000_000_000);
const cents = z.int().min(1).max(4_000_000);
const thousandUsd = z.int().min(1).max(50_000_000);
const bp = z.int().min(0).max(10_000);

/** What may be promised so: kinds that go on from turn to turn. What is paid or done at signing has been paid and done before. */
const clauseSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('supply'),
    from: id,
    to: id,
    material: id,
    stage: id,
    kgPerTurn: kg,
    centsPerKg: cents,
  }),
  z.strictObject({ type: z.literal('noEmbargo'), by: id, toward: id }),
  z.strictObject({ type: z.literal('aid'), from: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('tariffCeiling'), by: id, toward: id, material: id, shareBp: bp }),
  z.strictObject({ type: z.literal('militaryAid'), from: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('securityGuarantee'), by: id, toward: id }),
  z.strictObject({ type: z.literal('peacekeepers'), by: id, to: id, thousandUsdPerTurn: thousandUsd }),
  z.strictObject({ type: z.literal('dueDiligence'), by: id, material: id }),
]);

export const agreementSchema = z.strictObject({
  between: z.tuple([id, id]),
  clauses: z.array(clauseSchema).min(1).max(4),
  turns: z.int().min(1).max(40), // in force from turn 1 to this one
  source: z.array(id).min(1).max(12),
});

export type StartAgreement = z.infer<typeof agreementSchema>;
