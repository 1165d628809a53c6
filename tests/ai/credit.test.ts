import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import { ballotPlans } from '../../src/ai/plan/votes.ts';
import { dealWorth } from '../../src/ai/value/dealWorth.ts';
import type { Clause } from '../../src/core/deals/dealTypes.ts';
import type { GameState } from '../../src/core/referee.ts';
import { withOpen } from '../../src/core/state/access.ts';
import { newDice } from '../../src/core/state/dice.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import { viewFor } from '../../src/core/view/viewFor.ts';
import type { SeatDef } from '../../src/scenario/schema.ts';
import { aDeal, aGame, aSupply } from '../support/aGame.ts';
import { NEXT, withSeat } from '../support/aPolitics.ts';

const SUPPLY = aSupply({ kgPerTurn: 20_000 });
const CHEAP = { ...SUPPLY, centsPerKg: 2_000 };
const CREDIT: Clause = { type: 'credit', by: 'north', to: 'south' };
const southWith = (change: Partial<SeatDef>): GameState => aGame({}, withSeat('south', change));
const creditIn = (state: GameState, seat: string, partner: string): number =>
  dealWorth(viewFor(state, seat), partner, { clauses: [SUPPLY, CREDIT], turns: 3 }).parts.find(
    (part) => part.key === 'credit',
  )?.thousandUsd ?? 0;
const PARLIAMENT = { body: 'the parliament', kinds: ['supply' as const], needsApprovalBp: 6_500, source: ['made-up'] };
const vote = { by: 'south', acceptedTurn: 1, turn: 2, ballots: [{ seat: 'south', lobbied: 0 }], stalledBy: null };
const waiting = (state: GameState): GameState =>
  withOpen(
    { ...state, deals: [aDeal({ mode: 'ratifying', vote, signedTurn: null, untilTurn: null }, { clauses: [CHEAP] })] },
    { turn: 2 },
  );

describe('programs and politics', () => {
  test('[AI-14] a government with headline value pays for the credit, and who gives it asks a little', () => {
    const eager = southWith({ headlineBp: 30_000 });
    expect(creditIn(eager, 'south', 'north')).toBeGreaterThan(creditIn(southWith({}), 'south', 'north'));
    expect(creditIn(eager, 'north', 'south')).toBeLessThan(0);
  });

  test('[AI-14] the credit is dearer while an election may bring a government that pays more', () => {
    const soon = southWith({ governments: [{ ...NEXT, chanceBp: 6_667 }] });
    const far = southWith({ governments: [{ ...NEXT, chanceBp: 6_667, fromTurn: 7 }] });
    expect(creditIn(soon, 'north', 'south')).toBeLessThan(creditIn(far, 'north', 'south'));
    expect(creditIn(far, 'north', 'south')).toBe(creditIn(southWith({}), 'north', 'south'));
  });

  test('[AI-14] it wins votes for what it wants and not where the house is for it anyway', () => {
    const plans = (needsApprovalBp: number) =>
      ballotPlans(viewFor(waiting(southWith({ ratification: { ...PARLIAMENT, needsApprovalBp } })), 'south'))
        .filter((each) => each.thousandUsd > 0)
        .map((each) => each.order.type);
    expect(plans(6_500)).toContain('lobby');
    expect(plans(0)).not.toContain('lobby');
  });

  test('[AI-14] a new government takes back a word that is a loss to it', () => {
    const dear = [{ ...SUPPLY, centsPerKg: 60_000 }];
    const state = waiting(southWith({ ratification: PARLIAMENT }));
    const deals = [{ ...aDeal({}, { clauses: dear }), ...state.deals[0], moves: aDeal({}, { clauses: dear }).moves }];
    const said = (elections: GameState['open']['elections']) => {
      const now = withOpen({ ...state, deals }, elections === undefined ? {} : { elections });
      const view = viewFor(now, 'south');
      return agentFor('south')(view, optionsFor(view), newDice(1)).commands.map((each) => each.type);
    };
    expect(said([{ seat: 'south', turn: 2, government: 'next' }])).toEqual(['withdrawOffer']);
    expect(said(undefined)).not.toContain('withdrawOffer');
  });
});
