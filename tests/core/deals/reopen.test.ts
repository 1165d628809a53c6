import { describe, expect, test } from 'vitest';
import { agentFor } from '../../../src/ai/agent.ts';
import type { Command } from '../../../src/core/commands/orderTypes.ts';
import type { Clause, Terms } from '../../../src/core/deals/dealTypes.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { turnsInForce } from '../../../src/core/deals/terms.ts';
import { holdVotes } from '../../../src/core/politics/holdVotes.ts';
import { type GameState, viewFor } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { clearTurn } from '../../../src/core/trade/clearTurn.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { acted, aDeal, aSupply, refusalOf } from '../../support/aGame.ts';
import { agreed, aLoan, aMoneyGame, anInvestment, lastDeal, purse } from '../../support/aMoney.ts';

const standing = (clauses: readonly Clause[] = [aSupply()], turns = 4): GameState =>
  agreed(aMoneyGame(), 'north', 'south', clauses, turns);
const reopened = (state: GameState, by: string, terms: Terms): GameState =>
  acted(state, by, { type: 'reopenDeal', deal: state.deals[0]?.id ?? '', terms });
const accepted = (state: GameState, by: string): GameState =>
  acted(state, by, { type: 'acceptDeal', deal: lastDeal(state).id });
const dearer: Terms = { clauses: [aSupply({ centsPerKg: 7_000 })], turns: 3 };
const trust = (state: GameState) => state.open.trust.map((entry) => entry.bp);

describe('an agreement that is reopened', () => {
  test('[DEAL-25] goes over to the new terms when both have signed, from now on', () => {
    const before = withOpen(standing(), { turn: 2 });
    const asked = reopened(before, 'north', dearer);
    expect(asked.deals.map((deal) => deal.mode)).toEqual(['inForce', 'offered']);
    const after = accepted(asked, 'south');
    expect(after.deals.map((deal) => [deal.mode, deal.untilTurn])).toEqual([
      ['replaced', 4],
      ['inForce', 4],
    ]);
    expect(clearTurn(after).deliveries.map((each) => each.clause.centsPerKg)).toEqual([7_000]);
    expect(trust(after)).toEqual(trust(before));
  });

  test('[DEAL-25] stands as it was when the other side refuses or says nothing', () => {
    const asked = reopened(standing(), 'north', dearer);
    const refused = acted(asked, 'south', { type: 'refuseDeal', deal: lastDeal(asked).id, reason: null });
    expect(refused.deals.map((deal) => deal.mode)).toEqual(['inForce', 'refused']);
    expect(settleDeals(asked, []).state.deals.map((deal) => deal.mode)).toEqual(['inForce', 'lapsed']);
  });

  test('[DEAL-25] can be reopened once a turn, by its sides alone, with terms that change something', () => {
    const state = standing();
    const asking = (terms: Terms): Command => ({ type: 'reopenDeal', deal: state.deals[0]?.id ?? '', terms });
    expect(refusalOf(reopened(state, 'north', dearer), 'south', asking({ ...dearer, turns: 2 }))).toBe('tooManyOffers');
    expect(refusalOf(state, 'west', asking(dearer))).toBe('notYours');
    expect(refusalOf(state, 'south', asking({ clauses: [aSupply()], turns: 4 }))).toBe('sameTerms');
    expect(
      refusalOf({ ...state, deals: [aDeal({ mode: 'expired' })] }, 'south', {
        ...asking(dearer),
        deal: 'deal-0-1-1',
      } as Command),
    ).toBe('notOpen');
  });

  test('[DEAL-25] can be countered, and ends between no more than its two sides', () => {
    const asked = reopened(standing(), 'north', dearer);
    const cheaper: Terms = { clauses: [aSupply({ centsPerKg: 6_500 })], turns: 3 };
    const countered = acted(asked, 'south', { type: 'counterDeal', deal: lastDeal(asked).id, terms: cheaper });
    expect(accepted(countered, 'north').deals.map((deal) => deal.mode)).toEqual(['replaced', 'inForce']);
    expect(viewFor(countered, 'west').deals.map((deal) => deal.mode)).toEqual(['inForce']);
  });

  test('[DEAL-25] asks nothing again for what was paid at the first signing, and takes its debt along', () => {
    const clauses = [aLoan({ from: 'south', to: 'north' }), anInvestment({ site: 'north-new' })];
    const before = standing(clauses);
    const poor = purse(before, 'south');
    const after = accepted(reopened(before, 'south', { clauses: [...clauses, aSupply()], turns: 4 }), 'north');
    expect(lastDeal(after).mode).toBe('inForce');
    expect(purse(after, 'south')).toBe(poor);
    expect(after.open.debts.map((debt) => debt.deal)).toEqual([lastDeal(after).id]);
    expect(after.open.sites.find((site) => site.id === 'north-new')?.stakes).toEqual(
      before.open.sites.find((site) => site.id === 'north-new')?.stakes,
    );
  });

  test('[DEAL-25] with a partner is answered by its policy, without the old promise in the way', () => {
    const most = aSupply({ from: 'isle', kgPerTurn: 12_000, centsPerKg: 9_000 });
    const before = agreed(aMoneyGame(), 'south', 'isle', [most], 4);
    expect(before.deals[0]?.mode).toBe('inForce');
    const after = reopened(before, 'south', { clauses: [{ ...most, centsPerKg: 9_500 }], turns: 4 });
    expect(after.deals.map((deal) => deal.mode)).toEqual(['replaced', 'inForce']);
  });
});

