import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Scenario } from '../scenario/schema.ts';
import { loadLevels } from './levels.ts';
import { workerPort } from './session/hostLine.ts';
import { type Opened, resumeLocal, startLocal } from './session/localSession.ts';
import { browserSaves, type SavedGame } from './session/saves.ts';
import { newSeed } from './session/seed.ts';
import type { GameSession } from './session/session.ts';
import { createUi, type Ui } from './store/ui.ts';
import { m } from './text/generated/messages.js';
import { openProblemText } from './text/openProblemText.ts';

export type Screen =
  | { readonly kind: 'title' }
  | { readonly kind: 'seats'; readonly level: Scenario }
  | { readonly kind: 'game'; readonly session: GameSession; readonly ui: Ui };

const saves = browserSaves();
const local = { saves, newPort: workerPort };

/** Which screen is shown, and the ways from one to the next. */
export function useScreens() {
  const screen = useSignal<Screen>({ kind: 'title' });
  const levels = useSignal<readonly Scenario[] | null>(null);
  const save = useSignal<SavedGame | null>(null);
  const problem = useSignal<string | null>(null);
  const starting = useSignal(false);
  const show = (next: Screen): void => {
    const now = screen.peek();
    if (now.kind === 'game') now.session.close();
    problem.value = null;
    screen.value = next;
  };
  const toTitle = async (): Promise<void> => {
    show({ kind: 'title' });
    save.value = await saves.read();
  };
  const open = async (opening: Promise<Opened>): Promise<void> => {
    starting.value = true;
    const opened = await opening;
    starting.value = false;
    if (opened.ok) show({ kind: 'game', session: opened.session, ui: createUi() });
    else problem.value = openProblemText(opened.problem, opened.detail);
  };
  const load = async (): Promise<void> => {
    save.value = await saves.read();
    levels.value = await loadLevels().catch(() => null);
    if (levels.value === null) problem.value = m.levelsNotLoaded();
  };
  useEffect(() => void load(), []);
  return {
    screen,
    levels,
    save,
    problem,
    starting,
    show,
    toTitle: () => void toTitle(),
    start: (level: Scenario, seat: string) => void open(startLocal(local, level, seat, newSeed())),
    resume: (record: string) => void open(resumeLocal(local, record)),
  };
}
