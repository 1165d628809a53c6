import { z } from 'zod';

/** What a seat wants and how it goes about it. Units as in the rest of the level. */
const id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const text = (most: number) => z.string().min(1).max(most);
const bp = z.int().min(0).max(10_000);
const turn = z.int().min(1).max(40);
const sources = z.array(id).min(1).max(12);

/** The character in which programs play a government. */
export const personaSchema = z.strictObject({
  toughnessBp: bp, // how long it holds its opening price
  patienceBp: bp, // how much a later gain is worth
  riskAversionBp: bp,
  honestyBp: bp, // 10 000: only prepared threats
  pressureBp: bp, // how readily it uses quota and embargo
  grudgeBp: bp, // how slowly it forgets a cut
});

const GOAL_KINDS = [
  'sectorOutput', // mean output of my sectors, in bp of full
  'shareFrom', // share of my need that comes from `country`, in bp, at the end
  'weeksOfCover', // working stock and stockpile at the end, in tenths of a week
  'stageShare', // my share of what the world makes at `stage`, in bp, at the end
  'exportIncome', // what my industry earned abroad over the game, in thousand US$
  'leverageScore', // headline leverage score at the end
  'calm', // turns without an embargo between me and `country`
  'agreements', // agreements in force or kept to the end that last and move a fair amount, or pledges between seats; with `country` only those with it
  'priceCalm', // mean price of `material` at my border against its start, in bp; low is good
  'sitesOpened', // sites opened since the start with my government's money, at home or by a stake abroad, that run at the end (`stage` narrows it)
  'security', // security of my country at the end, in bp
  'occupied', // capacity of my own mines and plants that others hold at the end, in kg a turn; low is good
  'tainted', // share of my intake that came from occupied mines, mean over the game, in bp; low is good; of `material` alone where the goal names one
  'treasury', // what the treasury holds at the end less what it owes, in thousand US$
  'credits', // agreements worth notice whose credit my government was given (with `country`: by it), signed from `fromTurn` on and before `beforeTurn`
  'signedBefore', // agreements of mine worth notice (`country`: with it) signed from `fromTurn` on and before `beforeTurn`
] as const;

export const goalSchema = z.strictObject({
  id,
  kind: z.enum(GOAL_KINDS),
  secret: z.boolean(), // private goals are opened at the end
  weight: z.int().min(1).max(100),
  none: z.int(), // value that is worth 0 points
  full: z.int(), // value that is worth 100 points; may lie below `none`
  country: id.optional(),
  material: id.optional(),
  stage: id.optional(),
  fromTurn: turn.optional(), // counts what was signed in this turn or later
  beforeTurn: turn.optional(), // and before this one
  label: text(120),
  source: sources,
});
