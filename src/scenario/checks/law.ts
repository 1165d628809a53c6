import type { Scenario } from '../schema.ts';
import type { Report } from './report.ts';

/** A court whose ruling cannot come within the level, even for a case filed in the first turn, is no court. */
export function courtMakesSense({ law, time }: Scenario, report: Report): void {
  if (law === undefined) return;
  const ruled = 1 + law.turns.consultation + law.turns.panel + law.turns.report;
  if (ruled <= time.turns) return;
  const message = `A case filed in turn 1 is ruled on in turn ${ruled}, after the last turn (${time.turns}).`;
  report('error', 'courtTooSlow', 'law.turns', message, 'Shorten the stages, or leave the law out.');
}
