import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SaveNote } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';
import { RenameForm } from './RenameForm.tsx';
import { saveDay, saveLine, saveTitle } from './saveText.ts';

interface SaveRowProps {
  readonly note: SaveNote;
  readonly isOnTable: boolean; // the running game that is being played
  onOpen(): void;
  onExport(): void;
  onDelete(): void;
  onRename(name: string): void;
}

/** One save: what it is, when it was kept, and what can be done with it. */
export function SaveRow({ note, isOnTable, onOpen, onExport, onDelete, onRename }: SaveRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const name = saveTitle(note);
  const isNamed = note.kind === 'named';
  return (
    <li class="save-row">
      <div class="save-what">
        <h4>{name}</h4>
        <p class="small">{saveLine(note)}</p>
        <p class="small soft">
          {saveDay(note)}
          {isOnTable && <span class="chip deal">{m.thisGame()}</span>}
        </p>
      </div>
      {isRenaming ? (
        <RenameForm
          name={name}
          onRename={(text) => {
            setRenaming(false);
            onRename(text);
          }}
        />
      ) : (
        <div class="row wrap save-acts">
          {!isOnTable && (
            <button type="button" class="button" aria-label={m.openNamed({ name })} onClick={onOpen}>
              {m.openIt()}
            </button>
          )}
          {isNamed && (
            <button
              ref={renameButton}
              type="button"
              class="button quiet"
              aria-label={m.renameNamed({ name })}
              onClick={() => setRenaming(true)}
            >
              {m.renameIt()}
            </button>
          )}
          <button type="button" class="button quiet" aria-label={m.exportNamed({ name })} onClick={onExport}>
            {m.toFile()}
          </button>
          {!isOnTable && (
            <button type="button" class="button quiet" aria-label={m.deleteNamed({ name })} onClick={onDelete}>
              {m.deleteIt()}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
