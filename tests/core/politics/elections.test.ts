import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { goalValue } from '../../../src/core/goals/goalValue.ts';
import { electionChanceBp } from '../../../src/core/politics/governments.ts';
import { advance, endTurn, type GameState } from '../../../src/core/referee.ts';
import { seatDefOf, withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { hashState } from '../../../src/core/state/hashState.ts';
import { endingOf, goalFacts, viewFor } from '../../../src/core/view/viewFor.ts';
import { aDeal, aGame } from '../../support/aGame.ts';
import { anElection, NEXT, SOON, withSeat } from '../../support/aPolitics.ts';

/** The briefing of `turn`, in which nobody did anything. */
function briefing(state: GameState, turn: number): GameState {
  let now = state;
  while (now.open.turn < turn) now = advance(endTurn(now).state).state;
  return now;
}
const approval = (state: GameState, bp: number): GameState =>
  withOpen(state, {
    countries: state.open.countries.map((each) => (each.id === 'south' ? { ...each, approvalBp: bp } : each)),
  });

describe('elections', () => {
  test('[VOTE-1] the outcome comes with the opening of its turn, and everybody hears of it', () => {
    const before = briefing(anElection(NEXT), 2);
    expect(before.open.elections).toBeUndefined();
    const state = briefing(before, 3);
    expect(state.open.elections).toEqual([{ seat: 'south', turn: 3, government: 'next' }]);
    expect(state.news).toContainEqual({ audience: 'all', type: 'electionHeld', seat: 'south', government: 'next' });
    expect(viewFor(state, 'west').elections).toEqual(state.open.elections);
  });

  test('[VOTE-1] by the dice one of those who stand wins, or who governs stays', () => {
    const third = { ...NEXT, chanceBp: 3_334 };
    const won = Array.from({ length: 30 }, (_, seed) => {
      const state = {
        ...anElection(third, { ...third, id: 'other', goalsAdd: [] }),
        dice: newDice(seed),
      };
      return briefing(state, 3).open.elections?.[0]?.government ?? null;
    });
    expect(new Set(won)).toEqual(new Set(['next', 'other', null]));
  });

  test('[VOTE-1] where the level says so, an unpopular government is the likelier to lose', () => {
    const restless = { ...NEXT, chanceBp: 5_000, discontentBp: 10_000 };
    const state = anElection(restless);
    const chances = [2_000, 5_000, 8_000].map((bp) => electionChanceBp(approval(state, bp).open, 'south', restless));
    expect(chances).toEqual([8_000, 5_000, 2_000]);
  });

  test('[VOTE-1] an election stands on the track two turns ahead, for everybody', () => {
    const late = anElection({ ...NEXT, fromTurn: 4 });
    const tracked = (state: GameState) => deadlinesOf(viewFor(state, 'west')).filter(({ kind }) => kind === 'election');
    expect(tracked(late)).toEqual([]);
    expect(tracked(briefing(late, 2))).toEqual([{ kind: 'election', turn: 4, seat: 'south' }]);
    expect(tracked(briefing(late, 4))).toEqual([]);
  });

  test('[VOTE-2] a new government has its own wishes, character and memo, and starts with the approval of the level', () => {
    const state = briefing(approval(anElection(NEXT), 900), 3);
    const seat = seatDefOf(state.scenario, 'south');
    expect(seat.goals.map(({ id, weight }) => [id, weight])).toEqual([
      ['calm', 7],
      ['soon', 3],
      ['hidden', 3],
    ]);
    expect(seat.persona).toMatchObject({ toughnessBp: 9_000, patienceBp: 5_000 });
    expect([seat.brief.private, seat.headlineBp]).toEqual(['A private memo.', 30_000]);
    expect(state.open.countries.find((each) => each.id === 'south')?.approvalBp).toBe(5_000);
    expect(
      endingOf(state)
        .standings.filter((each) => each.seat === 'south')
        .map((each) => each.goal),
    ).toEqual(['calm', 'soon', 'hidden']);
  });

  test('[VOTE-2] what a government to come wants in private is hidden from others, before and after', () => {
    for (const state of [anElection(NEXT), briefing(anElection(NEXT), 3)]) {
      const seen = JSON.stringify(viewFor(state, 'west').scenario);
      expect(seen).not.toContain('A private memo.');
      expect(seen).not.toContain('hidden');
      expect(seen).toContain('the next government');
      expect(JSON.stringify(viewFor(state, 'south').scenario)).toContain('hidden');
    }
  });

  test('[VOTE-2] who stays keeps its wishes, and levels without elections throw no dice for them', () => {
    const stays = briefing(anElection({ ...NEXT, chanceBp: 0 }), 3);
    expect(seatDefOf(stays.scenario, 'south').goals.map((goal) => goal.id)).toEqual(['score', 'calm']);
    const plain = briefing(aGame(), 3);
    expect(plain.open.elections).toBeUndefined();
    expect(hashState(plain)).not.toBe(hashState(stays));
  });

  test('[GOAL-10] a goal may count agreements signed in a span of turns, with one country', () => {
    const signed = (signedTurn: number) => aDeal({ signedTurn, untilTurn: signedTurn + 3 }, { turns: 4 });
    const value = (turn: number, goal = SOON) =>
      goalValue(goalFacts({ ...aGame({}, withSeat('south', {})), deals: [signed(turn)] }, 'south'), goal);
    expect([value(4), value(5), value(2, { ...SOON, fromTurn: 3 })]).toEqual([1, 0, 0]);
    expect([value(4, { ...SOON, country: 'north' }), value(4, { ...SOON, country: 'west' })]).toEqual([1, 0]);
  });
});
