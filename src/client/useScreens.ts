import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../scenario/schema.ts';
import { loadLevels } from './levels.ts';
import { workerPort } from './session/hostLine.ts';
import { type Opened, resumeLocal, startLocal } from './session/localSession.ts';
import type { SaveNote } from './session/saves.ts';
import { newSeed } from './session/seed.ts';
import type { GameSession } from './session/session.ts';
import { browserSaves } from './session/shelf.ts';
import { createUi, type Ui } from './store/ui.ts';
import { m } from './text/generated/messages.js';
import { openProblemText } from './text/openProblemText.ts';

export type Screen =
  | { readonly kind: 'title' }
  | { readonly kind: 'seats'; readonly level: Scenario }
  | { readonly kind: 'game'; readonly nth: number; readonly session: GameSession; readonly ui: Ui };

const saves = browserSaves();
const local = { saves, newPort: workerPort, now: () => Date.now() };

/** What the title shows: levels and saves. */
function useTitle(problem: Signal<string | null>) {
  const levels = useSignal<readonly Scenario[] | null>(null);
  const notes = useSignal<readonly SaveNote[]>([]);
  const lookAtSaves = async (): Promise<void> => {
    notes.value = (await saves.list()) ?? [];
  };
  const load = async (): Promise<void> => {
    void lookAtSaves(); // the levels do not wait for a shelf that another tab may hold
    levels.value = await loadLevels().catch(() => null);
    if (levels.value === null) problem.value = m.levelsNotLoaded();
  };
  useEffect(() => void load(), []);
  return { levels, notes, lookAtSaves: () => void lookAtSaves() };
}

/** Which screen is shown, and the ways from one to the next. */
export function useScreens() {
  const screen = useSignal<Screen>({ kind: 'title' });
  const problem = useSignal<string | null>(null);
  const starting = useSignal(false);
  const nth = useRef(0); // a game opened from within another draws everything anew
  const title = useTitle(problem);
  const show = (next: Screen): void => {
    const now = screen.peek();
    if (now.kind === 'game') now.session.close();
    problem.value = null;
    screen.value = next;
  };
  const toTitle = (): void => {
    show({ kind: 'title' });
    title.lookAtSaves();
  };
  /** Puts a game on the table, or says why not. */
  const open = async (opening: Promise<Opened>): Promise<string | null> => {
    starting.value = true;
    const opened = await opening;
    starting.value = false;
    if (!opened.ok) return openProblemText(opened.problem, opened.detail);
    nth.current += 1;
    show({ kind: 'game', nth: nth.current, session: opened.session, ui: createUi() });
    return null;
  };
  const openAndSay = async (opening: Promise<Opened>): Promise<void> => {
    problem.value = await open(opening);
  };
  const openRecord = (record: string, runningId: string | null): Promise<string | null> =>
    open(resumeLocal(local, record, runningId));
  const resume = async ({ id }: SaveNote): Promise<void> => {
    const record = await saves.read(id);
    problem.value = record === null ? m.saveGone() : await openRecord(record, id);
  };
  const ways = { show, toTitle, openRecord, resume: (note: SaveNote) => void resume(note) };
  const start = (level: Scenario, seat: string) => void openAndSay(startLocal(local, level, seat, newSeed()));
  const openFile = (record: string) => void openAndSay(resumeLocal(local, record, null));
  return { ...title, ...ways, screen, problem, starting, saves, start, openFile };
}
