import { expect, test } from 'vitest';
import { licences } from '../../src/ai/plan/licence.ts';
import { targets } from '../../src/ai/plan/pressure.ts';
import { createGame, endTurn, type GameState, viewFor } from '../../src/core/referee.ts';
import { newDice, type SeatView } from '../../src/core/seat.ts';
import { withOpen } from '../../src/core/state/access.ts';
import type { Policy } from '../../src/core/state/gameState.ts';
import { theCutOff } from './aTable.ts';

const created = createGame(theCutOff(), 3);
if (!created.ok) throw new Error(created.problems[0]?.message);
const state = withOpen(endTurn(created.state).state, { phase: 'orders' });
const thoughts = (view: SeatView) =>
  Array.from({ length: 30 }, (_, dice) => licences(view, newDice(dice)).candidates).flat();
const china = (change: Partial<GameState['open']> = {}) => viewFor(withOpen(state, change), 'china');

test('[LIC-6] a program whose goods are taxed abroad answers with papers, not with a stop', () => {
  const target = targets(china())[0];
  if (!target) throw new Error('nobody to press');
  const { material, stage } = target.lane;
  const tariff: Policy = {
    type: 'tariff',
    country: target.country,
    partner: 'china',
    material,
    stage,
    shareBp: 2_500,
    sinceTurn: 1,
  };
  const answers = thoughts(china({ policies: [...state.open.policies, tariff] }));
  expect(answers.filter((each) => each.thousandUsd > 0).map(({ order }) => order)).toContainEqual(
    expect.objectContaining({ type: 'setLicence', partner: target.country }),
  );
  expect(answers.length).toBeGreaterThan(thoughts(china()).length);
});

test('[LIC-6] papers of two turns are eased again', () => {
  const lane = targets(china())[0]?.lane;
  if (!lane) throw new Error('nobody to press');
  const { material, stage, to: partner } = lane;
  const papers: Policy = {
    type: 'licence',
    country: 'china',
    partner,
    material,
    stage,
    shareBp: 5_000,
    usual: [],
    sinceTurn: 1,
  };
  const view = china({ policies: [...state.open.policies, papers], turn: 3 });
  expect(thoughts(view)[0]?.order).toEqual({ type: 'setLicence', partner, material, stage, shareBp: 10_000 });
});
