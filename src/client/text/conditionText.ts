import { type Condition, conditionsOf, type Terms } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { clauseLine } from './clauseText.ts';
import { factText } from './factText.ts';
import { m } from './generated/messages.js';

const WHOLE = { while: m.conditionWhile, until: m.conditionUntil, voidIf: m.conditionVoid } as const;
const PART = { while: m.conditionWhilePart, until: m.conditionUntilPart, voidIf: m.conditionVoid } as const;

/** A condition as a sentence: what of the letter hangs on which fact. */
export function conditionText(scenario: Scenario, terms: Terms, { kind, fact, clause }: Condition): string {
  const says = { fact: factText(scenario, fact) };
  const about = clause === null ? undefined : terms.clauses[clause];
  return about === undefined ? WHOLE[kind](says) : PART[kind]({ ...says, clause: clauseLine(scenario, about) });
}

/** Every condition of a letter, a sentence each. */
export const conditionTexts = (scenario: Scenario, terms: Terms): readonly string[] =>
  conditionsOf(terms).map((condition) => conditionText(scenario, terms, condition));
