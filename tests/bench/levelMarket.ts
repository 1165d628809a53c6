/** The market of a level that ships: its own inputs, turn by turn, while nobody orders anything. */

import { readFileSync } from 'node:fs';
import { advance, createGame, endTurn } from '../../src/core/referee.ts';
import { marketInputOf } from '../../src/core/trade/marketInputOf.ts';
import type { MarketInput } from '../../src/market/marketInput.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Material, Scenario } from '../../src/scenario/schema.ts';

/** One material of a level, and its inputs in the order of the turns. */
export interface MaterialTurns {
  readonly material: string;
  readonly turns: readonly MarketInput[];
}

/** The inputs of every material in the first `turnCount` turns of a level, given by the name of its file. */
export function levelTurns(level: string, turnCount: number): readonly MaterialTurns[] {
  const scenario = readScenario(level);
  const created = createGame(scenario, 1);
  if (!created.ok) throw new Error(created.problems.map(({ message }) => message).join('; '));
  let { state } = created;
  const inputs = new Map<Material, MarketInput[]>(scenario.materials.map((material) => [material, []]));
  for (let turn = 1; turn <= turnCount; turn++) {
    for (const [material, turns] of inputs) turns.push(marketInputOf(state, material, [], true));
    state = advance(endTurn(state).state).state;
  }
  return [...inputs].map(([material, turns]) => ({ material: material.id, turns }));
}

function readScenario(level: string): Scenario {
  const text = readFileSync(new URL(`../../levels/${level}.json`, import.meta.url), 'utf8');
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.scenario;
}
