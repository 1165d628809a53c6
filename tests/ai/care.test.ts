import { expect, test } from 'vitest';
import { cleanUps } from '../../src/ai/plan/care.ts';
import { CAPITAL } from '../../src/balance/politics.ts';
import { createGame, endTurn, type GameState, viewFor } from '../../src/core/referee.ts';
import { withOpen } from '../../src/core/state/access.ts';
import { theCutOff } from './aTable.ts';

const created = createGame(theCutOff(), 3);
if (!created.ok) throw new Error(created.problems[0]?.message);
const state = withOpen(endTurn(created.state).state, { phase: 'orders' });
const withApproval = (approvalBp: number): GameState =>
  withOpen(state, {
    countries: state.open.countries.map((each) => (each.id === 'china' ? { ...each, approvalBp } : each)),
  });
const worth = (approvalBp: number) => {
  const found = cleanUps(viewFor(withApproval(approvalBp), 'china')).find(
    ({ order }) => order.type === 'careForSite' && order.site === 'bayan-obo',
  );
  if (!found) throw new Error('not thought of');
  return found.thousandUsd;
};

test('[SITE-13] a program cleans up where that lifts its government over an edge, and not where nothing hangs on it', () => {
  expect(worth(CAPITAL.unpopularUnderBp - 30)).toBeGreaterThan(0);
  expect(worth(5_000)).toBeLessThan(0);
});

test('[SITE-13] a program thinks of no clean-up abroad', () => {
  const view = viewFor(state, 'japan');
  expect(
    cleanUps(view).every(
      ({ order }) =>
        'site' in order && view.scenario.sites.some((site) => site.id === order.site && site.country === 'japan'),
    ),
  ).toBe(true);
});
