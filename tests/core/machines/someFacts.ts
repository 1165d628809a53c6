import { CONFLICT } from '../../../src/balance/conflict.ts';
import { LIMITS } from '../../../src/balance/politics.ts';
import type { StepTable } from '../../../src/core/machines/step.ts';
import { MACHINES } from '../../../src/tools/machineList.ts';

export interface Facts {
  readonly [name: string]: unknown;
}

/** Every way of taking one value of each list. */
function product(lists: Readonly<Record<string, readonly unknown[]>>): readonly Facts[] {
  return Object.entries(lists).reduce<readonly Facts[]>(
    (sofar, [name, values]) => sofar.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
    [{}],
  );
}

const BOTH = [true, false];
const TURN = 3;
const DUE = [null, TURN, TURN + 1];
const RESTED = { by: 'north', fromTurn: 1, untilTurn: TURN };

/** What guards may be asked, on either side of each of their limits, by the machine's id. */
const FACTS: Readonly<Record<string, readonly Facts[]>> = {
  turn: product({ turn: [TURN, TURN + 1], turns: [TURN + 1], round: [1, 2], rounds: [2] }),
  deal: product({
    actor: [null, 'north', 'south', 'west'],
    answerFrom: [null, 'south'],
    exchanges: [1, LIMITS.exchanges],
    over: [TURN - 1, TURN + 1],
    rests: [[], [RESTED]],
  }).map(({ over, ...facts }) => ({
    ...facts,
    between: ['north', 'south'],
    turn: TURN,
    openUntilTurn: over,
    untilTurn: over,
    lastTurn: over,
    voteTurn: over,
  })),
  embargo: product({ level: ['partial', 'full'], turn: [TURN], sinceTurn: [TURN - 1, TURN], deadlineTurn: DUE }),
  wto: product({ turn: [TURN], dueTurn: DUE, upheld: [null, true, false] }),
  site: product({
    turn: [TURN],
    dueTurn: [...DUE, TURN + 2],
    permitTurns: [0, 2],
    buildTurns: [1, 2],
    isPaid: BOTH,
    hasRun: BOTH,
  }),
  armedGroup: product({
    strengthBp: [0, CONFLICT.spentBp, CONFLICT.talksBp, CONFLICT.riseBp, 10_000],
    held: [0, 1],
    isBacked: BOTH,
  }),
};

/** The machines by title, each with the facts that its guards are tried with; a machine without any fails the test. */
export const TRIED = MACHINES.map(({ title, table }) => {
  const known = table as StepTable<string, string, Facts>;
  return { title, table: known, facts: FACTS[known.machine.id] ?? [] };
});
