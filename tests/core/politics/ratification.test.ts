import { describe, expect, test } from 'vitest';
import { RATIFICATION } from '../../../src/balance/politics.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { CLAUSE_TYPES, type Clause, type Deal } from '../../../src/core/deals/dealTypes.ts';
import { turnsInForce } from '../../../src/core/deals/terms.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { goalValue } from '../../../src/core/goals/goalValue.ts';
import { ratificationChanceBp } from '../../../src/core/politics/ballots.ts';
import { holdVotes } from '../../../src/core/politics/holdVotes.ts';
import { advance, endTurn, type GameState } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { goalFacts, viewFor } from '../../../src/core/view/viewFor.ts';
import { VOTED_CLAUSES } from '../../../src/scenario/politicsSchema.ts';
import type { SeatDef } from '../../../src/scenario/schema.ts';
import { acted, aGame, aSupply, orderRefusal, refusalOf, someTerms } from '../../support/aGame.ts';
import { aLoan, lastDeal, withPurse } from '../../support/aMoney.ts';
import { NEXT, SOON, withSeat } from '../../support/aPolitics.ts';

const SOURCE = ['made-up'];
const RATIFICATION_OF_TESTS: NonNullable<SeatDef['ratification']> = {
  body: 'the parliament',
  kinds: ['supply', 'aid'],
  needsApprovalBp: 5_000,
  source: SOURCE,
};
const CREDIT: Clause = { type: 'credit', by: 'south', to: 'north' };

/** South's parliament votes on supply; north may be governed anew from turn 4 on. */
function aParliament(): GameState {
  const south = withSeat('south', { ratification: RATIFICATION_OF_TESTS }).seats;
  const next = { ...NEXT, fromTurn: 4, goalWeights: {}, goalsAdd: [] };
  const seats = south.map((seat) => (seat.country === 'north' ? { ...seat, governments: [next] } : seat));
  return aGame({}, { seats });
}
/** What north offers to south, which takes it. */
function agreed(clauses: readonly Clause[] = [aSupply()], before = aParliament(), turns = 3): GameState {
  const offered = acted(before, 'north', { type: 'offerDeal', to: 'south', terms: someTerms({ clauses, turns }) });
  return acted(offered, 'south', { type: 'acceptDeal', deal: lastDeal(offered).id });
}
const dealIn = (state: GameState): Deal => lastDeal(state);
const at = (state: GameState, turn: number): GameState => withOpen(state, { turn });
const ordered = (state: GameState, type: 'lobby' | 'stall', seat = 'south'): GameState =>
  enactOrders(acted(state, seat, { type: 'placeOrder', order: { type, deal: dealIn(state).id } })).state;
/** The vote with dice that make it pass, or not. */
function voted(state: GameState, isPassed: boolean): ReturnType<typeof holdVotes> {
  const tries = Array.from({ length: 100 }, (_, seed) => holdVotes({ ...state, dice: newDice(seed) }));
  const found = tries.find((each) =>
    each.events.some((event) => event.type === 'voteHeld' && event.passed === isPassed),
  );
  if (!found) throw new Error('no such vote');
  return found;
}
const approving = (state: GameState, seat: string, approvalBp: number): GameState =>
  withOpen(state, {
    countries: state.open.countries.map((each) => (each.id === seat ? { ...each, approvalBp } : each)),
  });
const approvalOf = (state: GameState, seat: string) =>
  state.open.countries.find((each) => each.id === seat)?.approvalBp ?? 0;
const trust = (state: GameState, of: string, toward: string) =>
  state.open.trust.find((each) => each.of === of && each.toward === toward)?.bp ?? 0;

