import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Scenario } from '../scenario/schema.ts';
import { loadLevels } from './levels.ts';
import { GameScreen } from './panels/game/GameScreen.tsx';
import { SeatChoice } from './panels/title/SeatChoice.tsx';
import { TitleScreen } from './panels/title/TitleScreen.tsx';
import { workerPort } from './session/hostLine.ts';
import { type Opened, resumeLocal, startLocal } from './session/localSession.ts';
import { browserSaves, type SavedGame } from './session/saves.ts';
import type { GameSession } from './session/session.ts';
import { newSeed } from './session/seed.ts';
import { createUi, type Ui } from './store/ui.ts';
import { m } from './text/generated/messages.js';
import { openProblemText } from './text/openProblemText.ts';

type Screen =
  | { readonly kind: 'title' }
  | { readonly kind: 'seats'; readonly level: Scenario }
  | { readonly kind: 'game'; readonly session: GameSession; readonly ui: Ui };

const saves = browserSaves();
const local = { saves, newPort: workerPort };

/** The page: title, seat choice, game. */
export function App() {
  const screen = useSignal<Screen>({ kind: 'title' });
  const save = useSignal<SavedGame | null>(null);
  const problem = useSignal<string | null>(null);
  const starting = useSignal(false);
  const levels = useSignal<readonly Scenario[] | null>(null);
  const toTitle = (): void => {
    if (screen.peek().kind === 'game') (screen.peek() as Extract<Screen, { kind: 'game' }>).session.close();
    screen.value = { kind: 'title' };
    void saves.read().then((found) => {
      save.value = found;
    });
  };
  const open = async (opening: Promise<Opened>): Promise<void> => {
    starting.value = true;
    problem.value = null;
    const opened = await opening;
    starting.value = false;
    if (opened.ok) screen.value = { kind: 'game', session: opened.session, ui: createUi() };
    else problem.value = openProblemText(opened.problem, opened.detail);
  };
  useEffect(() => {
    toTitle();
    loadLevels().then(
      (found) => {
        levels.value = found;
      },
      () => {
        problem.value = m.levelsNotLoaded();
      },
    );
  }, []);
  const now = screen.value;
  if (now.kind === 'game') {
    const level = levels.value?.find((each) => each.id === now.session.view.peek().scenario.id);
    const again = (): void => {
      now.session.close();
      if (level === undefined) toTitle();
      else screen.value = { kind: 'seats', level };
    };
    return <GameScreen session={now.session} ui={now.ui} leave={toTitle} again={again} />;
  }
  if (now.kind === 'seats') {
    const take = (seat: string): void => void open(startLocal(local, now.level, seat, newSeed()));
    return (
      <SeatChoice level={now.level} starting={starting.value} problem={problem.value} onBack={toTitle} onTake={take} />
    );
  }
  return (
    <TitleScreen
      levels={levels.value}
      save={save.value}
      problem={problem.value}
      onPlay={(level) => {
        screen.value = { kind: 'seats', level };
      }}
      onResume={() => {
        if (save.value !== null) void open(resumeLocal(local, save.value.record));
      }}
      onOpenFile={(text) => void open(resumeLocal(local, text))}
    />
  );
}
