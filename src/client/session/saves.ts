import type { SeatView } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** What is told of a save without opening it. */
export interface SaveNote {
  readonly id: string;
  readonly kind: 'running' | 'named'; // kept by itself after every step, or by the player under a name
  readonly name: string; // the player's; empty for a running game
  readonly scenario: string;
  readonly title: string; // of the level
  readonly seat: string;
  readonly country: string; // the seat's name
  readonly turn: number;
  readonly time: Scenario['time'];
  readonly isOver: boolean;
  readonly savedAt: number | null; // milliseconds since 1970; null: kept before dates were
  readonly holder: string | null; // the page that plays on a running game
}

export interface SavedGame {
  readonly note: SaveNote;
  readonly record: string; // the match's record, as JSON text
}

/** What became of a save: `elsewhere` says that another page plays this game on and nothing was written. */
export type Kept = 'kept' | 'denied' | 'full' | 'elsewhere';

/** So many running games are kept; the oldest goes for a new one. */
export const MOST_RUNNING = 6;
/** Letters of a name. */
export const MOST_LETTERS = 60;
/** So many saves may have a name. */
export const MOST_NAMED = 12;

/** Where games are kept between visits. A browser may deny it; then nothing is kept and the game goes on. */
export interface Saves {
  list(): Promise<readonly SaveNote[] | null>; // newest first; null: storage is denied
  read(id: string): Promise<string | null>; // the record
  write(game: SavedGame, how?: { readonly takeOver: boolean }): Promise<Kept>; // takes a game over from another page only when told to
  remove(id: string): Promise<boolean>;
}

/** A name no other save or page has. Not `randomUUID`: a school's server may have no certificate, and then it is not there. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');
}

/** The note of a game as it stands. */
export function noteOf(
  view: Pick<SeatView, 'scenario' | 'seat' | 'turn' | 'phase'>,
  as: Pick<SaveNote, 'id' | 'kind' | 'name' | 'holder' | 'savedAt'>,
): SaveNote {
  const { scenario, seat, turn, phase } = view;
  return {
    ...as,
    scenario: scenario.id,
    title: scenario.title,
    seat,
    country: scenario.countries.find((each) => each.id === seat)?.name ?? seat,
    turn: Math.min(turn, scenario.time.turns),
    time: scenario.time,
    isOver: phase === 'debrief',
  };
}

export const newestFirst = (notes: readonly SaveNote[]): readonly SaveNote[] =>
  [...notes].sort((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));

/** The running games that must go so that no more than the most are left; never the one just written. */
export function tooMany(notes: readonly SaveNote[], justWritten: string): readonly string[] {
  const others = newestFirst(notes).filter((note) => note.kind === 'running' && note.id !== justWritten);
  return others.slice(MOST_RUNNING - 1).map((note) => note.id);
}
