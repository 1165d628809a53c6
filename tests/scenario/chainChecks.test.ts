import { expect, test } from 'vitest';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aSecondLife, aSecondMetal } from '../support/aChain.ts';
import { aScenario } from '../support/aWorld.ts';

type Site = Scenario['sites'][number];

const project: Site['project'] = {
  costThousandUsd: 1_000,
  permitTurns: 1,
  buildTurns: 2,
  delayBp: 1_000,
  incentiveCentsPerKg: 3_000,
  mostStakeBp: 5_000,
  debtThousandUsd: 0,
  source: ['test'],
};

const base = (): Scenario => aScenario((draft) => aSecondLife(aSecondMetal(draft)));

/** Codes and places of what is wrong once the level is changed. */
const problems = (change: (draft: Scenario) => Scenario): readonly (readonly [string, string])[] => {
  const parsed = parseScenarioJson(change(base()));
  const found = parsed.ok ? parsed.warnings : parsed.problems;
  return found.map((problem) => [problem.code, problem.path]);
};

const withMine = (part: Partial<Site>) => (draft: Scenario) => ({
  ...draft,
  sites: draft.sites.map((site) => (site.id === 'far-mine' ? { ...site, ...part } : site)),
});

const withGoal = (part: Partial<Scenario['seats'][number]['goals'][number]>) => (draft: Scenario) => ({
  ...draft,
  seats: draft.seats.map((seat, at) => ({
    ...seat,
    goals: seat.goals.map((goal, k) => (at === 0 && k === 0 ? { ...goal, ...part } : goal)),
  })),
});

test('a level with by-products, recycling and substitutes that make sense reads without a word', () => {
  expect(problems((draft) => draft)).toEqual([]);
});

test.each<readonly [string, Partial<Site>, readonly (readonly [string, string])[]]>([
  ['opens by nothing', { start: 'idled' }, [['noProject', 'sites[2]']]],
  [
    'has a start and a plan',
    { start: 'operating', plan: [{ turn: 2, shareBp: 5_000 }] },
    [['planAndStart', 'sites[2].plan']],
  ],
  [
    'would open at a loss',
    { project: { ...project, incentiveCentsPerKg: 4_999 } },
    [['incentiveUnderCost', 'sites[2].project.incentiveCentsPerKg']],
  ],
  [
    'has more owners abroad than it allows',
    { project: { ...project, incentiveCentsPerKg: 0 }, stakes: [{ country: 'makeland', shareBp: 6_000 }] },
    [['stakesAboveMost', 'sites[2].stakes']],
  ],
  [
    'belongs to nowhere',
    { stakes: [{ country: 'atlantis', shareBp: 1 }] },
    [['unknownCountry', 'sites[2].stakes[0].country']],
  ],
  [
    'belongs to its own country',
    { stakes: [{ country: 'farland', shareBp: 1 }] },
    [['stakeAtHome', 'sites[2].stakes[0]']],
  ],
  ['is part of nothing', { partOf: 'nothing' }, [['unknownWhole', 'sites[2].partOf']]],
  [
    'gives the same metal twice',
    { byProducts: [{ material: 'metal', perMille: 5 }] },
    [['byProductTwice', 'sites[2].byProducts[0]']],
  ],
  [
    'gives a metal that is not there',
    { byProducts: [{ material: 'gold', perMille: 5 }] },
    [['unknownMaterial', 'sites[2].byProducts[0]']],
  ],
])('a mine that %s is told', (_, part, told) => {
  expect(problems(withMine(part))).toEqual(told);
});

test('a plant holds no other metals', () => {
  const found = problems((draft) => ({
    ...draft,
    sites: draft.sites.map((site) =>
      site.id === 'far-plant' ? { ...site, byProducts: [{ material: 'second', perMille: 5 }] } : site,
    ),
  }));
  expect(found).toEqual([['byProductOfPlant', 'sites[3].byProducts']]);
});

test('recycling names a country, a stage and each place once', () => {
  const found = problems((draft) => ({
    ...draft,
    recycling: (draft.recycling ?? []).flatMap((each) => [
      each,
      each,
      { ...each, country: 'atlantis' },
      { ...each, stage: 'soup' },
      { ...each, country: 'farland' },
    ]),
  }));
  expect(found).toEqual([
    ['duplicateRecycling', 'recycling[1]'],
    ['unknownCountry', 'recycling[2].country'],
    ['deadRecycling', 'recycling[2]'],
    ['unknownStage', 'recycling[3]'],
    ['deadRecycling', 'recycling[4]'],
  ]);
});

test('a substitute is dearer than the metal in calm and cheaper than the ceiling, and leaves something to save', () => {
  const withSubstitute = (substitute: { readonly mostBp: number; readonly centsPerKg: number }) =>
    problems((draft) => ({
      ...draft,
      sectors: draft.sectors.map((sector) => ({
        ...sector,
        needs: sector.needs.map((need, k) => (k === 0 ? { ...need, substitute } : need)),
      })),
    })).map(([code]) => code);
  expect([
    withSubstitute({ mostBp: 1_000, centsPerKg: 2_000 }),
    withSubstitute({ mostBp: 1_000, centsPerKg: 120_000 }),
    withSubstitute({ mostBp: 7_001, centsPerKg: 3_000 }),
  ]).toEqual([['cheapSubstitute'], ['deadSubstitute'], ['savesTooMuch']]);
});

test('a goal that counts at a stage names one that there is', () => {
  expect([
    problems(withGoal({ kind: 'stageShare', stage: 'soup' })),
    problems(withGoal({ kind: 'sitesOpened', stage: 'oxide' })),
  ]).toEqual([[['unknownStage', 'seats[0].goals[0].stage']], []]);
});

test('rock that gives a metal can send it abroad', () => {
  const lane = { from: 'digland', to: 'makeland', material: 'second', stage: 'ore', habitKg: 1, source: ['test'] };
  expect(problems((draft) => ({ ...draft, trade: { ...draft.trade, lanes: [...draft.trade.lanes, lane] } }))).toEqual(
    [],
  );
});
