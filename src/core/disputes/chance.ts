import { LAW } from '../../balance/law.ts';
import { clamp } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { LawCase } from './caseTypes.ts';

/** Chance in bp that the court finds for those who complain: the level's for the measure, more with every complainant (LAW-4). */
export function chanceBp(
  law: Pick<NonNullable<Scenario['law']>, 'winBp'>,
  found: Pick<LawCase, 'measure' | 'complainants'>,
): number {
  const alone = law.winBp[found.measure];
  const joined = LAW.joinerBp * (found.complainants.length - 1);
  return clamp(alone + joined, 0, Math.max(LAW.mostChanceBp, alone));
}
