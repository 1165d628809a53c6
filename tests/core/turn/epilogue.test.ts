import { expect, test } from 'vitest';
import { goalValue } from '../../../src/core/goals/goalValue.ts';
import { advance, endTurn, viewFor } from '../../../src/core/referee.ts';
import { must, secretOf } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { epilogueTurn, runEpilogue } from '../../../src/core/turn/epilogue.ts';
import { goalFacts } from '../../../src/core/view/viewFor.ts';
import { conservationFaults } from '../../../src/lab/conservation.ts';
import { playGame } from '../../../src/lab/playGame.ts';
import { replay } from '../../../src/match/replay.ts';
import type { Goal, Scenario } from '../../../src/scenario/schema.ts';
import { withSiteAs } from '../../support/aChain.ts';
import { aGame, aScenario } from '../../support/aWorld.ts';

const project = {
  costThousandUsd: 1_000,
  permitTurns: 0,
  buildTurns: 3,
  delayBp: 0,
  incentiveCentsPerKg: 0,
  mostStakeBp: 5_000,
  debtThousandUsd: 0,
  source: ['test'],
};

/** Makeland has a plant that nobody has begun. */
const withProposal = (draft: Scenario): Scenario => ({
  ...draft,
  sites: [
    ...draft.sites,
    {
      id: 'make-plant',
      country: 'makeland',
      name: 'New plant',
      material: 'metal',
      stage: 'oxide',
      at: [10, 10],
      steps: [{ kg: 200_000, centsPerKg: 900 }],
      plan: [],
      start: 'proposed',
      project,
      source: ['test'],
    },
  ],
});

/** The report of the last turn, with the plant as told. */
const lastReport = (change: Partial<GameState['open']['sites'][number]>): GameState => {
  let state = aGame(withProposal);
  for (let turn = 1; turn < 4; turn++) state = advance(endTurn(state).state).state;
  return withSiteAs(endTurn(state).state, 'make-plant', change);
};

const underWay = () =>
  lastReport({ mode: 'construction', dueTurn: 6, builder: 'makeland', costThousandUsd: 0, spentThousandUsd: 0 });

const goal = (change: Partial<Goal>): Goal => ({
  id: 'g',
  kind: 'sitesOpened',
  secret: false,
  weight: 1,
  none: 0,
  full: 1,
  label: 'G',
  source: ['test'],
  ...change,
});

test('[TURN-5] after the last report the model runs on until what was begun stands', () => {
  const after = advance(underWay()).state;
  const plant = must(
    after.open.sites.find((site) => site.id === 'make-plant'),
    'plant',
  );
  expect([
    after.open.phase,
    plant.mode,
    after.open.turn > 4,
    after.open.history.at(-1)?.turn === after.open.turn,
  ]).toEqual(['debrief', 'operating', true, true]);
});

test('[TURN-5] where nothing was begun there is no epilogue', () => {
  const before = lastReport({});
  const after = advance(before).state;
  expect([after.open.turn, after.open.history.length, after.open.phase]).toEqual([
    4,
    before.open.history.length,
    'debrief',
  ]);
});

test('[TURN-5] what never opens ends after eight turns', () => {
  const after = runEpilogue(lastReport({ mode: 'construction', dueTurn: 30, builder: 'makeland' })).state;
  expect(after.open.turn).toBe(12);
});

test('[TURN-5] each turn of it is told, and the game ended with the last played one', () => {
  const { events } = advance(underWay());
  const turns = events.flatMap((event) => (event.type === 'epilogueTurn' ? [event.turn] : []));
  expect([turns[0], events.at(-1)]).toEqual([5, { audience: 'all', type: 'gameEnded', turn: 4 }]);
});

test('[TURN-5] every seat sees it in the debrief', () => {
  const after = advance(underWay()).state;
  expect(viewFor(after, 'digland').history.at(-1)?.turn).toBe(after.open.turn);
});

test('[CON-1] nothing is lost in an epilogue', () => {
  let state = underWay();
  const faults: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const next = epilogueTurn(state).state;
    faults.push(...conservationFaults(state, next));
    state = next;
  }
  expect([faults, conservationFaults(underWay(), state)]).toEqual([[], []]);
});

