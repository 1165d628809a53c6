import { setup } from 'xstate';
import { compile, step } from '../machines/step.ts';
import { EMBARGO_MODES, type Embargo, type EmbargoMode } from './embargoTypes.ts';

/** `none` is where every embargo starts; it is never stored. */
const EMBARGO_STEPS = ['none', ...EMBARGO_MODES] as const;
export type EmbargoStep = 'none' | EmbargoMode;

export const EMBARGO_EVENTS = ['threaten', 'declare', 'lift', 'finish', 'settle', 'drop', 'meet', 'call'] as const;
export type EmbargoEvent = (typeof EMBARGO_EVENTS)[number];

/** What an embargo's guards look at. */
export interface EmbargoFacts {
  readonly level: 'partial' | 'full'; // the level asked for
  readonly turn: number;
  readonly sinceTurn: number;
  readonly deadlineTurn: number | null;
}

/** Half of usual trade is asked to stop. */
function isPartial(facts: EmbargoFacts): boolean {
  return facts.level === 'partial';
}

/** All trade is asked to stop. */
function isFull(facts: EmbargoFacts): boolean {
  return facts.level === 'full';
}

/** The last turn in which a threat can be carried out has come (EMB-5). */
function isThreatDue(facts: EmbargoFacts): boolean {
  return facts.deadlineTurn !== null && facts.turn >= facts.deadlineTurn;
}

/** A turn has passed since the lifting began (EMB-4). */
function hasWoundDown(facts: EmbargoFacts): boolean {
  return facts.turn > facts.sinceTurn;
}

const toPartial = { target: 'partial', guard: 'isPartial' } as const;
const toFull = { target: 'full', guard: 'isFull' } as const;

const machine = setup({
  types: {} as { events: { readonly type: EmbargoEvent; readonly facts: EmbargoFacts } },
  guards: {
    isPartial: ({ event }) => isPartial(event.facts),
    isFull: ({ event }) => isFull(event.facts),
    isThreatDue: ({ event }) => isThreatDue(event.facts),
    hasWoundDown: ({ event }) => hasWoundDown(event.facts),
  },
}).createMachine({
  id: 'embargo',
  initial: 'none',
  states: {
    none: { on: { threaten: { target: 'threatened' }, declare: [toPartial, toFull] } },
    threatened: {
      on: {
        declare: [toPartial, toFull],
        drop: { target: 'dropped' },
        meet: { target: 'dropped' },
        settle: { target: 'dropped' },
        call: { target: 'called', guard: 'isThreatDue' },
      },
    },
    partial: { on: { declare: toFull, lift: { target: 'lifting' }, settle: { target: 'lifted' } } },
    full: { on: { declare: toPartial, lift: { target: 'lifting' }, settle: { target: 'lifted' } } },
    lifting: {
      on: {
        declare: [toPartial, toFull],
        finish: { target: 'lifted', guard: 'hasWoundDown' },
        settle: { target: 'lifted' },
      },
    },
    lifted: { type: 'final' },
    dropped: { type: 'final' },
    called: { type: 'final' },
  },
});

export const embargoTable = compile<EmbargoStep, EmbargoEvent, EmbargoFacts>(machine, EMBARGO_STEPS, EMBARGO_EVENTS);

type Stepped = Pick<Embargo, 'mode' | 'level' | 'sinceTurn' | 'deadlineTurn'>;

/** The embargo's mode after an event, or null where it is impossible; `level` is the one asked for. */
export function stepEmbargo(
  embargo: Stepped,
  event: EmbargoEvent,
  turn: number,
  level = embargo.level,
): EmbargoMode | null {
  const { sinceTurn, deadlineTurn } = embargo;
  const next = step(embargoTable, embargo.mode, event, { level, turn, sinceTurn, deadlineTurn });
  return next === 'none' ? null : next;
}

/** Trade is held back: declared and not yet on its way out. */
export function isInForce(embargo: Pick<Embargo, 'mode'>): boolean {
  return embargo.mode === 'partial' || embargo.mode === 'full';
}

/** Threatened, in force or winding down: there is one such entry for each lane at most. */
export function isStanding(embargo: Pick<Embargo, 'mode'>): boolean {
  return isInForce(embargo) || embargo.mode === 'threatened' || embargo.mode === 'lifting';
}
