import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentFor } from '../../src/ai/agent.ts';
import { advance, createGame, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { type Command, type Deal, newDice, optionsFor, type SeatView } from '../../src/core/seat.ts';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { ROOT } from '../support/sourceFiles.ts';

/** The level that programs are made for first. */
export function theCutOff(): Scenario {
  const read = parseScenarioJson(JSON.parse(readFileSync(join(ROOT, 'levels', 'the-cut-off.json'), 'utf8')));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.scenario;
}

export const SEATS = ['japan', 'china', 'united-states', 'european-union'] as const;

/** What a seat's program says to its view, with dice from a number. */
export function wordsOf(view: SeatView, dice: number): readonly Command[] {
  return agentFor(view.seat)(view, optionsFor(view), newDice(dice)).commands;
}

/** The state after a seat said something; a refusal fails the test with what was said. */
export function told(state: GameState, seat: string, command: unknown): GameState {
  const sent = submit(state, seat, command);
  if (!sent.ok) throw new Error(`${seat}: ${JSON.stringify(command)} was refused: ${JSON.stringify(sent.refusal)}`);
  return sent.state;
}

/** The state after a seat's program spoke once; a refusal fails the test. */
export function spoken(state: GameState, seat: string, dice: number): GameState {
  return wordsOf(viewFor(state, seat), dice).reduce((now, command) => told(now, seat, command), state);
}

/** The state once `seat`'s program has answered the offer, or as it stands after a few words about others. */
export function answered(state: GameState, seat: string, deal: string): GameState {
  let now = state;
  for (let words = 0; words < 6 && dealIn(now, deal).answerFrom === seat; words++) now = spoken(now, seat, words);
  return now;
}

/** A deal by its id. */
export function dealIn(state: GameState, id: string): Deal {
  const found = state.deals.find((deal) => deal.id === id);
  if (!found) throw new Error(`no deal ${id}`);
  return found;
}

/** The state in the talks of each turn of a game among programs, before anybody has spoken in it. */
export function talksOfAGame(scenario: Scenario, seed: number): readonly GameState[] {
  const created = createGame(scenario, seed);
  if (!created.ok) throw new Error(created.problems[0]?.message);
  const states: GameState[] = [];
  let state = created.state;
  while (state.open.phase !== 'debrief') {
    if (state.open.phase === 'negotiation') {
      states.push(state);
      state = talkedOut(state, seed);
    }
    if (state.open.phase === 'orders') state = SEATS.reduce((now, seat, at) => spoken(now, seat, seed + at), state);
    state = advance(state).state;
  }
  return states;
}

/** The state after three rounds of talk among all programs. */
export function talkedOut(state: GameState, seed: number): GameState {
  let now = state;
  for (let round = 0; round < 3; round++) {
    for (const [at, seat] of SEATS.entries()) {
      for (let words = 0; words < 3; words++) now = spoken(now, seat, seed * 97 + round * 31 + at * 7 + words);
    }
  }
  return now;
}
