import type { CountryId, MaterialId } from '../state/gameState.ts';

/** What can be complained of. */
export const MEASURES = ['quota', 'duty', 'embargo', 'tariff'] as const;
export type Measure = (typeof MEASURES)[number];

export const CASE_MODES = [
  'filed',
  'consultation',
  'panel',
  'report',
  'appeal',
  'adopted',
  'retaliation',
  'complied',
  'rejected',
  'dropped',
] as const;
export type CaseMode = (typeof CASE_MODES)[number];

/** What a case is about: one kind of measure of one country on one metal. */
export interface CaseSubject {
  readonly against: CountryId;
  readonly material: MaterialId;
  readonly measure: Measure;
}

/** A complaint at the court: all of it is public. */
export interface LawCase extends CaseSubject {
  readonly id: string;
  readonly complainants: readonly CountryId[]; // the first filed it
  readonly mode: CaseMode;
  readonly filedTurn: number;
  readonly sinceTurn: number; // of the present mode
  readonly dueTurn: number | null; // with the opening of this turn the present mode ends; null: it does not by itself
  readonly upheld: boolean | null; // what the court found so far, for those who complain; null: nothing yet
  readonly appealedBy: CountryId | null;
  readonly adoptedTurn: number | null; // from this turn on the measure is ruled out
}
