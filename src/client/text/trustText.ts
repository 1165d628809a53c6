import { m } from './generated/messages.js';

const WORDS = [m.trustHostile, m.trustWary, m.trustNeutral, m.trustFriendly, m.trustClose] as const;
const FULL_BP = 10_000;

/** One of five words for trust or credibility in basis points. */
export function trustWord(bp: number): string {
  const index = Math.min(WORDS.length - 1, Math.max(0, Math.floor((bp * WORDS.length) / FULL_BP)));
  return (WORDS[index] ?? m.trustNeutral)();
}

const BELIEF = [m.beliefNone, m.beliefLittle, m.beliefSome, m.beliefMuch] as const;

/** Whether others believe a threat of mine, in a word. */
export function beliefWord(bp: number): string {
  const index = Math.min(BELIEF.length - 1, Math.max(0, Math.floor((bp * BELIEF.length) / FULL_BP)));
  return (BELIEF[index] ?? m.beliefSome)();
}
