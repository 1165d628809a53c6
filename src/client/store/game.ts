import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SeatView } from '../../core/seat.ts';
import type { Saves } from '../session/saves.ts';
import type { GameSession } from '../session/session.ts';
import { type Names, namesOf } from '../text/names.ts';
import type { Ui } from './ui.ts';

/** What every panel of a running game is given. */
export interface Game {
  readonly session: GameSession;
  readonly ui: Ui;
  readonly saves: Saves;
  openRecord(record: string, runningId: string | null): Promise<string | null>; // another game on the table, or why not
  leave(): void; // back to the title
  again(): void; // the same level, a new game
}

export const GameContext = createContext<Game | null>(null);

export function useGame(): Game {
  const game = useContext(GameContext);
  if (game === null) throw new Error('a game panel was drawn outside a game');
  return game;
}

/** The view as it is now, with the names of its scenario; draws again when the view changes. */
export function useView(): { readonly view: SeatView; readonly names: Names } & Game {
  const game = useGame();
  const view = game.session.view.value;
  return { ...game, view, names: namesOf(view.scenario) };
}
