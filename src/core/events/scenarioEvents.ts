import { FULL_BP } from '../../balance/units.ts';
import type { ScenarioEvent } from '../../scenario/schema.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { holds } from '../facts/holds.ts';
import { groundOf } from '../facts/publicGround.ts';
import { must, withOpen } from '../state/access.ts';
import { type Dice, rollBelow, rollBp } from '../state/dice.ts';
import type { GameState } from '../state/gameState.ts';
import { mayHappen } from './dueEvents.ts';
import { applyEffect } from './effects.ts';

/** The level's events that come about in `turn`: their effects on the state, and the news (EVT-1, EVT-3, EVT-4, EVT-7). */
export function fireEvents(state: GameState, turn: number): Outcome {
  const { came, dice } = thrown(state, turn);
  return came.reduce(
    (outcome, event) => andThen(outcome, (now) => comeAbout(now, event, turn)),
    begin({ ...state, dice }),
  );
}

function comeAbout(state: GameState, event: ScenarioEvent, turn: number): Outcome {
  const told = happened(withOpen(state, { pastEvents: [...state.open.pastEvents, { event: event.id, turn }] }), {
    audience: 'all',
    type: 'newsBroke',
    event: event.id,
  });
  return event.effects.reduce((outcome, effect) => andThen(outcome, (now) => applyEffect(now, effect)), told);
}

/** What the dice let happen of all that may: of alternatives one is drawn by weight, and then its own chance is thrown. */
function thrown(state: GameState, turn: number): { readonly came: readonly ScenarioEvent[]; readonly dice: Dice } {
  const soFar = { scenario: state.scenario, pastEvents: state.open.pastEvents };
  const ground = groundOf(state);
  const due = state.scenario.events.filter(
    (event) => mayHappen(soFar, event, turn) && (event.when === undefined || holds(ground, event.when)),
  );
  const came: ScenarioEvent[] = [];
  let dice = state.dice;
  for (const event of due) {
    const rivals = event.oneOf === undefined ? [event] : due.filter((each) => each.oneOf === event.oneOf);
    if (rivals[0] !== event) continue; // its group was drawn at the first of them
    const [drawn, afterDraw] = drawOne(dice, rivals);
    const [comes, afterChance] = rollOnce(afterDraw, drawn.chanceBp ?? FULL_BP);
    dice = afterChance;
    if (comes) came.push(drawn);
  }
  return { came, dice };
}

function drawOne(dice: Dice, rivals: readonly ScenarioEvent[]): readonly [ScenarioEvent, Dice] {
  const weights = rivals.map((each) => each.weight ?? 1);
  const [value, after] =
    rivals.length < 2
      ? [0, dice]
      : rollBelow(
          dice,
          weights.reduce((sum, each) => sum + each, 0),
        );
  let left = value;
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return [must(rivals[at], 'event drawn'), after];
}

/** What is sure asks no dice, so that levels without chance throw as they always did. */
function rollOnce(dice: Dice, chanceBp: number): readonly [boolean, Dice] {
  return chanceBp >= FULL_BP ? [true, dice] : rollBp(dice, chanceBp);
}
