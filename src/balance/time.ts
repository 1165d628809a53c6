import { clamp, FULL_BP, shareOf } from './units.ts';

/** How many turns a level counts to a year. */
export interface Pace {
  readonly turnsPerYear: number; // a half for turns of two years
}

/** Turns of two years, as a level file writes it. */
export const TURNS_OF_TWO_YEARS = 0.5;

/**
 * Half-years that a turn lasts, whole. The rates of slow change were fitted on half-years; a quarter keeps their pace,
 * as no level of quarters has been fitted yet.
 */
export function halfYearsATurn({ turnsPerYear }: Pace): number {
  return clamp(Math.floor(2 / turnsPerYear), 1, 4);
}

/** Turns in which so many years lie, the last one begun counts whole; 1 at least. */
export function turnsIn({ turnsPerYear }: Pace, years: number): number {
  return Math.max(1, Math.ceil(years * turnsPerYear));
}

/** Longest term of an agreement in turns: `mostTurns` where turns are a half-year or less, the same years where they are longer, three at least so that a term can be long. */
export function longestTermTurns(pace: Pace, mostTurns: number): number {
  return Math.max(Math.min(3, mostTurns), Math.ceil(mostTurns / halfYearsATurn(pace)));
}

/** Part of a way that a turn goes, in bp, when every half-year goes `halfYearBp` of what is left. */
export function aTurnsWayBp(pace: Pace, halfYearBp: number): number {
  return FULL_BP - keptATurnBp(pace, FULL_BP - halfYearBp);
}

/** Part that a turn leaves, in bp, when every half-year leaves `halfYearBp`. */
export function keptATurnBp(pace: Pace, halfYearBp: number): number {
  let kept = halfYearBp;
  for (let more = halfYearsATurn(pace); more > 1; more--) kept = shareOf(kept, halfYearBp);
  return kept;
}
