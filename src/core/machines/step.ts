import { type AnyStateMachine, transition } from 'xstate';

/** What a guard of our machines is asked about: a plain record that state and view both have. */
interface Asked<F> {
  readonly event: { readonly type: string; readonly facts: F };
}

interface Branch<F> {
  readonly target: string;
  readonly isOpen: (facts: F) => boolean;
}

/** A machine with its table of modes and events; `Event` and `Facts` are fixed by the machine's file. */
export interface StepTable<Mode extends string, Event extends string, F> {
  readonly machine: AnyStateMachine;
  readonly modes: readonly Mode[];
  readonly events: readonly Event[];
  readonly branches: ReadonlyMap<string, readonly Branch<F>[]>; // by `mode/event`, first open one wins
}

/** Compiles a flat machine whose guards are all named; throws on anything else, since that is our bug. */
export function compile<Mode extends string, Event extends string, F>(
  machine: AnyStateMachine,
  modes: readonly Mode[],
  events: readonly Event[],
): StepTable<Mode, Event, F> {
  const branches = new Map<string, readonly Branch<F>[]>();
  const known = Object.keys(machine.states);
  if (known.length !== modes.length || modes.some((mode) => !known.includes(mode))) {
    throw new RangeError(`machine ${machine.id} has the modes ${known.join(', ')}, not ${modes.join(', ')}`);
  }
  for (const mode of modes) {
    for (const [event, definitions] of machine.states[mode]?.transitions ?? []) {
      if (!events.some((each) => each === event))
        throw new RangeError(`machine ${machine.id} has an unknown event ${event}`);
      branches.set(
        `${mode}/${event}`,
        definitions.map((each) => branchOf<F>(machine, each)),
      );
    }
  }
  return { machine, modes, events, branches };
}

function branchOf<F>(
  machine: AnyStateMachine,
  definition: { readonly target?: readonly { readonly key: string }[] | undefined; readonly guard?: unknown },
): Branch<F> {
  const target = definition.target?.[0]?.key;
  if (target === undefined) throw new RangeError(`machine ${machine.id} has a transition without a target`);
  const { guard } = definition;
  if (guard === undefined) return { target, isOpen: () => true };
  const asked: unknown = typeof guard === 'string' ? machine.implementations.guards[guard] : undefined;
  if (typeof asked !== 'function') throw new RangeError(`machine ${machine.id} has a guard without a name`);
  return {
    target,
    isOpen: (facts) =>
      asked({ context: {}, event: { type: '', facts } } satisfies Asked<F> & { context: object }) === true,
  };
}

/** The mode after an event, or null where the event is impossible: XState would ignore it in silence, we refuse. */
export function step<Mode extends string, Event extends string, F>(
  table: StepTable<Mode, Event, F>,
  mode: Mode,
  event: Event,
  facts: F,
): Mode | null {
  const target = table.branches.get(`${mode}/${event}`)?.find((branch) => branch.isOpen(facts))?.target;
  return table.modes.find((each) => each === target) ?? null;
}

/** The same step by XState itself: the definition that the table must agree with. */
export function stepByDefinition<Mode extends string, Event extends string, F>(
  table: StepTable<Mode, Event, F>,
  mode: Mode,
  event: Event,
  facts: F,
): Mode | null {
  const snapshot = table.machine.resolveState({ value: mode, context: {} });
  const happening = { type: event, facts };
  if (!snapshot.can(happening)) return null;
  const [next] = transition(table.machine, snapshot, happening);
  return table.modes.find((each) => each === next.value) ?? null;
}
