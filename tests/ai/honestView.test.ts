import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import { advance, type GameState, viewFor } from '../../src/core/referee.ts';
import { newDice, optionsFor, type SeatView } from '../../src/core/seat.ts';
import { SEATS, talkedOut, talksOfAGame, theCutOff, wordsOf } from './aTable.ts';

const talks = talksOfAGame(theCutOff(), 4);
const states: readonly GameState[] = talks.flatMap((state) => {
  const spoken = talkedOut(state, 11);
  return [state, spoken, advance(spoken).state];
});
const cases = fc.record({ at: fc.nat(states.length - 1), seat: fc.constantFrom(...SEATS), dice: fc.integer() });

/** The same state with all that the seat cannot see changed: the others' money, capital, stockpiles, orders and bluffs. */
function withOtherSecrets(state: GameState, seat: string, change: number): GameState {
  return {
    ...state,
    dice: newDice(change),
    secrets: state.secrets.map((secret) =>
      secret.seat === seat
        ? secret
        : {
            ...secret,
            capital: change % 8,
            treasuryThousandUsd: change % 1_000_000,
            exportIncomeThousandUsd: change % 77_777,
            stockpile: secret.stockpile.map((entry) => ({ ...entry, kg: entry.kg + (change % 5_000) })),
            orders: [],
          },
    ),
    embargoes: state.embargoes.map((each) =>
      each.by !== seat && each.mode === 'threatened' ? { ...each, prepared: change % 2 === 0 } : each,
    ),
    deals: state.deals.filter((deal) => deal.between.includes(seat) || deal.signedTurn !== null),
  };
}

describe('a program sees and hears what its seat does', () => {
  test('[AI-4] the same view and the same dice give the same commands', () => {
    fc.assert(
      fc.property(cases, ({ at, seat, dice }) => {
        const state = states[at];
        if (!state) return;
        const view = viewFor(state, seat);
        const copy: SeatView = JSON.parse(JSON.stringify(view));
        expect(wordsOf(copy, dice)).toEqual(wordsOf(view, dice));
      }),
      { numRuns: 60, seed: 2010 },
    );
  });

  test('[AI-5] what a seat cannot see changes nothing that its program says', () => {
    let words = 0;
    fc.assert(
      fc.property(cases, fc.nat(), ({ at, seat, dice }, change) => {
        const state = states[at];
        if (!state) return;
        const said = wordsOf(viewFor(state, seat), dice);
        const other = viewFor(withOtherSecrets(state, seat, change), seat);
        expect(wordsOf(other, dice)).toEqual(said);
        words += said.length;
      }),
      { numRuns: 80, seed: 2011 },
    );
    expect(words).toBeGreaterThan(20);
  });

  test('[AI-4] other dice give other games', () => {
    const state = talks[0];
    if (!state) throw new Error('no talks');
    const said = Array.from({ length: 12 }, (_, dice) => JSON.stringify(wordsOf(viewFor(state, 'japan'), dice)));
    expect(new Set(said).size).toBeGreaterThan(2);
  });

  test('[AI-4] a program speaks for its own seat only', () => {
    const state = talks[0];
    if (!state) throw new Error('no talks');
    const view = viewFor(state, 'japan');
    expect(agentFor('china')(view, optionsFor(view), newDice(1)).commands).toEqual([]);
  });
});
