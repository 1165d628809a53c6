import { setup } from 'xstate';
import { compile, step } from '../machines/step.ts';
import { PHASES, type Phase } from '../state/gameState.ts';

export const TURN_EVENTS = ['advance', 'nextRound', 'close'] as const;
export type TurnEvent = (typeof TURN_EVENTS)[number];

/** What the turn's guards look at. */
export interface TurnFacts {
  readonly turn: number;
  readonly turns: number; // of the level
  readonly round: number;
  readonly rounds: number; // most rounds of a negotiation
}

/** The level has no further turn. */
function isLastTurn(facts: TurnFacts): boolean {
  return facts.turn >= facts.turns;
}

/** Talks may go on for another round. */
function hasRoundsLeft(facts: TurnFacts): boolean {
  return facts.round < facts.rounds;
}

const close = { target: 'debrief' } as const;

const machine = setup({
  types: {} as { events: { readonly type: TurnEvent; readonly facts: TurnFacts } },
  guards: {
    isLastTurn: ({ event }) => isLastTurn(event.facts),
    hasRoundsLeft: ({ event }) => hasRoundsLeft(event.facts),
  },
}).createMachine({
  id: 'turn',
  initial: 'briefing',
  states: {
    briefing: { on: { advance: { target: 'negotiation' }, close } },
    negotiation: {
      on: { nextRound: { target: 'negotiation', guard: 'hasRoundsLeft' }, advance: { target: 'orders' }, close },
    },
    orders: { on: { advance: { target: 'report' }, close } }, // the resolution lies on this step
    report: { on: { advance: [{ target: 'debrief', guard: 'isLastTurn' }, { target: 'briefing' }], close } },
    debrief: { type: 'final' },
  },
});

export const turnTable = compile<Phase, TurnEvent, TurnFacts>(machine, PHASES, TURN_EVENTS);

/** The phase after an event, or null where it is impossible (TURN-1). */
export function stepTurn(phase: Phase, event: TurnEvent, facts: TurnFacts): Phase | null {
  return step(turnTable, phase, event, facts);
}
