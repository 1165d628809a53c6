import { describe, expect, test } from 'vitest';
import { CASE_EVENTS, type CaseFacts, caseTable } from '../../../src/core/disputes/wtoMachine.ts';
import { step, stepByDefinition } from '../../../src/core/machines/step.ts';

const FACTS: readonly CaseFacts[] = [null, 3, 4].flatMap((dueTurn) =>
  [null, true, false].map((upheld) => ({ turn: 3, dueTurn, upheld })),
);

/** Every mode, event and record of facts, by the table and by XState. */
function paths() {
  return caseTable.modes.flatMap((mode) =>
    CASE_EVENTS.flatMap((event) =>
      FACTS.map((facts) => ({
        path: `${mode} ${event}`,
        facts,
        byTable: step(caseTable, mode, event, facts),
        byXState: stepByDefinition(caseTable, mode, event, facts),
      })),
    ),
  );
}

describe('the machine of a case', () => {
  test('agrees with XState on every path', () => {
    expect(paths().filter(({ byTable, byXState }) => byTable !== byXState)).toEqual([]);
  });

  test('[LAW-3] takes these ways and no others', () => {
    const taken = new Set(paths().flatMap(({ path, byTable }) => (byTable ? [`${path} ${byTable}`] : [])));
    const open = ['adopted', 'appeal', 'consultation', 'filed', 'panel', 'report', 'retaliation'];
    const ends = open.flatMap((mode) => [`${mode} comply complied`, `${mode} drop dropped`]);
    const ways = [
      'adopted advance retaliation',
      'appeal advance adopted',
      'appeal advance rejected',
      'consultation advance panel',
      'filed consult consultation',
      'panel advance report',
      'report advance adopted',
      'report advance rejected',
      'report appeal appeal',
    ];
    expect([...taken].sort(byText)).toEqual([...ends, ...ways].sort(byText));
  });

  test('[LAW-3] no stage ends before its time', () => {
    const early = paths().filter(({ path, facts }) => path.endsWith('advance') && facts.dueTurn !== 3);
    expect(early.length).toBeGreaterThan(0);
    expect(early.filter(({ byTable }) => byTable !== null)).toEqual([]);
  });
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
