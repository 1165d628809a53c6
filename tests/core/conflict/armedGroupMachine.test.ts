import { describe, expect, test } from 'vitest';
import { CONFLICT } from '../../../src/balance/conflict.ts';
import { armedGroupTable, GROUP_EVENTS, type GroupFacts } from '../../../src/core/conflict/armedGroupMachine.ts';
import { step, stepByDefinition } from '../../../src/core/machines/step.ts';

const FACTS: readonly GroupFacts[] = [0, CONFLICT.spentBp, CONFLICT.talksBp, CONFLICT.riseBp, 10_000].flatMap(
  (strengthBp) => [0, 1].flatMap((held) => [true, false].map((isBacked) => ({ strengthBp, held, isBacked }))),
);

/** Every mode, event and record of facts, by the table and by XState. */
function paths() {
  return armedGroupTable.modes.flatMap((mode) =>
    GROUP_EVENTS.flatMap((event) =>
      FACTS.map((facts) => ({
        path: `${mode} ${event}`,
        facts,
        byTable: step(armedGroupTable, mode, event, facts),
        byXState: stepByDefinition(armedGroupTable, mode, event, facts),
      })),
    ),
  );
}

describe('the machine of an armed group', () => {
  test('agrees with XState on every path', () => {
    expect(paths().filter(({ byTable, byXState }) => byTable !== byXState)).toEqual([]);
  });

  test('[CONF-1] takes these ways and no others', () => {
    const taken = new Set(paths().flatMap(({ path, byTable }) => (byTable ? [`${path} ${byTable}`] : [])));
    expect([...taken].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'dormant rise offensive',
      'occupying lose offensive',
      'occupying talk talks',
      'offensive take occupying',
      'offensive talk talks',
      'talks resume occupying',
      'talks resume offensive',
      'talks withdraw withdrawn',
    ]);
  });

  test('[CONF-1] a group does not go while its sponsor stands behind it', () => {
    const gone = paths().filter(({ path, byTable }) => path === 'talks withdraw' && byTable !== null);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter(({ facts }) => facts.isBacked)).toEqual([]);
  });
});
