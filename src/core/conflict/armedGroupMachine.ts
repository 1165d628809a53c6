import { setup } from 'xstate';
import { CONFLICT } from '../../balance/conflict.ts';
import { compile, step } from '../machines/step.ts';
import { GROUP_MODES, type GroupMode } from '../state/gameState.ts';

export const GROUP_EVENTS = ['rise', 'take', 'lose', 'talk', 'resume', 'withdraw'] as const;
export type GroupEvent = (typeof GROUP_EVENTS)[number];

/** What an armed group's guards look at. */
export interface GroupFacts {
  readonly strengthBp: number;
  readonly held: number; // mines it holds
  readonly isBacked: boolean; // by its sponsor
}

/** Strong enough for an offensive. */
function isStrong(facts: GroupFacts): boolean {
  return facts.strengthBp >= CONFLICT.riseBp;
}

/** Strong again, and on ground of its own. */
function isStrongOnGround(facts: GroupFacts): boolean {
  return isStrong(facts) && facts.held > 0;
}

/** It holds a mine. */
function holdsGround(facts: GroupFacts): boolean {
  return facts.held > 0;
}

/** It holds none. */
function holdsNothing(facts: GroupFacts): boolean {
  return facts.held === 0;
}

/** Too weak to hope for more. */
function isPressed(facts: GroupFacts): boolean {
  return facts.strengthBp < CONFLICT.talksBp;
}

/** Too weak to stay, and nobody behind it. */
function isSpent(facts: GroupFacts): boolean {
  return facts.strengthBp < CONFLICT.spentBp && !facts.isBacked;
}

const machine = setup({
  types: {} as { events: { readonly type: GroupEvent; readonly facts: GroupFacts } },
  guards: {
    isStrong: ({ event }) => isStrong(event.facts),
    isStrongOnGround: ({ event }) => isStrongOnGround(event.facts),
    holdsGround: ({ event }) => holdsGround(event.facts),
    holdsNothing: ({ event }) => holdsNothing(event.facts),
    isPressed: ({ event }) => isPressed(event.facts),
    isSpent: ({ event }) => isSpent(event.facts),
  },
}).createMachine({
  id: 'armedGroup',
  initial: 'dormant',
  states: {
    dormant: { on: { rise: { target: 'offensive', guard: 'isStrong' } } },
    offensive: {
      on: { take: { target: 'occupying', guard: 'holdsGround' }, talk: { target: 'talks', guard: 'isPressed' } },
    },
    occupying: {
      on: { lose: { target: 'offensive', guard: 'holdsNothing' }, talk: { target: 'talks', guard: 'isPressed' } },
    },
    talks: {
      on: {
        resume: [
          { target: 'occupying', guard: 'isStrongOnGround' },
          { target: 'offensive', guard: 'isStrong' },
        ],
        withdraw: { target: 'withdrawn', guard: 'isSpent' },
      },
    },
    withdrawn: { type: 'final' },
  },
});

export const armedGroupTable = compile<GroupMode, GroupEvent, GroupFacts>(machine, GROUP_MODES, GROUP_EVENTS);

/** The group's mode after an event, or null where it is impossible (CONF-1). */
export function stepGroup(mode: GroupMode, event: GroupEvent, facts: GroupFacts): GroupMode | null {
  return step(armedGroupTable, mode, event, facts);
}
