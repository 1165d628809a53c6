import type { GameState } from '../../../src/core/referee.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { advance } from '../../../src/core/turn/advance.ts';
import type { EventEffect, Scenario, ScenarioEvent } from '../../../src/scenario/schema.ts';
import { aGame } from '../../support/aGame.ts';

/** News of turn 2 that is sure, unless told otherwise. */
export function anEvent(change: Partial<ScenarioEvent> = {}): ScenarioEvent {
  const words = { headline: 'Something came about', body: 'It is told here.' };
  return { id: 'news', turn: 2, ...words, effects: [], warnTurns: 0, source: ['made-up'], ...change };
}

/** The briefing of turn 2 after a turn in which nobody did anything. */
export function secondTurn(events: readonly ScenarioEvent[], scenario: Partial<Scenario> = {}, seed = 1): GameState {
  return nextBriefing(aGame({}, { ...scenario, events: [...events] }), seed);
}

/** The briefing of turn 2 after an effect came about in it. */
export function afterEffect(effect: EventEffect, scenario: Partial<Scenario> = {}): GameState {
  return secondTurn([anEvent({ effects: [effect] })], scenario);
}

/** On to the next briefing; dice lie as the seed says where one is given. */
export function nextBriefing(state: GameState, seed?: number): GameState {
  let now = seed === undefined ? state : { ...state, dice: newDice(seed) };
  const { turn } = state.open;
  while (now.open.turn === turn && now.open.phase !== 'debrief') now = advance(now).state;
  return now;
}
