import { useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/schema.ts';
import type { SaveNote, Saves } from '../../session/saves.ts';
import { GUIDED_LEVEL, GUIDED_SEAT } from '../../store/guideLetters.ts';
import { restartGuide } from '../../store/guideMemory.ts';
import { bestStars } from '../../store/stars.ts';
import { m } from '../../text/generated/messages.js';
import { Dialog } from '../parts/Dialog.tsx';
import { SavesSheet } from '../saves/SavesSheet.tsx';
import { LevelCard } from './LevelCard.tsx';
import { OpenSave } from './OpenSave.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { TitleArt } from './TitleArt.tsx';
import { useFileDrop } from './useFileDrop.ts';

interface TitleProps {
  readonly levels: readonly Scenario[] | null; // null: not here yet
  readonly saves: Saves;
  readonly notes: readonly SaveNote[]; // newest first
  readonly problem: string | null; // why a save could not be opened, or that there is no storage
  onPlay(level: Scenario): void;
  onShowMe(level: Scenario, seat: string): void;
  onResume(note: SaveNote): void;
  onOpenFile(text: string): void;
  onOpen(record: string, runningId: string | null): Promise<string | null>;
  onSavesClosed(): void;
}

/** The running game that a level's card offers to go on with. */
const toResume = (notes: readonly SaveNote[], level: string): SaveNote | null =>
  notes.find((note) => isUnfinished(note) && note.scenario === level) ?? null;

const isUnfinished = ({ kind, isOver }: SaveNote): boolean => kind === 'running' && !isOver;

interface GoOnProps {
  readonly note: SaveNote | null;
  readonly isOnFirstCard: boolean;
  onResume(note: SaveNote): void;
}

/** The game that was left last, where its card lies further down the page. */
function GoOn({ note, isOnFirstCard, onResume }: GoOnProps) {
  if (note === null || isOnFirstCard) return null;
  return (
    <button type="button" class="button primary big go-on" onClick={() => onResume(note)}>
      {m.goOnWith({ title: note.title, country: note.country })}
    </button>
  );
}

/** The first screen: what this is, and one thing to press. */
export function TitleScreen(props: TitleProps) {
  const { levels, saves, notes, problem, onPlay, onShowMe, onResume, onOpenFile, onOpen } = props;
  const [areSavesOpen, setSavesOpen] = useState(false);
  const isDragging = useFileDrop(onOpenFile);
  const best = bestStars();
  const last = notes.find(isUnfinished) ?? null;
  const showMe = (level: Scenario): void => {
    restartGuide();
    onShowMe(level, GUIDED_SEAT);
  };
  const closeSaves = (): void => {
    setSavesOpen(false);
    props.onSavesClosed();
  };
  return (
    <main class="title">
      <TitleArt />
      <header>
        <h1 class="serif">{m.appTitle()}</h1>
        <p class="standfirst">{m.tagline()}</p>
        <GoOn note={last} isOnFirstCard={last?.scenario === levels?.[0]?.id} onResume={onResume} />
      </header>
      {problem !== null && (
        <p class="why sheet pad" role="alert">
          {problem}
        </p>
      )}
      <section class="levels" aria-label={m.levels()}>
        {levels === null && problem === null && <p class="soft">{m.working()}</p>}
        {levels?.map((level) => {
          const save = toResume(notes, level.id);
          return (
            <LevelCard
              key={level.id}
              level={level}
              save={save}
              onPlay={() => onPlay(level)}
              onShowMe={level.id === GUIDED_LEVEL ? () => showMe(level) : null}
              stars={best[level.id] ?? null}
              onResume={() => save !== null && onResume(save)}
            />
          );
        })}
      </section>
      <footer class="title-foot">
        <details class="title-settings">
          <summary>{m.settings()}</summary>
          <SettingsFields />
        </details>
        <button type="button" class="link" onClick={() => setSavesOpen(true)}>
          {m.savedGames()}
        </button>
        <OpenSave onOpen={onOpenFile} />
        <p class="small soft">{m.privacyLine()}</p>
      </footer>
      {areSavesOpen && (
        <Dialog title={m.savedGames()} class="drawer saves" onClose={closeSaves}>
          <SavesSheet saves={saves} game={null} onOpen={onOpen} />
        </Dialog>
      )}
      {isDragging && <p class="drop-here">{m.dropSaveHere()}</p>}
    </main>
  );
}
