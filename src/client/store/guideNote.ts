import type { TermId } from '../text/glossary.ts';
import type { GuideFacts } from './guideFacts.ts';
import type { GuideMemory } from './guideMemory.ts';

/** Where on the page a note may lie: beside the thing it is about. */
export const SPOTS = ['foot', 'composer', 'letter', 'orders'] as const;
export type Spot = (typeof SPOTS)[number];

/** What a note offers to do at once. */
export type NoteAct =
  | {
      readonly do: 'write';
      readonly label: string;
      readonly to: string;
      readonly terms: 'first' | 'wares' | 'invest' | 'request';
    }
  | { readonly do: 'open'; readonly label: string; readonly deal: string }
  | { readonly do: 'group'; readonly label: string; readonly group: string };

/** A note as it is laid out now. */
export interface Note {
  readonly id: string;
  readonly spot: Spot;
  readonly text: string;
  readonly why: TermId | null; // the word behind it
  readonly act: NoteAct | null;
  readonly isOnce: boolean; // done when its act was taken
}

/** A step of the guide or a hint: its moment, and what it says then. */
export interface Step {
  readonly id: string;
  readonly spot: Spot;
  readonly why: TermId | null;
  readonly isOnce?: boolean;
  when(facts: GuideFacts): boolean;
  text(facts: GuideFacts): string;
  act?(facts: GuideFacts): NoteAct | null;
}

/** A hint also knows when its thing has been done once, and then never comes again. */
export interface Hint extends Step {
  done(facts: GuideFacts): boolean;
}

/** Each hint is laid out this often at most. */
const MOST_SHOWN = 2;

const noteOf = (step: Step, facts: GuideFacts): Note => ({
  id: step.id,
  spot: step.spot,
  text: step.text(facts),
  why: step.why,
  act: step.act?.(facts) ?? null,
  isOnce: step.isOnce ?? false,
});

/** The step whose moment it is: the first in order that was not waved away. */
export function chooseStep(steps: readonly Step[], facts: GuideFacts, memory: GuideMemory): Note | null {
  const found = steps.find((step) => !memory.known.includes(step.id) && step.when(facts));
  return found === undefined ? null : noteOf(found, facts);
}

/** As for steps, but a hint fades: not after its thing was done, and not a third time; the one that lies out may stay. */
export function chooseHint(
  hints: readonly Hint[],
  facts: GuideFacts,
  memory: GuideMemory,
  lyingOut: string | null,
): Note | null {
  const isFaded = ({ id }: Hint): boolean => id !== lyingOut && (memory.shown[id] ?? 0) >= MOST_SHOWN;
  return chooseStep(
    hints.filter((hint) => !isFaded(hint) && !hint.done(facts)),
    facts,
    memory,
  );
}
