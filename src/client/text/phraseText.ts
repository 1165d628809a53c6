import type { PHRASES } from '../../core/seat.ts';
import { m } from './generated/messages.js';

type Phrase = (typeof PHRASES)[number];

/** The phrase book: safe, translatable things one government may say to another. */
const TEXT: Readonly<Record<Phrase, () => string>> = {
  greeting: m.phraseGreeting,
  needTime: m.phraseNeedTime,
  lastOffer: m.phraseLastOffer,
  thanks: m.phraseThanks,
  regret: m.phraseRegret,
  watching: m.phraseWatching,
};

const isPhrase = (phrase: string): phrase is Phrase => Object.hasOwn(TEXT, phrase);

export const phraseText = (phrase: string): string => (isPhrase(phrase) ? TEXT[phrase]() : phrase);
