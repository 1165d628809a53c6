import { z } from 'zod';

/** The part of a level about armed groups and wars: absent where there are none. Units as in the rest of the level. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const bp = z.int().min(0).max(10_000);
const thousandUsd = z.int().min(1).max(50_000_000);
const sources = z.array(id).min(1).max(12);
const siteList = z.array(id).max(20);

/** Words for players who asked for more than the economy of it: sourced, sober, no names of people alive. */
const wordsSchema = z.strictObject({
  people: z.string().min(1).max(400), // livelihoods, displacement, casualties: shown from the second level of intensity on
  testimony: z.string().min(1).max(600).optional(), // shown at the third
  source: sources,
});

const groupSchema = z.strictObject({
  id,
  name: z.string().min(1).max(60),
  host: id, // the country whose mines it is after
  sponsor: id.nullable(), // who lets its ore through and is said to back it; null: nobody
  strengthBp: bp, // before the first turn
  supportBp: bp, // strength it gains each turn while its sponsor backs it
  upkeepThousandUsd: thousandUsd, // what a turn at full strength costs it: taxes and peacekeepers are measured against this
  sites: siteList, // mines of the host in the order in which it would reach them; none: it holds no ground and only wears on its safety
  holds: siteList.optional(), // of these, what it holds before the first turn
  taxShareBp: bp, // of what buyers pay for the ore of mines it holds
  detour: id.optional(), // where it has mines to take: smuggling detour of the level, from the host: it carries only what the group holds, up to its plan
  discountBp: bp, // how far under the price across the border its ore is sold
  words: wordsSchema.optional(),
  source: sources,
});

const warSchema = z.strictObject({
  country: id,
  drainBp: bp, // security lost each turn that military aid does not cover
  losses: z.array(z.strictObject({ belowBp: bp, sites: siteList.min(1) })).max(8), // under so much security these mines and plants are lost
  words: wordsSchema.optional(),
  source: sources,
});

export const conflictSchema = z.strictObject({
  // countries whose security counts: how safe their ground is, and what money does for it
  countries: z
    .array(z.strictObject({ country: id, securityBp: bp, tenthThousandUsd: thousandUsd, source: sources })) // military aid for a tenth more
    .min(1)
    .max(12),
  groups: z.array(groupSchema).max(6),
  wars: z.array(warSchema).max(4),
});

export type Conflict = z.infer<typeof conflictSchema>;
export type ArmedGroup = z.infer<typeof groupSchema>;
