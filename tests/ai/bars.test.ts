import { expect, test } from 'vitest';
import { bars } from '../../src/ai/plan/bars.ts';
import { createGame, endTurn, type GameState, viewFor } from '../../src/core/referee.ts';
import { newDice } from '../../src/core/seat.ts';
import { withOpen } from '../../src/core/state/access.ts';
import type { SiteState } from '../../src/core/state/gameState.ts';
import { theCutOff } from './aTable.ts';

const created = createGame(theCutOff(), 3);
if (!created.ok) throw new Error(created.problems[0]?.message);
const state = withOpen(endTurn(created.state).state, { phase: 'orders' });
const heated = (heatBp: number) => [{ between: ['china', 'japan'] as [string, string], heatBp }];
const thoughts = (seat: string, game: GameState) =>
  Array.from({ length: 40 }, (_, dice) => bars(viewFor(game, seat), newDice(dice)).candidates)
    .flat()
    .map(({ order }) => order);

test('[TECH-4] a rival in a dispute that builds a plant may be banned, in calm nobody is, and a ban goes when it has cooled', () => {
  const sites = state.open.sites.map(
    (site): SiteState => (site.id === 'takefu-separation' ? { ...site, mode: 'construction' } : site),
  );
  const ban = { type: 'setTechBan', against: 'japan', isOn: true };
  expect(thoughts('china', withOpen(state, { sites, disputes: heated(9_000) }))).toContainEqual(ban);
  expect(thoughts('china', withOpen(state, { sites, disputes: [] }))).toEqual([]);
  const stands = [{ kind: 'techBan' as const, by: 'china', against: 'japan', sinceTurn: 1 }];
  expect(thoughts('china', withOpen(state, { bars: stands, disputes: heated(500) }))).toContainEqual({
    ...ban,
    isOn: false,
  });
});

test('[SANC-4] sanctions answer a full embargo and nothing less', () => {
  const embargo = (level: 'partial' | 'full'): GameState => ({
    ...withOpen(state, { disputes: heated(9_000) }),
    deals: [],
    embargoes: [
      {
        id: 'embargo-1',
        by: 'china',
        against: 'japan',
        material: 'NdPr',
        stage: 'oxide',
        mode: level,
        prepared: false,
        level,
        demand: { type: 'none' },
        sinceTurn: 1,
        deadlineTurn: null,
      },
    ],
  });
  const set = { type: 'sanction', against: 'china', isOn: true };
  expect(thoughts('japan', embargo('full'))).toContainEqual(set);
  expect(thoughts('japan', embargo('partial'))).not.toContainEqual(set);
});
