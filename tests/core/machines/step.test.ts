import { describe, expect, test } from 'vitest';
import { DEAL_EVENTS, type DealFacts, dealTable } from '../../../src/core/deals/dealMachine.ts';
import { EMBARGO_EVENTS, type EmbargoFacts, embargoTable } from '../../../src/core/embargoes/embargoMachine.ts';
import { type StepTable, step, stepByDefinition } from '../../../src/core/machines/step.ts';
import { TURN_EVENTS, type TurnFacts, turnTable } from '../../../src/core/turn/turnMachine.ts';

const TALKS: readonly DealFacts[] = [null, 'north', 'south', 'west'].flatMap((actor) =>
  [null, 'north', 'south'].flatMap((answerFrom) =>
    [1, 4].flatMap((exchanges) =>
      [1, 2].flatMap((turn) =>
        [null, 1, 2].map((untilTurn) => {
          const between = ['north', 'south'] as const;
          const open = { between, answerFrom, exchanges, turn, openUntilTurn: 2, voteTurn: untilTurn, untilTurn };
          return { actor, ...open, lastTurn: null, rests: [] };
        }),
      ),
    ),
  ),
);
const DEAL: readonly DealFacts[] = [
  ...TALKS,
  ...TALKS.filter((facts) => facts.answerFrom === null).flatMap((facts) =>
    [null, 1, 2].flatMap((lastTurn) =>
      ['north', 'south'].map((by) => ({ ...facts, lastTurn, rests: [{ by, fromTurn: 1, untilTurn: 2 }] })),
    ),
  ),
];
const EMBARGO: readonly EmbargoFacts[] = (['partial', 'full'] as const).flatMap((level) =>
  [1, 2].flatMap((turn) => [null, 1, 2].map((deadlineTurn) => ({ level, turn, sinceTurn: 1, deadlineTurn }))),
);
const TURN: readonly TurnFacts[] = [1, 2].flatMap((turn) =>
  [1, 2].map((round) => ({ turn, turns: 2, round, rounds: 2 })),
);

/** Every mode, event and record of facts: what the table says beside what XState says. */
function walk<M extends string, E extends string, F>(
  table: StepTable<M, E, F>,
  events: readonly E[],
  facts: readonly F[],
): { readonly differences: readonly string[]; readonly taken: ReadonlySet<string> } {
  const differences: string[] = [];
  const taken = new Set<string>();
  for (const mode of table.modes) {
    for (const event of events) {
      for (const each of facts) {
        const byTable = step(table, mode, event, each);
        const byXState = stepByDefinition(table, mode, event, each);
        if (byTable !== byXState) differences.push(`${mode} ${event}: ${byTable}, not ${byXState}`);
        if (byTable !== null) taken.add(`${mode} ${event} ${byTable}`);
      }
    }
  }
  return { differences, taken };
}

describe('the compiled tables', () => {
  test('agree with XState on every path of a deal', () => {
    const { differences, taken } = walk(dealTable, DEAL_EVENTS, DEAL);
    expect(differences).toEqual([]);
    expect(taken.size).toBe(31);
  });

  test('agree with XState on every path of an embargo', () => {
    const { differences, taken } = walk(embargoTable, EMBARGO_EVENTS, EMBARGO);
    expect(differences).toEqual([]);
    expect(taken.size).toBe(19);
  });

  test('agree with XState on every path of a turn', () => {
    const { differences, taken } = walk(turnTable, TURN_EVENTS, TURN);
    expect(differences).toEqual([]);
    expect(taken.size).toBe(10);
  });

  test('every mode of every machine can be reached', () => {
    const reached = (taken: ReadonlySet<string>, first: string) =>
      new Set([first, ...[...taken].map((path) => path.split(' ')[2])]).size;
    expect(reached(walk(dealTable, DEAL_EVENTS, DEAL).taken, 'offered')).toBe(dealTable.modes.length);
    expect(reached(walk(embargoTable, EMBARGO_EVENTS, EMBARGO).taken, 'none')).toBe(embargoTable.modes.length);
    expect(reached(walk(turnTable, TURN_EVENTS, TURN).taken, 'briefing')).toBe(turnTable.modes.length);
  });
});
