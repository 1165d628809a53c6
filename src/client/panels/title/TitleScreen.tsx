import type { Scenario } from '../../../scenario/schema.ts';
import type { SaveNote } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';
import { LevelCard } from './LevelCard.tsx';
import { OpenSave } from './OpenSave.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import { TitleArt } from './TitleArt.tsx';

interface TitleProps {
  readonly levels: readonly Scenario[] | null; // null: not here yet
  readonly save: SaveNote | null;
  readonly problem: string | null; // why a save could not be opened, or that there is no storage
  onPlay(level: Scenario): void;
  onResume(): void;
  onOpenFile(text: string): void;
}

/** The first screen: what this is, and one thing to press. */
export function TitleScreen({ levels, save, problem, onPlay, onResume, onOpenFile }: TitleProps) {
  return (
    <main class="title">
      <TitleArt />
      <header>
        <h1 class="serif">{m.appTitle()}</h1>
        <p class="standfirst">{m.tagline()}</p>
      </header>
      {problem !== null && (
        <p class="why sheet pad" role="alert">
          {problem}
        </p>
      )}
      <section class="levels" aria-label={m.levels()}>
        {levels === null && problem === null && <p class="soft">{m.working()}</p>}
        {levels?.map((level) => (
          <LevelCard
            key={level.id}
            level={level}
            save={save?.scenario === level.id ? save : null}
            onPlay={() => onPlay(level)}
            onResume={onResume}
          />
        ))}
      </section>
      <footer class="title-foot">
        <details class="title-settings">
          <summary>{m.settings()}</summary>
          <SettingsFields />
        </details>
        <OpenSave onOpen={onOpenFile} />
        <p class="small soft">{m.privacyLine()}</p>
      </footer>
    </main>
  );
}
