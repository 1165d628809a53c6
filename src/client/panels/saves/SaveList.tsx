import type { SaveNote } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { SaveRow } from './SaveRow.tsx';
import { saveTitle } from './saveText.ts';
import type { ShelfView } from './useShelf.ts';

interface SaveListProps {
  readonly title: string;
  readonly note?: string;
  readonly none: string;
  readonly kind: SaveNote['kind'];
  readonly shelf: ShelfView;
  readonly onTable: string | null; // id of the running game that is being played
  onOpen(note: SaveNote): void;
  onExport(note: SaveNote): void;
}

/** The saves of one kind, newest first; what was just deleted can be brought back. */
export function SaveList({ title, note, none, kind, shelf, onTable, onOpen, onExport }: SaveListProps) {
  const notes = (shelf.notes ?? []).filter((each) => each.kind === kind);
  const deleted = shelf.deleted.filter((each) => each.note.kind === kind);
  return (
    <section class="stack">
      <h3>{title}</h3>
      {note !== undefined && notes.length > 0 && <p class="small soft">{note}</p>}
      {deleted.map((game) => (
        <p key={game.note.id} class="row wrap save-deleted" role="status">
          {m.deletedSave({ name: saveTitle(game.note) })}
          <button
            type="button"
            class="button"
            aria-label={m.undoDelete({ name: saveTitle(game.note) })}
            onClick={() => void shelf.bringBack(game)}
          >
            <Icon id="undo" /> {m.undo()}
          </button>
        </p>
      ))}
      {notes.length === 0 && deleted.length === 0 && <p class="soft">{none}</p>}
      <ul class="save-list">
        {notes.map((each) => (
          <SaveRow
            key={each.id}
            note={each}
            isOnTable={each.id === onTable}
            onOpen={() => onOpen(each)}
            onExport={() => onExport(each)}
            onDelete={() => void shelf.remove(each)}
            onRename={(name) => void shelf.rename(each, name)}
          />
        ))}
      </ul>
    </section>
  );
}
