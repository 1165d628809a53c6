import { useState } from 'preact/hooks';
import type { SeatView } from '../../../core/seat.ts';
import { MOST_RUNNING, type SaveNote, type Saves } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';
import { saveToFile } from '../parts/saveToFile.ts';
import { OpenSave } from '../title/OpenSave.tsx';
import { SaveForm } from './SaveForm.tsx';
import { SaveList } from './SaveList.tsx';
import { useShelf } from './useShelf.ts';

/** The game on the table, where there is one. */
interface OnTable {
  readonly id: string;
  readonly view: SeatView;
  readonly record: string;
  readonly isKept: boolean;
}

interface SavesSheetProps {
  readonly saves: Saves;
  readonly game: OnTable | null;
  onOpen(record: string, runningId: string | null): Promise<string | null>; // why not, in words
}

interface Waiting {
  readonly record: string;
  readonly id: string | null;
}

/** All saves of this browser: keep, open, rename, delete, take out and bring in. */
export function SavesSheet({ saves, game, onOpen }: SavesSheetProps) {
  const shelf = useShelf(saves);
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const open = async (next: Waiting): Promise<void> => {
    setWaiting(null);
    setProblem(await onOpen(next.record, next.id));
  };
  const offer = (record: string | null, id: string | null): void => {
    setProblem(record === null ? m.saveGone() : null);
    if (record === null) void shelf.refresh();
    else if (game !== null && !game.isKept) setWaiting({ record, id });
    else void open({ record, id });
  };
  const openNote = (note: SaveNote) => void saves.read(note.id).then((record) => offer(record, runningId(note)));
  const exportNote = (note: SaveNote) =>
    void saves.read(note.id).then((record) => (record === null ? offer(null, null) : saveToFile(record, note)));
  const lists = { shelf, onTable: game?.id ?? null, onOpen: openNote, onExport: exportNote };
  return (
    <div class="stack saves-sheet">
      {problem !== null && (
        <p class="why" role="alert">
          {problem}
        </p>
      )}
      {waiting !== null && (
        <div class="save-ask" role="alert">
          <p>{m.openUnkept()}</p>
          <button type="button" class="button" onClick={() => void open(waiting)}>
            {m.openAllTheSame()}
          </button>
        </div>
      )}
      {shelf.notes === null && <p class="why">{m.savesDenied()}</p>}
      {game !== null && shelf.notes != null && (
        <SaveForm saves={saves} notes={shelf.notes} game={game} onSaved={() => void shelf.refresh()} />
      )}
      {shelf.notes != null && (
        <>
          <SaveList
            {...lists}
            kind="named"
            title={m.namedSaves()}
            none={game === null ? m.noNamedSavesTitle() : m.noNamedSaves()}
          />
          <SaveList
            {...lists}
            kind="running"
            title={m.runningGames()}
            note={m.runningNote({ count: MOST_RUNNING })}
            none={m.noRunningGames()}
          />
        </>
      )}
      <div class="foot-row wrap">
        {game !== null && (
          <button type="button" class="button" onClick={() => saveToFile(game.record)}>
            {m.saveFile()}
          </button>
        )}
        <OpenSave class="button" onOpen={(text) => offer(text, null)} />
      </div>
    </div>
  );
}

/** A running game goes on as itself; from a named save a new one begins, so that the save stays as it is. */
const runningId = ({ kind, id }: SaveNote): string | null => (kind === 'running' ? id : null);
