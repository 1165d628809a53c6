import { setup } from 'xstate';
import { compile, step } from '../machines/step.ts';
import { CASE_MODES, type CaseMode, type LawCase } from './caseTypes.ts';

export const CASE_EVENTS = ['consult', 'advance', 'appeal', 'comply', 'drop'] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** What a case's guards look at. */
export interface CaseFacts {
  readonly turn: number;
  readonly dueTurn: number | null;
  readonly upheld: boolean | null; // the ruling that stands when the stage ends
}

/** The stage has had its time (LAW-3). */
function isDue(facts: CaseFacts): boolean {
  return facts.dueTurn !== null && facts.turn >= facts.dueTurn;
}

/** The stage has had its time and the ruling is for those who complain. */
function isWon(facts: CaseFacts): boolean {
  return isDue(facts) && facts.upheld === true;
}

/** The case can end with every stage: the measure goes, or nobody complains any more. */
const ends = { comply: { target: 'complied' }, drop: { target: 'dropped' } } as const;
const ruling = [
  { target: 'adopted', guard: 'isWon' },
  { target: 'rejected', guard: 'isDue' },
] as const;

const machine = setup({
  types: {} as { events: { readonly type: CaseEvent; readonly facts: CaseFacts } },
  guards: {
    isDue: ({ event }) => isDue(event.facts),
    isWon: ({ event }) => isWon(event.facts),
  },
}).createMachine({
  id: 'wto',
  initial: 'filed',
  states: {
    filed: { on: { consult: { target: 'consultation' }, ...ends } },
    consultation: { on: { advance: { target: 'panel', guard: 'isDue' }, ...ends } },
    panel: { on: { advance: { target: 'report', guard: 'isDue' }, ...ends } },
    report: { on: { advance: [...ruling], appeal: { target: 'appeal' }, ...ends } },
    appeal: { on: { advance: [...ruling], ...ends } },
    adopted: { on: { advance: { target: 'retaliation', guard: 'isDue' }, ...ends } },
    retaliation: { on: { ...ends } },
    complied: { type: 'final' },
    rejected: { type: 'final' },
    dropped: { type: 'final' },
  },
});

export const caseTable = compile<CaseMode, CaseEvent, CaseFacts>(machine, CASE_MODES, CASE_EVENTS);

/** The case's mode after an event in a turn, or null where it is impossible; `upheld` is the ruling as it stands. */
export function stepCase(
  { mode, dueTurn, upheld }: Pick<LawCase, 'mode' | 'dueTurn' | 'upheld'>,
  event: CaseEvent,
  turn: number,
): CaseMode | null {
  return step(caseTable, mode, event, { turn, dueTurn, upheld });
}

/** The case still runs, or its ruling still waits to be followed. */
export function isOpenCase({ mode }: Pick<LawCase, 'mode'>): boolean {
  return mode !== 'complied' && mode !== 'rejected' && mode !== 'dropped';
}