describe('ratification', () => {
  test('[VOTE-3] what a parliament must agree to waits for its vote, and everybody knows', () => {
    const state = agreed();
    expect(dealIn(state)).toMatchObject({ mode: 'ratifying', signedTurn: null, answerFrom: null });
    expect(dealIn(state).vote).toEqual({
      by: 'south',
      acceptedTurn: 1,
      turn: 2,
      ballots: [{ seat: 'south', lobbied: 0 }],
      stalledBy: null,
    });
    expect(viewFor(state, 'west').deals[0]).toMatchObject({ mode: 'ratifying' });
    const pledge = agreed([{ type: 'noEmbargo', by: 'north', toward: 'south' }]);
    expect(dealIn(pledge).mode).toBe('inForce');
  });

  test('[VOTE-3] it is held at the end of the next turn; a yes puts the agreement in force, its term from the turn after', () => {
    const state = agreed();
    expect(holdVotes(state).events).toEqual([]);
    const { state: after, events } = voted(at(state, 2), true);
    expect(dealIn(after)).toMatchObject({ mode: 'inForce', signedTurn: 2, untilTurn: 5 });
    expect(turnsInForce(dealIn(after))).toBe(3);
    expect(events.map((event) => event.type)).toEqual(['voteHeld', 'dealAgreed']);
  });

  test('[VOTE-3] a no ends it; what cannot be paid by then falls through', () => {
    const rejected = voted(at(agreed(), 2), false).state;
    expect(dealIn(rejected)).toMatchObject({ mode: 'rejected', signedTurn: null });
    const offered = acted(aParliament(), 'north', {
      type: 'offerDeal',
      to: 'south',
      terms: someTerms({ clauses: [aSupply(), aLoan()] }),
    });
    const loan = acted(offered, 'south', { type: 'acceptDeal', deal: dealIn(offered).id });
    const poor = holdVotes(at(withPurse(loan, 'north', 0), 2)).state;
    expect(dealIn(poor)).toMatchObject({ mode: 'refused', refusal: { code: 'noMoney' } });
  });

  test('[VOTE-3] in the last turn the vote is held at once', () => {
    const late = agreed([aSupply()], at(aParliament(), 8), 1);
    expect(dealIn(late).vote?.turn).toBe(8);
    expect(turnsInForce(dealIn(voted(late, true).state))).toBe(0);
  });

  test('[VOTE-3] approval, opinion of the other side and votes won move the chance, which never is sure', () => {
    const state = agreed();
    const chance = (now: GameState) =>
      ratificationChanceBp({ ...now.open, scenario: now.scenario }, dealIn(now), 'south');
    const liked = withOpen(state, {
      trust: state.open.trust.map((each) =>
        each.of === 'south' && each.toward === 'north' ? { ...each, bp: 9_000 } : each,
      ),
    });
    expect(chance(approving(state, 'south', 6_000)) - chance(state)).toBe(6_000 - approvalOf(state, 'south'));
    expect(chance(liked) - chance(state)).toBe((9_000 - trust(state, 'south', 'north')) / 2);
    expect(chance(ordered(state, 'lobby')) - chance(state)).toBe(RATIFICATION.lobbyBp);
    expect([chance(approving(state, 'south', 0)), chance(approving(state, 'south', 10_000))]).toEqual([
      RATIFICATION.leastBp,
      RATIFICATION.mostBp,
    ]);
  });

  test('[VOTE-4] only the side that votes wins votes, once a turn, for capital', () => {
    const state = agreed();
    const order: Order = { type: 'lobby', deal: dealIn(state).id };
    expect([orderRefusal(state, 'north', order), orderRefusal(state, 'west', order)]).toEqual(['notYours', 'notYours']);
    expect(orderRefusal(state, 'south', order)).toBe(null);
    expect(orderRefusal(voted(at(state, 2), true).state, 'south', order)).toBe('notOpen');
    expect(dealIn(ordered(state, 'lobby')).vote?.ballots).toEqual([{ seat: 'south', lobbied: 1 }]);
  });

  test('[VOTE-4] until the vote either side may take its word back, for trust', () => {
    const state = agreed();
    const after = acted(state, 'north', { type: 'withdrawOffer', deal: dealIn(state).id });
    expect(dealIn(after).mode).toBe('withdrawn');
    expect(trust(after, 'south', 'north') - trust(state, 'south', 'north')).toBe(RATIFICATION.withdrawnTrust);
    expect(refusalOf(state, 'west', { type: 'withdrawOffer', deal: dealIn(state).id })).toBe('notYours');
  });

  test('[VOTE-5] a vote may be held for the coming election once, and the government it brings thanks who waited', () => {
    const state = at(agreed(), 2);
    const stalled = ordered(state, 'stall');
    expect(dealIn(stalled).vote).toMatchObject({ turn: 4, stalledBy: 'south' });
    expect(trust(stalled, 'north', 'south') - trust(state, 'north', 'south')).toBe(RATIFICATION.stallTrust);
    expect(
      orderRefusal({ ...stalled, secrets: state.secrets }, 'south', { type: 'stall', deal: dealIn(state).id }),
    ).toBe('alreadyStalled');
    const held = at(stalled, 4);
    const isNew = withOpen(held, { elections: [{ seat: 'north', turn: 4, government: 'next' }] });
    const thanks = (now: GameState) => trust(voted(now, true).state, 'north', 'south') - trust(now, 'north', 'south');
    expect(thanks(isNew) - thanks(held)).toBe(RATIFICATION.thanksTrust);
  });

  test('[VOTE-5] where no election is to come there is nothing to wait for', () => {
    expect(orderRefusal(at(agreed(), 5), 'south', { type: 'stall', deal: dealIn(agreed()).id })).toBe('noElection');
  });

  test('[VOTE-6] the credit lifts the government that gets it when an agreement worth notice comes into force', () => {
    const before = at(agreed([aSupply({ kgPerTurn: 30_000 }), CREDIT]), 2);
    const plain = at(agreed([aSupply({ kgPerTurn: 30_000 })]), 2);
    const token = at(agreed([aSupply({ kgPerTurn: 1 }), CREDIT]), 2);
    const gain = (now: GameState, seat: string) => approvalOf(voted(now, true).state, seat) - approvalOf(now, seat);
    expect([gain(before, 'north') > gain(plain, 'north'), gain(before, 'south') < gain(plain, 'south')]).toEqual([
      true,
      true,
    ]);
    expect(gain(token, 'north')).toBe(gain(plain, 'north'));
  });

  test('[VOTE-6] it counts for the goal of who got it, in the turns that the goal names', () => {
    const goal = { ...SOON, kind: 'credits' as const, beforeTurn: 4 };
    const state = voted(at(agreed([aSupply({ kgPerTurn: 30_000 }), CREDIT]), 2), true).state;
    const value = (seat: string, change = {}) => goalValue(goalFacts(state, seat), { ...goal, ...change });
    expect([
      value('north'),
      value('south'),
      value('north', { fromTurn: 3 }),
      value('north', { country: 'west' }),
    ]).toEqual([1, 0, 0, 0]);
  });

  test('[VOTE-6] one credit in an agreement, between its two seats', () => {
    const offer = (clauses: readonly Clause[], to = 'south') =>
      refusalOf(aParliament(), 'north', { type: 'offerDeal', to, terms: someTerms({ clauses }) });
    expect(offer([aSupply(), CREDIT, { type: 'credit', by: 'north', to: 'south' }])).toBe('duplicateClause');
    expect(offer([aSupply(), { type: 'credit', by: 'west', to: 'north' }])).toBe('wrongParties');
    expect(offer([{ type: 'credit', by: 'isle', to: 'north' }], 'isle')).toBe('partnerCannotPromise');
  });

  test('a parliament may vote on any kind of clause there is, and on no other', () => {
    expect(VOTED_CLAUSES.filter((kind) => !CLAUSE_TYPES.some((type) => type === kind))).toEqual([]);
  });

  test('[VOTE-3] a whole turn holds the vote on its way', () => {
    let state = approving(agreed(), 'south', 10_000);
    state = advance(endTurn(state).state).state;
    const { state: after } = endTurn(withPurse(approving(state, 'south', 10_000), 'north', 1_000));
    expect(['inForce', 'rejected']).toContain(dealIn(after).mode);
  });
});
