import type { AidClause, Clause, Deal, InvestmentClause, LoanClause } from '../../src/core/deals/dealTypes.ts';
import { mirrorTreasuries, transfer } from '../../src/core/money/transfer.ts';
import { advance, endTurn, type GameState } from '../../src/core/referee.ts';
import { secretOf } from '../../src/core/state/access.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { acted, aGame } from './aGame.ts';
import { aScenario } from './aScenario.ts';

type Project = NonNullable<Scenario['sites'][number]['project']>;

/** A project that costs 20 million, lets half go abroad and slips never. */
export const PROJECT: Project = {
  costThousandUsd: 20_000,
  permitTurns: 0,
  buildTurns: 2,
  delayBp: 0,
  incentiveCentsPerKg: 0,
  mostStakeBp: 5_000,
  debtThousandUsd: 0,
  source: ['made-up'],
};

/** The smallest world with sites to be built: one at north, one at isle, both waiting for money; work slips with that chance. */
export function withProjects(delayBp = 0): Partial<Scenario> {
  const { sites } = aScenario();
  const plant = sites.find((site) => site.id === 'isle-plant');
  if (!plant) throw new Error('no plant');
  const waiting = { ...plant, start: 'proposed' as const, project: { ...PROJECT, delayBp } };
  return {
    sites: [
      ...sites,
      { ...waiting, id: 'north-new', country: 'north', name: 'north-new' },
      { ...waiting, id: 'isle-new', country: 'isle', name: 'isle-new' },
    ],
  };
}

/** A game in that world at the negotiation of turn 1. */
export function aMoneyGame(): GameState {
  return aGame({}, withProjects());
}

export function anAid(change: Partial<AidClause> = {}): AidClause {
  return { type: 'aid', from: 'north', to: 'south', thousandUsdPerTurn: 1_000, ...change };
}

export function aLoan(change: Partial<LoanClause> = {}): LoanClause {
  return { type: 'loan', from: 'north', to: 'south', thousandUsd: 9_000, interestBp: 1_000, pledge: null, ...change };
}

export function anInvestment(change: Partial<InvestmentClause> = {}): InvestmentClause {
  const stake = { thousandUsd: 5_000, stakeBp: 2_000, offtakeBp: 3_000 };
  return { type: 'investment', by: 'south', site: 'isle-new', ...stake, ...change };
}

/** The state after `by` has offered these clauses and a seat at the other end has signed them; partners answer by themselves. */
export function agreed(state: GameState, by: string, to: string, clauses: readonly Clause[], turns = 4): GameState {
  const offered = acted(state, by, { type: 'offerDeal', to, terms: { clauses, turns } });
  const deal = lastDeal(offered);
  return deal.answerFrom === to ? acted(offered, to, { type: 'acceptDeal', deal: deal.id }) : offered;
}

/** The newest deal. */
export function lastDeal(state: GameState): Deal {
  const deal = state.deals[state.deals.length - 1];
  if (!deal) throw new Error('no deal');
  return deal;
}

/** The same state with a seat's treasury at `thousandUsd`, the rest of the world paying the difference. */
export function withPurse(state: GameState, seat: string, thousandUsd: number): GameState {
  const now = purse(state, seat);
  const accounts = transfer(state.accounts, `treasury:${seat}`, 'economy', now - thousandUsd);
  return mirrorTreasuries({ ...state, accounts });
}

/** What a seat's treasury holds. */
export function purse(state: GameState, seat: string): number {
  return secretOf(state, seat).treasuryThousandUsd;
}

/** The negotiation of the next turn, nobody having ordered anything. */
export function nextTurn(state: GameState): GameState {
  return advance(advance(endTurn(state).state).state).state;
}
