import { FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { ScenarioEvent } from '../../scenario/schema.ts';
import { type EventsSoFar, isSure, lastTurn, mayHappen } from './dueEvents.ts';

/** An event to come that the level lets people know of. */
export interface ExpectedEvent {
  readonly event: ScenarioEvent;
  readonly turn: number; // the next in which it may happen
  readonly untilTurn: number; // the last
  readonly oddsBp: number | null; // that it happens at all, its conditions left out; null: it is sure, or hangs on its conditions alone
}

/** What may be known of the events to come, with the odds of what is unsure (EVT-6). */
export function expectedEvents(view: EventsSoFar & { readonly turn: number }): readonly ExpectedEvent[] {
  return view.scenario.events.flatMap((event) => {
    const next = Math.max(event.turn, view.turn + 1);
    const isTold = event.warnTurns > 0 && event.turn - event.warnTurns <= view.turn;
    if (!isTold || !mayHappen(view, event, next)) return [];
    const odds = isSure(event) ? FULL_BP : oddsBp(view, event, next);
    return [{ event, turn: next, untilTurn: lastTurn(event), oddsBp: odds === FULL_BP ? null : odds }];
  });
}

/** Chance in bp that it comes in any turn from `from` on: turn by turn its own chance, as long as none of its alternatives came. */
function oddsBp(view: EventsSoFar, event: ScenarioEvent, from: number): number {
  let open = FULL_BP;
  let sum = 0;
  for (let turn = from; turn <= lastTurn(event); turn++) {
    const rivals = alternatives(view, event, turn);
    const weights = rivals.reduce((all, each) => all + (each.weight ?? 1), 0);
    const chance = (each: ScenarioEvent) => shareOf(toBp(each.weight ?? 1, weights), each.chanceBp ?? FULL_BP);
    sum += shareOf(open, chance(event));
    open -= mulDiv(
      open,
      Math.min(
        FULL_BP,
        rivals.reduce((all, each) => all + chance(each), 0),
      ),
      FULL_BP,
    );
  }
  return Math.min(FULL_BP, sum);
}

/** Those that may happen in its place in a turn, itself among them: alone where it has no alternative. */
export function alternatives(view: EventsSoFar, event: ScenarioEvent, turn: number): readonly ScenarioEvent[] {
  if (event.oneOf === undefined) return [event];
  return view.scenario.events.filter((each) => each.oneOf === event.oneOf && mayHappen(view, each, turn));
}
