import { describe, expect, test } from 'vitest';
import { step, stepByDefinition } from '../../../src/core/machines/step.ts';
import { SITE_EVENTS, type SiteFacts, siteTable, stepSite } from '../../../src/core/sites/siteMachine.ts';
import type { SiteMode } from '../../../src/core/state/gameState.ts';

const FACTS: readonly SiteFacts[] = [null, 3, 4, 5].flatMap((dueTurn) =>
  [0, 2].flatMap((permitTurns) =>
    [1, 2].flatMap((buildTurns) =>
      [true, false].flatMap((isPaid) =>
        [true, false].map((hasRun) => ({ turn: 3, dueTurn, permitTurns, buildTurns, isPaid, hasRun })),
      ),
    ),
  ),
);
const READY: SiteFacts = { turn: 3, dueTurn: 3, permitTurns: 1, buildTurns: 2, isPaid: true, hasRun: false };

/** Every mode, event and record of facts, by the table and by XState. */
function paths() {
  return siteTable.modes.flatMap((mode) =>
    SITE_EVENTS.flatMap((event) =>
      FACTS.map((facts) => ({
        path: `${mode} ${event}`,
        byTable: step(siteTable, mode, event, facts),
        byXState: stepByDefinition(siteTable, mode, event, facts),
      })),
    ),
  );
}

describe('the site machine', () => {
  test('agrees with XState on every path', () => {
    expect(paths().filter(({ byTable, byXState }) => byTable !== byXState)).toEqual([]);
  });

  test('[SITE-1] takes these ways and no others', () => {
    const taken = new Set(paths().flatMap(({ path, byTable }) => (byTable ? [`${path} ${byTable}`] : [])));
    expect([...taken].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'commissioning advance operating',
      'commissioning stop idled',
      'construction advance commissioning',
      'idled close closed',
      'idled start commissioning',
      'idled start construction',
      'idled start permitting',
      'occupied free idled',
      'operating occupy occupied',
      'operating stop idled',
      'permitting advance construction',
      'proposed close closed',
      'proposed start construction',
      'proposed start permitting',
    ]);
  });

  test.each<readonly [string, SiteMode, Partial<SiteFacts>]>([
    ['nothing begins while money is missing', 'proposed', { isPaid: false }],
    ['nothing restarts while money is missing', 'idled', { isPaid: false, hasRun: true }],
  ])('[SITE-3] %s', (_, mode, facts) => {
    expect(stepSite(mode, 'start', { ...READY, ...facts })).toBeNull();
  });

  test('[SITE-4] a site that is built and not paid does not open', () => {
    expect(stepSite('construction', 'advance', { ...READY, isPaid: false })).toBeNull();
  });
});
