import { expect, test } from 'vitest';
import { playScript } from '../support/scriptedGame.ts';

/** Printed by `npm run simulate -- --level the-cut-off --only-script --script tests/calibration/scripts/void-if.json`. */
test('[DEAL-32] supply that is void if China embargoes the seller flows for two turns, and ends in the third without a breach', () => {
  const { turns, complaints } = playScript('the-cut-off', 'void-if');
  expect(complaints).toEqual([]);
  const deals = turns.slice(0, 3).map(({ deals: [deal] }) => [deal?.mode, deal?.deliveredKg, deal?.missedKg]);
  expect(deals).toEqual([
    ['inForce', 100_000, 0],
    ['inForce', 200_000, 0],
    ['voided', 200_000, 0],
  ]);
});
