import { useLayoutEffect, useRef } from 'preact/hooks';
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

/** What stands where a save was; the focus that lay on it goes to the way back. */
function DeletedRow({ name, onUndo }: { readonly name: string; onUndo(): void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <p class="row wrap save-deleted" role="status">
      {m.deletedSave({ name })}
      <button ref={undo} type="button" class="button" aria-label={m.undoDelete({ name })} onClick={onUndo}>
        <Icon id="undo" /> {m.undo()}
      </button>
    </p>
  );
}

/** The saves of one kind, newest first; what was just deleted can be brought back. */
export function SaveList({ title, note, none, kind, shelf, onTable, onOpen, onExport }: SaveListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const notes = (shelf.notes ?? []).filter((each) => each.kind === kind);
  const deleted = shelf.deleted.filter((each) => each.note.kind === kind);
  return (
    <section class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {note !== undefined && notes.length > 0 && <p class="small soft">{note}</p>}
      {deleted.map((game) => (
        <DeletedRow
          key={game.note.id}
          name={saveTitle(game.note)}
          onUndo={() => {
            heading.current?.focus();
            void shelf.bringBack(game);
          }}
        />
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
