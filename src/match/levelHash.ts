import { hashJson } from '../core/referee.ts';
import type { Scenario } from '../scenario/schema.ts';

/** The hash by which a record names its level: 16 hex digits over the whole file, whatever the order of its keys. */
export function levelHash(scenario: Scenario): string {
  return hashJson(scenario);
}
