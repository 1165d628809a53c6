import { setup } from 'xstate';
import { compile, step } from '../machines/step.ts';
import { SITE_MODES, type SiteMode } from '../state/gameState.ts';

export const SITE_EVENTS = ['start', 'advance', 'stop', 'occupy', 'free', 'close'] as const;
export type SiteEvent = (typeof SITE_EVENTS)[number];

/** What a site's guards look at. */
export interface SiteFacts {
  readonly turn: number;
  readonly dueTurn: number | null; // permits and construction: when it opens; commissioning: when it runs in full
  readonly permitTurns: number;
  readonly buildTurns: number;
  readonly isPaid: boolean; // nothing of its cost is missing
  readonly hasRun: boolean; // it stood before: starting again takes no building
}

/** All the money is there. */
function isPaid(facts: SiteFacts): boolean {
  return facts.isPaid;
}

/** All the money is there for one that stood before and only has to be started again. */
function canRestart(facts: SiteFacts): boolean {
  return facts.isPaid && facts.hasRun;
}

/** All the money is there and permits are still to be had. */
function canAskPermits(facts: SiteFacts): boolean {
  return facts.isPaid && facts.permitTurns > 0;
}

/** What is left until it opens is only the building. */
function hasPermits(facts: SiteFacts): boolean {
  return facts.dueTurn !== null && facts.turn + facts.buildTurns >= facts.dueTurn;
}

/** The work is done and paid. */
function isBuilt(facts: SiteFacts): boolean {
  return facts.isPaid && isDue(facts);
}

/** Its turn has come. */
function isDue(facts: SiteFacts): boolean {
  return facts.dueTurn !== null && facts.turn >= facts.dueTurn;
}

const begin = [
  { target: 'permitting', guard: 'canAskPermits' },
  { target: 'construction', guard: 'isPaid' },
] as const;

const machine = setup({
  types: {} as { events: { readonly type: SiteEvent; readonly facts: SiteFacts } },
  guards: {
    isPaid: ({ event }) => isPaid(event.facts),
    canRestart: ({ event }) => canRestart(event.facts),
    canAskPermits: ({ event }) => canAskPermits(event.facts),
    hasPermits: ({ event }) => hasPermits(event.facts),
    isBuilt: ({ event }) => isBuilt(event.facts),
    isDue: ({ event }) => isDue(event.facts),
  },
}).createMachine({
  id: 'site',
  initial: 'proposed',
  states: {
    proposed: { on: { start: [...begin], close: { target: 'closed' } } },
    permitting: { on: { advance: { target: 'construction', guard: 'hasPermits' } } },
    construction: { on: { advance: { target: 'commissioning', guard: 'isBuilt' } } },
    commissioning: { on: { advance: { target: 'operating', guard: 'isDue' }, stop: { target: 'idled' } } },
    operating: { on: { stop: { target: 'idled' }, occupy: { target: 'occupied' } } },
    idled: {
      on: { start: [{ target: 'commissioning', guard: 'canRestart' }, ...begin], close: { target: 'closed' } },
    },
    occupied: { on: { free: { target: 'idled' } } },
    closed: { type: 'final' },
  },
});

export const siteTable = compile<SiteMode, SiteEvent, SiteFacts>(machine, SITE_MODES, SITE_EVENTS);

/** The site's mode after an event, or null where it is impossible (SITE-1). */
export function stepSite(mode: SiteMode, event: SiteEvent, facts: SiteFacts): SiteMode | null {
  return step(siteTable, mode, event, facts);
}