test('[GOAL-6] means, counts and sums over turns end with the last played one', () => {
  const before = underWay();
  const after = advance(before).state;
  const value = (state: GameState, kind: Goal['kind']) =>
    goalValue(goalFacts(state, 'digland'), goal({ kind, country: 'makeland' }));
  const kinds = ['calm', 'exportIncome', 'sectorOutput', 'priceCalm'] as const;
  expect(kinds.map((kind) => value(after, kind))).toEqual(kinds.map((kind) => value(before, kind)));
});

test('[GOAL-6] what stands at the end is read after the epilogue', () => {
  const share = (state: GameState) =>
    goalValue(goalFacts(state, 'makeland'), goal({ kind: 'stageShare', stage: 'oxide' }));
  const ready = lastReport({ mode: 'construction', dueTurn: 5, builder: 'makeland' });
  const cheap = {
    ...ready,
    open: {
      ...ready.open,
      lanes: ready.open.lanes.map((lane) =>
        lane.stage === 'ore' && lane.to === 'makeland' ? { ...lane, habitKg: 500_000 } : lane,
      ),
    },
  };
  expect([share(cheap), share(advance(cheap).state) > 0]).toEqual([0, true]);
});

test('[GOAL-7] a site counts that opened, runs, and was built at home by the seat or is its own for a tenth', () => {
  const count = (change: Partial<GameState['open']['sites'][number]>, seat = 'makeland', stage?: string) =>
    goalValue(
      goalFacts(lastReport({ mode: 'operating', openedTurn: 3, builder: 'makeland', ...change }), seat),
      goal(stage === undefined ? {} : { stage }),
    );
  const held = (shareBp: number) => [{ country: 'digland', shareBp, offtakeBp: 0 }];
  expect([
    count({}),
    count({ openedTurn: null }),
    count({ mode: 'idled' }),
    count({ builder: 'private' }),
    count({ builder: 'private', stakes: held(1_000) }, 'digland'),
    count({ builder: 'private', stakes: held(999) }, 'digland'),
    count({ builder: 'digland', stakes: held(1) }, 'digland'),
    count({}, 'makeland', 'ore'),
  ]).toEqual([1, 0, 0, 0, 1, 0, 0, 0]);
});

test('[GOAL-7] a goal that names a country counts the sites there alone', () => {
  const state = lastReport({ mode: 'operating', openedTurn: 3, builder: 'makeland' });
  const facts = goalFacts(state, 'makeland');
  expect(goalValue(facts, goal({}))).toBe(1);
  expect(goalValue(facts, goal({ country: 'makeland' }))).toBe(1);
  expect(goalValue(facts, goal({ country: 'useland' }))).toBe(0);
});

test('[GOAL-7] a treasury counts less what it owes, and without the budgets of the epilogue', () => {
  const before = underWay();
  const debt = {
    deal: 'd',
    creditor: 'digland',
    debtor: 'makeland',
    perTurnThousandUsd: 0,
    interestBp: 0,
    fromTurn: 2,
    untilTurn: 4,
    pledge: null,
  };
  const owing = { ...before, open: { ...before.open, debts: [{ ...debt, leftThousandUsd: 7_000 }] } };
  const held = (state: GameState) => goalValue(goalFacts(state, 'makeland'), goal({ kind: 'treasury' }));
  const purse = secretOf(before, 'makeland').treasuryThousandUsd;
  expect([held(before), held(owing)]).toEqual([purse, purse - 7_000]);
  const budget = 10_000; // of which an epilogue of two turns or more brings at least two
  expect(held(advance(before).state)).toBeLessThan(purse + budget);
});

test('[REC-1] a record that ends in an epilogue has one hash for all of it, and gives it again', () => {
  const scenario = aScenario((draft) => ({
    ...withProposal(draft),
    sites: withProposal(draft).sites.map((site) =>
      site.project ? { ...site, project: { ...site.project, incentiveCentsPerKg: 1_000, buildTurns: 4 } } : site,
    ),
  }));
  const holding = () => () => ({ commands: [], dice: [] });
  const { match, faults } = playGame({ scenario, seed: 3, agentFor: holding });
  const record = match.record();
  const replayed = replay(record);
  expect([faults, match.state().open.turn > 4, record.hashes.length, replayed.ok]).toEqual([[], true, 6, true]);
});
