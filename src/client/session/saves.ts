import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What the title screen shows of a save. */
export interface SaveNote {
  readonly scenario: string;
  readonly seat: string;
  readonly turn: number;
}

export interface SavedGame extends SaveNote {
  readonly record: string; // the match's record, as JSON text
}

interface Shelf extends DBSchema {
  readonly games: { readonly key: string; readonly value: SavedGame };
}

const NAME = 'rare-terms';
const VERSION = 1;
const AUTOSAVE = 'autosave';

/** Where games are kept between visits. A browser may deny it; then nothing is kept and the game goes on. */
export interface Saves {
  read(): Promise<SavedGame | null>;
  write(game: SavedGame): Promise<boolean>; // false: storage is denied or full
  clear(): Promise<void>;
}

const open = (): Promise<IDBPDatabase<Shelf>> =>
  openDB<Shelf>(NAME, VERSION, {
    upgrade: (shelf) => {
      shelf.createObjectStore('games');
    },
  });

export function browserSaves(): Saves {
  let shelf: Promise<IDBPDatabase<Shelf>> | null = null;
  const use = (): Promise<IDBPDatabase<Shelf>> => {
    shelf ??= open();
    shelf.catch(() => {
      shelf = null; // asked again next time: a private window may be left
    });
    return shelf;
  };
  return {
    read: async () => {
      try {
        return (await (await use()).get('games', AUTOSAVE)) ?? null;
      } catch {
        return null; // no storage is no save
      }
    },
    write: async (game) => {
      try {
        await (await use()).put('games', game, AUTOSAVE);
        return true;
      } catch {
        return false;
      }
    },
    clear: async () => {
      try {
        await (await use()).delete('games', AUTOSAVE);
      } catch {
        // nothing was kept
      }
    },
  };
}
