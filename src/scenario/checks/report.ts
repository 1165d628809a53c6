import type { Problem } from '../problem.ts';

/** Writes one problem down. */
export type Report = (
  severity: Problem['severity'],
  code: string,
  path: string,
  message: string,
  suggestion: string,
) => void;