describe('an agreement that is reopened before a parliament', () => {
  const asked = (): GameState => {
    const before = standing();
    const seats = before.scenario.seats.map((seat) =>
      seat.country === 'north'
        ? {
            ...seat,
            ratification: {
              body: 'the parliament',
              kinds: ['supply' as const],
              needsApprovalBp: 0,
              source: ['made-up'],
            },
          }
        : seat,
    );
    return accepted(reopened({ ...before, scenario: { ...before.scenario, seats } }, 'south', dearer), 'north');
  };
  const votedIn = (state: GameState, mode: string): readonly string[] => {
    const due = withOpen(state, { turn: lastDeal(state).vote?.turn ?? 0 });
    const tried = Array.from({ length: 200 }, (_, seed) => holdVotes({ ...due, dice: newDice(seed) }).state);
    return tried.find((each) => lastDeal(each).mode === mode)?.deals.map((deal) => deal.mode) ?? [];
  };

  test('[DEAL-25] stands until the vote, and gives way or goes on by it', () => {
    const state = asked();
    expect(state.deals.map((deal) => deal.mode)).toEqual(['inForce', 'ratifying']);
    expect(votedIn(state, 'inForce')).toEqual(['replaced', 'inForce']);
    expect(votedIn(state, 'rejected')).toEqual(['inForce', 'rejected']);
  });

  test('[DEAL-25] is not reopened again while the vote is to come', () => {
    const later = withOpen(asked(), { turn: 2 });
    const ask: Command = { type: 'reopenDeal', deal: later.deals[0]?.id ?? '', terms: { ...dearer, turns: 2 } };
    expect(refusalOf(later, 'north', ask)).toBe('tooManyOffers');
  });

  test('[DEAL-25] begins anew where the old terms were over before the vote', () => {
    const state = asked();
    const over = {
      ...state,
      deals: state.deals.map((deal) => (deal.mode === 'inForce' ? { ...deal, mode: 'ended' as const } : deal)),
    };
    expect(votedIn(over, 'inForce')).toEqual(['ended', 'inForce']);
  });
});

describe('an agreement with a secret annex that is reopened', () => {
  const hidden = { ...aSupply(), secret: true } as const;

  test('[DEAL-25] tells others nothing of what was secret', () => {
    const before = standing([hidden]);
    const after = accepted(reopened(before, 'north', dearer), 'south');
    expect(viewFor(after, 'west').deals.map((deal) => [deal.mode, deal.instead])).toEqual([['inForce', undefined]]);
    expect(viewFor(after, 'south').deals.map((deal) => deal.mode)).toEqual(['replaced', 'inForce']);
  });

  test('[DEAL-25] is not hidden whole where others know of it', () => {
    const state = standing();
    const ask: Command = { type: 'reopenDeal', deal: state.deals[0]?.id ?? '', terms: { clauses: [hidden], turns: 3 } };
    expect(refusalOf(state, 'north', ask)).toBe('cannotBeSecret');
  });
});

describe('an agreement in its last turn', () => {
  const last = (turn = 4): GameState => withOpen(standing(), { turn });
  const again: Terms = { clauses: [aSupply()], turns: 4 };

  test('[DEAL-26] goes on for another term as one unbroken agreement', () => {
    const before = { ...last(), deals: last().deals.map((deal) => ({ ...deal, deliveredKg: 30_000 })) };
    const after = accepted(reopened(before, 'south', again), 'north');
    const deal = lastDeal(after);
    expect(deal).toMatchObject({ mode: 'inForce', untilTurn: 8, sinceTurn: 1, deliveredKg: 30_000 });
    expect(turnsInForce(deal)).toBe(8);
    expect(settleDeals(after, []).state.deals.map((each) => each.mode)).toEqual(['replaced', 'inForce']);
  });

  test('[DEAL-26] goes on no further than the game', () => {
    const terms = { ...again, turns: 4 };
    expect(
      refusalOf(withOpen(standing(), { turn: 4 }), 'south', {
        type: 'reopenDeal',
        deal: standing().deals[0]?.id ?? '',
        terms,
      }),
    ).toBeNull();
    const late = { ...last(8), deals: last().deals.map((deal) => ({ ...deal, untilTurn: 8 })) };
    const ask: Command = { type: 'reopenDeal', deal: late.deals[0]?.id ?? '', terms: { ...again, turns: 1 } };
    expect(refusalOf(late, 'south', ask)).toBe('beyondEnd');
  });

  test('[DEAL-26] is among the options of both sides', () => {
    const state = last();
    for (const seat of ['north', 'south']) {
      const option = optionsFor(viewFor(state, seat)).moves.find((each) => each.key.startsWith('reopenDeal/'));
      expect([seat, option?.allowed]).toEqual([seat, true]);
    }
  });

  test('[DEAL-26] is renewed among programs while it is worth it to both', () => {
    const fair = standing([aSupply({ centsPerKg: 5_200, kgPerTurn: 3_000 })]);
    let state = withOpen(fair, { turn: 4 });
    for (let said = 0; said < 6; said++) {
      for (const seat of ['south', 'north']) {
        const view = viewFor(state, seat);
        const [command] = agentFor(seat)(view, optionsFor(view), newDice(said)).commands;
        if (command) state = acted(state, seat, command);
      }
    }
    const first = state.deals[0];
    expect(['inForce', 'replaced']).toContain(first?.mode);
    expect(state.deals.filter((deal) => deal.instead === first?.id).length).toBeLessThanOrEqual(1);
  });
});
