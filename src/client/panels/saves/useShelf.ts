import { useEffect, useState } from 'preact/hooks';
import type { SavedGame, SaveNote, Saves } from '../../session/saves.ts';

/** A save that was deleted while the list is open, and can be brought back. */
export type Deleted = SavedGame;

export interface ShelfView {
  readonly notes: readonly SaveNote[] | null | undefined; // null: storage is denied; undefined: not here yet
  readonly deleted: readonly Deleted[];
  refresh(): Promise<void>;
  remove(note: SaveNote): Promise<void>;
  bringBack(game: Deleted): Promise<void>;
  rename(note: SaveNote, name: string): Promise<void>;
}

/** The list of saves as it is now, and what can be done to it. */
export function useShelf(saves: Saves): ShelfView {
  const [notes, setNotes] = useState<ShelfView['notes']>(undefined);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const refresh = async (): Promise<void> => setNotes(await saves.list());
  useEffect(() => void refresh(), []);
  return {
    notes,
    deleted,
    refresh,
    remove: async (note) => {
      const record = await saves.read(note.id);
      if (await saves.remove(note.id))
        setDeleted((before) => (record === null ? before : [...before, { note, record }]));
      await refresh();
    },
    bringBack: async (game) => {
      const kept = await saves.write(game, { takeOver: true });
      if (kept === 'kept') setDeleted((before) => before.filter((each) => each !== game));
      await refresh();
    },
    rename: async (note, name) => {
      const record = await saves.read(note.id);
      if (record !== null) await saves.write({ note: { ...note, name }, record }, { takeOver: true });
      await refresh();
    },
  };
}
