import { expect, test } from 'vitest';
import { playScript } from '../support/scriptedGame.ts';

/**
 * A plant slowed by a technology ban: `npm run simulate -- --level the-cut-off --script
 * tests/calibration/scripts/tech-ban.json --only-script`. Japan builds a separation line, China shuts its know-how to it.
 */
function played(seed: number, hasBan: boolean): { readonly dueTurn: number; readonly complaints: readonly string[] } {
  const { turns, complaints } = playScript('the-cut-off', 'tech-ban', seed, (line) => hasBan || line.seat !== 'china');
  const opened = turns.findIndex(({ sites }) =>
    sites.some((site) => site.id === 'takefu-separation' && site.mode === 'commissioning'),
  );
  return { dueTurn: opened < 0 ? turns.length + 1 : opened + 1, complaints };
}

test('[TECH-2] over the same dice a plant opens no turn earlier under a ban, and later in some', {
  timeout: 120_000,
}, () => {
  const games = [1, 2, 3, 4].map((seed) => ({ free: played(seed, false), shut: played(seed, true) }));
  expect(games.flatMap(({ free, shut }) => [...free.complaints, ...shut.complaints])).toEqual([]);
  expect(games.filter(({ free, shut }) => shut.dueTurn < free.dueTurn)).toEqual([]);
  expect(games.filter(({ free, shut }) => shut.dueTurn > free.dueTurn).length).toBeGreaterThanOrEqual(1);
});
