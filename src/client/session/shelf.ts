import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fromFirstShelf } from './firstShelf.ts';
import { type Kept, newestFirst, newId, type SavedGame, type SaveNote, type Saves, tooMany } from './saves.ts';

/** Notes and records apart: a list of saves need not read the games. */
interface Shelf extends DBSchema {
  readonly games: { readonly key: string; readonly value: unknown }; // of version 1
  readonly notes: { readonly key: string; readonly value: SaveNote };
  readonly records: { readonly key: string; readonly value: string };
}

const NAME = 'rare-terms';
const VERSION = 2;
const FIRST_VERSION = 1;
/** How long a page of the first version, open in another tab, may keep the shelf from being rebuilt. */
const PATIENCE_MS = 3000;

function open(): Promise<IDBPDatabase<Shelf>> {
  const opening = openDB<Shelf>(NAME, VERSION, {
    upgrade: async (shelf, oldVersion, _newVersion, change) => {
      shelf.createObjectStore('notes');
      shelf.createObjectStore('records');
      if (oldVersion !== FIRST_VERSION) return;
      const id = newId();
      const game = fromFirstShelf(await change.objectStore('games').get('autosave'), id);
      if (game === null) return; // left where it lies
      shelf.deleteObjectStore('games');
      await change.objectStore('notes').put(game.note, id);
      await change.objectStore('records').put(game.record, id);
    },
    // A later version may rebuild the shelf while this page is open: it must not wait for us.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return Promise.race([opening, notInTime()]);
}

function notInTime(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('the shelf is not to be had')), PATIENCE_MS));
}

const isFull = (problem: unknown): boolean => problem instanceof DOMException && problem.name === 'QuotaExceededError';

/** What fails is told by the whole change; a request's own rejection would only be told twice. */
const request = (asked: Promise<unknown>): void => void asked.catch(() => {});

async function put(shelf: IDBPDatabase<Shelf>, { note, record }: SavedGame, takeOver: boolean): Promise<Kept> {
  const change = shelf.transaction(['notes', 'records'], 'readwrite');
  const notes = change.objectStore('notes');
  const records = change.objectStore('records');
  request(change.done);
  const before = await notes.get(note.id);
  const isElsewhere = before !== undefined && before.holder !== note.holder && !takeOver;
  if (isElsewhere) return change.done.then(() => 'elsewhere');
  request(notes.put(note, note.id));
  request(records.put(record, note.id));
  for (const id of tooMany(await notes.getAll(), note.id)) {
    request(notes.delete(id));
    request(records.delete(id));
  }
  return change.done.then(() => 'kept');
}

/** The saves of this browser. */
export function browserSaves(): Saves {
  let shelf: Promise<IDBPDatabase<Shelf>> | null = null;
  const use = async <T>(act: (shelf: IDBPDatabase<Shelf>) => Promise<T>): Promise<T> => {
    const before = shelf;
    shelf ??= open();
    try {
      return await act(await shelf);
    } catch (problem) {
      if (isFull(problem)) throw problem;
      shelf = null; // opened again next time: a private window may be left
      if (before === null) throw problem;
      return await use(act); // the browser may have closed it under us
    }
  };
  return {
    list: () => use(async (open) => newestFirst(await open.getAll('notes'))).catch(() => null), // no storage is no save
    read: (id) => use(async (open) => (await open.get('records', id)) ?? null).catch(() => null),
    write: (game, how) =>
      use((open) => put(open, game, how?.takeOver ?? false)).catch((problem) => (isFull(problem) ? 'full' : 'denied')),
    remove: (id) =>
      use(async (open) => {
        const change = open.transaction(['notes', 'records'], 'readwrite');
        request(change.objectStore('notes').delete(id));
        request(change.objectStore('records').delete(id));
        await change.done;
        return true;
      }).catch(() => false),
  };
}
