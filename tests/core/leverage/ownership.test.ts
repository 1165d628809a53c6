import { expect, test } from 'vitest';
import { leverageTable } from '../../../src/core/leverage/leverageTable.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import type { GameState, SiteState } from '../../../src/core/state/gameState.ts';
import { aGame } from '../../support/aWorld.ts';

const over = (state: GameState, of = 'digland') =>
  leverageTable(state, state).find((entry) => entry.of === of && entry.over === 'makeland')?.centi ?? 0;

/** The world with one site otherwise. */
function withSite(id: string, change: Partial<SiteState>): GameState {
  const state = aGame();
  return withOpen(state, {
    sites: state.open.sites.map((site) => (site.id === id ? { ...site, ...change } : site)),
  });
}

const owned = (country: string, shareBp: number, offtakeBp = 0) => ({ stakes: [{ country, shareBp, offtakeBp }] });
const plain = over(aGame());

test('[LEV-7] what a foreign owner holds of a plant at home cannot be cut off', () => {
  const half = over(withSite('dig-plant', owned('makeland', 5_000)));
  const nearly = over(withSite('dig-plant', owned('makeland', 9_000)));
  expect([half < plain, nearly < half, nearly]).toEqual([true, true, 0]);
});

test('[LEV-7] it makes no difference whether the owner is the one who is cut off', () => {
  expect(over(withSite('dig-plant', owned('farland', 5_000)))).toBe(
    over(withSite('dig-plant', owned('makeland', 5_000))),
  );
});

test('[LEV-7] what the one who is cut off takes home as an owner still comes', () => {
  const [share, offtake] = [over(withSite('dig-plant', owned('makeland', 1_000))), owned('makeland', 1_000, 6_000)];
  expect(over(withSite('dig-plant', offtake))).toBeLessThan(share);
});

test('[LEV-7] what another owner takes home is out of reach for both', () => {
  const [share, offtake] = [owned('farland', 4_000), owned('farland', 4_000, 4_000)];
  expect(over(withSite('dig-plant', offtake))).toBeGreaterThan(over(withSite('dig-plant', share)));
});

test('[LEV-7] a stake abroad counts as its owner’s: it can hold that back too', () => {
  expect(over(withSite('far-plant', owned('digland', 9_000)))).toBeGreaterThan(plain);
});

test('[LEV-7] what is occupied is nobody’s to withhold', () => {
  expect(over(withSite('dig-plant', { mode: 'occupied' }))).toBe(0);
});
