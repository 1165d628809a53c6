import { readFileSync } from 'node:fs';
import { agentFor } from '../../../src/ai/agent.ts';
import type { GuideMemory } from '../../../src/client/store/guideMemory.ts';
import { FRESH } from '../../../src/client/store/guideMemory.ts';
import { createMatch, type Match } from '../../../src/match/match.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';

/** A new game of First Shipment in which a person holds `seat`. */
export function firstShipment(seat: string, seed = 7): Match {
  const parsed = parseScenario(readFileSync(new URL('../../../levels/first-shipment.json', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => each.message).join('\n'));
  const made = createMatch({ scenario: parsed.scenario, seed, humans: [seat], agentFor });
  if (!made.ok) throw new Error(made.problems.map((each) => each.message).join('\n'));
  return made.match;
}

export const knowing = (...known: readonly string[]): GuideMemory => ({ ...FRESH, known });
