import { FULL_BP } from '../../balance/units.ts';
import type { Scenario, ScenarioEvent } from '../../scenario/schema.ts';
import type { PastEvent } from '../state/gameState.ts';

/** What is asked to know which events are over; state and view both have it. */
export interface EventsSoFar {
  readonly scenario: Scenario;
  readonly pastEvents: readonly PastEvent[];
}

/** It comes in its turn whatever happens: no dice, no condition, no alternative, no window. */
export function isSure(event: ScenarioEvent): boolean {
  const isCertain = (event.chanceBp ?? FULL_BP) === FULL_BP && event.when === undefined;
  return isCertain && event.oneOf === undefined && lastTurn(event) === event.turn;
}

/** Last turn in which it may happen. */
export function lastTurn(event: ScenarioEvent): number {
  return event.untilTurn ?? event.turn;
}

/** The turn lies in its window, and neither it nor another of its alternatives is over (EVT-3, EVT-4). */
export function mayHappen({ scenario, pastEvents }: EventsSoFar, event: ScenarioEvent, turn: number): boolean {
  if (turn < event.turn || turn > lastTurn(event)) return false;
  return !pastEvents.some((past) => {
    if (past.event === event.id) return event.once !== false;
    if (event.oneOf === undefined) return false;
    return scenario.events.find((each) => each.id === past.event)?.oneOf === event.oneOf;
  });
}

/** It has come about by the turn: what is sure by its date, all else by the list of what came. */
export function hasHappened(
  { turn, pastEvents }: Pick<EventsSoFar, 'pastEvents'> & { readonly turn: number },
  event: ScenarioEvent,
): boolean {
  return isSure(event) ? event.turn <= turn : pastEvents.some((past) => past.event === event.id);
}
