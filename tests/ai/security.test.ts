import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import { dealWorth } from '../../src/ai/value/dealWorth.ts';
import { advance, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import type { Clause } from '../../src/core/seat.ts';
import { newDice } from '../../src/core/state/dice.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import { aConflict } from '../support/aConflict.ts';
import { acted } from '../support/aGame.ts';
import { lastDeal, nextTurn } from '../support/aMoney.ts';

const AID = { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 1_000 } as const;

/** What the clause itself is worth, without the credit for one more agreement. */
const worth = (state: GameState, seat: string, partner: string, clause: Clause) =>
  dealWorth(viewFor(state, seat), partner, { clauses: [clause], turns: 4 })
    .parts.filter((part) => part.key !== 'goals')
    .reduce((sum, part) => sum + part.thousandUsd, 0);

describe('what security is worth to programs', () => {
  test('[AI-11] help is worth something to the one whose mines are held, and costs the one who pays', () => {
    const state = aConflict();
    expect(worth(state, 'north', 'south', AID)).toBeGreaterThan(0);
    expect(worth(state, 'south', 'north', AID)).toBeLessThan(0);
    const guards = { type: 'peacekeepers', by: 'south', to: 'north', thousandUsdPerTurn: 100 } as const;
    expect(worth(state, 'north', 'south', guards)).toBeGreaterThan(0);
    const guarantee = { type: 'securityGuarantee', by: 'south', toward: 'north' } as const;
    expect(worth(state, 'north', 'south', guarantee)).toBeGreaterThan(0);
    expect(worth(state, 'south', 'north', guarantee)).toBeLessThan(0);
  });

  test('[AI-11] a sponsor gives up cheap ore by stepping back, and its neighbour gains', () => {
    const state = nextTurn(aConflict());
    const clause = { type: 'withdrawSupport', by: 'west', group: 'movement' } as const;
    expect(worth(state, 'west', 'north', clause)).toBeLessThan(0);
    expect(worth(state, 'north', 'west', clause)).toBeGreaterThan(0);
  });

  test('[AI-11] checking where metal comes from costs the buyer, and the host of lost mines likes it', () => {
    const state = nextTurn(aConflict());
    const clause = { type: 'dueDiligence', by: 'south', material: 'metal' } as const;
    expect(worth(state, 'south', 'north', clause)).toBeLessThan(0);
    expect(worth(state, 'north', 'south', clause)).toBeGreaterThan(0);
  });

  test('[AI-11] a program at war takes aid that is offered', () => {
    const offered = acted(aConflict(), 'south', {
      type: 'offerDeal',
      to: 'north',
      terms: { clauses: [AID], turns: 4 },
    });
    const { commands } = agentFor('north')(
      viewFor(offered, 'north'),
      optionsFor(viewFor(offered, 'north')),
      newDice(1),
    );
    expect(commands).toEqual([{ type: 'acceptDeal', deal: lastDeal(offered).id }]);
  });
});

test('[AI-1] programs play a level with a conflict to its end without a refusal', () => {
  let state = aConflict();
  let dice = newDice(3);
  const seats = ['north', 'south', 'west'];
  for (let steps = 0; steps < 400 && state.open.phase !== 'debrief'; steps++) {
    let isQuiet = true;
    for (const seat of seats) {
      const view = viewFor(state, seat);
      const thought = agentFor(seat)(view, optionsFor(view), dice);
      dice = thought.dice;
      for (const command of thought.commands) {
        const answer = submit(state, seat, command);
        if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
        state = answer.state;
        isQuiet = false;
      }
    }
    if (isQuiet || steps % 12 === 11) state = advance(state).state;
  }
  expect(state.open.phase).toBe('debrief');
});
