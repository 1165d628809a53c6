import { expect, test } from 'vitest';
import { goalPointsCenti, goalValue, scoreCenti } from '../../../src/core/goals/goalValue.ts';
import { advance, endTurn, viewFor } from '../../../src/core/referee.ts';
import { endingOf, goalFacts } from '../../../src/core/view/viewFor.ts';
import type { Goal } from '../../../src/scenario/schema.ts';
import { aConflict, bound } from '../../support/aConflict.ts';
import { aGame } from '../../support/aWorld.ts';

const goal = (change: Partial<Goal>): Goal => ({
  id: 'g',
  kind: 'exportIncome',
  secret: false,
  weight: 1,
  none: 0,
  full: 100,
  label: 'G',
  source: ['test'],
  ...change,
});

test.each([
  [0, 0],
  [50, 5_000],
  [100, 10_000],
  [150, 10_000],
  [-5, 0],
])('[GOAL-1] between 0 and 100 a value of %i gives %i', (value, points) => {
  expect(goalPointsCenti(goal({}), value)).toBe(points);
});

test('[GOAL-1] a goal that wants less gives points downward', () => {
  expect(goalPointsCenti(goal({ none: 9_000, full: 6_000 }), 7_500)).toBe(5_000);
});

test('[GOAL-2] a score weighs its goals', () => {
  const goals = [goal({ id: 'a', weight: 3 }), goal({ id: 'b', weight: 1 })];
  const standings = [
    { seat: 's', goal: 'a', value: 0, pointsCenti: 8_000, secret: false },
    { seat: 's', goal: 'b', value: 0, pointsCenti: 0, secret: false },
  ];
  expect(scoreCenti(goals, standings)).toBe(6_000);
});

test('[GOAL-3] seats are ranked by deviations above their own par', () => {
  const bare = endTurn(aGame()).state;
  const rows = endingOf(bare).ranking;
  const score = (seat: string) => rows.find((row) => row.seat === seat)?.scoreCenti ?? 0;
  const par = {
    games: 300,
    engine: 'x',
    seats: [
      { country: 'digland', meanCenti: score('digland') - 200, deviationCenti: 100 },
      { country: 'makeland', meanCenti: score('makeland') - 100, deviationCenti: 100 },
    ],
  };
  const ranking = endingOf({ ...bare, scenario: { ...bare.scenario, par } }).ranking;
  expect(ranking.map((row) => [row.seat, row.againstParCenti, row.rank])).toEqual([
    ['digland', 200, 1],
    ['makeland', 100, 2],
  ]);
});

test('[GOAL-4] unlabelled metal is not counted as coming from anywhere', () => {
  const start = aGame((draft) => ({
    ...draft,
    trade: {
      ...draft.trade,
      detours: [
        {
          id: 'night',
          name: 'n',
          kind: 'smuggling',
          from: 'farland',
          to: 'makeland',
          material: 'metal',
          stage: 'oxide',
          centsPerKg: 0,
          plan: [{ turn: 1, kg: 300_000 }],
          source: ['test'],
        },
      ],
    },
    policies: [
      { type: 'quota', country: 'digland', material: 'metal', stage: 'oxide', kgPerTurn: 500_000, source: ['test'] },
    ],
  }));
  const after = endTurn(start).state;
  const smuggled =
    after.open.history[1]?.flows.filter((flow) => flow.kind === 'detour').reduce((sum, flow) => sum + flow.kg, 0) ?? 0;
  expect([
    smuggled > 0,
    goalValue(goalFacts(after, 'makeland'), goal({ kind: 'shareFrom', country: 'digland', none: 10_000, full: 0 })),
  ]).toEqual([true, 10_000]);
});

test('[VIEW-5] private goals of others are opened in the debrief and not before', () => {
  let state = aGame();
  const hidden = (seat: string) =>
    viewFor(state, seat)
      .scenario.seats.flatMap((each) => each.goals)
      .filter((each) => each.secret)
      .map((each) => each.id);
  const before = hidden('makeland');
  for (let turn = 0; turn < 4; turn++) state = advance(endTurn(state).state).state;
  expect([before, hidden('makeland')]).toEqual([['less'], ['hidden', 'less']]);
});

test('[GOAL-5] what nobody at home can use is no cover and thins out no dependence', () => {
  const game = endTurn(aGame()).state;
  const facts = goalFacts(game, 'makeland');
  const ore = { material: 'metal', stage: 'ore', kg: 9_000_000 };
  const piled = { ...facts, mine: { ...facts.mine, stockpile: [...facts.mine.stockpile, ore] } };
  const cover = goal({ kind: 'weeksOfCover' });
  const last = game.open.history[game.open.history.length - 1];
  if (!last) throw new Error('no record');
  const flow = {
    from: 'farland',
    to: 'makeland',
    material: 'metal',
    stage: 'ore',
    kg: 9_000_000,
    kind: 'contract' as const,
  };
  const flooded = { ...facts, history: [...facts.history, { ...last, flows: [...last.flows, flow] }] };
  const share = goal({ kind: 'shareFrom', country: 'farland' });
  expect([goalValue(piled, cover), goalValue(flooded, share)]).toEqual([
    goalValue(facts, cover),
    goalValue(facts, share),
  ]);
});

test('[GOAL-9] a goal that names a country counts the agreements with it alone', () => {
  const pledge = (by: string, toward: string) => ({ type: 'noEmbargo', by, toward }) as const;
  const once = bound(aConflict(), ['north', 'west'], pledge('north', 'west'));
  const twice = bound(once, ['south', 'north'], pledge('south', 'north'));
  const count = (country?: string) =>
    goalValue(goalFacts(twice, 'north'), goal({ kind: 'agreements', ...(country === undefined ? {} : { country }) }));
  expect([count(), count('west'), count('south'), count('isle')]).toEqual([2, 1, 1, 0]);
});
