import { signal } from '@preact/signals';
import type { GlossaryEntry, TermId } from '../text/glossary.ts';

/** The entry at which the glossary opens next; null: at its beginning. */
export const glossaryAt = signal<TermId | null>(null);

/** The words come with the first question, not with the page. */
export const loadGlossary = async (): Promise<Readonly<Record<TermId, GlossaryEntry>>> =>
  (await import('../text/glossary.ts')).GLOSSARY;

/** Entries whose word, or else whose explanation, has the text in it; by word, words that begin with it first. */
export function findEntries<Id extends string>(
  glossary: Readonly<Record<Id, GlossaryEntry>>,
  sought: string,
): readonly (readonly [Id, GlossaryEntry])[] {
  const wanted = sought.trim().toLowerCase();
  const rank = ({ term, says, example }: GlossaryEntry): number => {
    const word = term().toLowerCase();
    if (word.startsWith(wanted)) return 0;
    if (word.includes(wanted)) return 1;
    return `${says()} ${example()}`.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return (Object.entries(glossary) as [Id, GlossaryEntry][])
    .map(([id, entry]) => ({ id, entry, rank: rank(entry) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.entry.term().localeCompare(b.entry.term()))
    .map(({ id, entry }) => [id, entry] as const);
}
