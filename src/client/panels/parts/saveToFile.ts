import type { SaveNote } from '../../session/saves.ts';

/** Hands a save to the browser as a file; the note, where there is one, names it. */
export function saveToFile(record: string, note?: SaveNote): void {
  const url = URL.createObjectURL(new Blob([record], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download =
    note === undefined ? 'rare-terms-save.json' : `rare-terms-${note.scenario}-${note.seat}-turn-${note.turn}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
