import { startPlay } from '../../match/play.ts';
import type { Said } from '../../match/record.ts';
import { type Born, bornBetween, type OldGame, type Outcome, outcomeOf, tell } from './oldGame.ts';

/** What stands in place of one moment: the moment itself, nothing, or other words. */
export type Change = (said: Said, at: number) => readonly Said[];

/** Phases that may pass after the last word before a branch must have come to its debrief. */
const MOST_PHASES = 250;

/**
 * Plays a game on from one of its moments with some things said otherwise and all else as recorded. What is no longer lawful
 * is left out; what speaks of deals and embargoes that now have other names is told of them, of ones that never came to be
 * it is left out (LAB-1).
 */
export function playBranch(game: OldGame, from: number, change: Change): Outcome {
  const start = game.moments[from]?.before ?? game.end;
  const play = startPlay(start, [], null);
  const names = new Map<string, string | null>(); // what is called otherwise here; null: it never came to be
  for (const [offset, moment] of game.moments.slice(from).entries()) {
    let born: Born = { deals: [], embargoes: [] };
    for (const said of change(moment.said, from + offset)) {
      const renamed = rename(said, names);
      if (renamed === null) continue;
      const before = play.state();
      tell(play, renamed);
      if (said === moment.said) born = bornBetween(before, play.state());
    }
    matchNames(names, moment.born, born);
  }
  for (let phase = 0; phase < MOST_PHASES && play.state().open.phase !== 'debrief'; phase++) play.step();
  return outcomeOf(
    play,
    game.record.scenario.seats.map((seat) => seat.country),
  );
}

/** Deals are paired in order, embargoes by what they are about. */
function matchNames(names: Map<string, string | null>, then: Born, now: Born): void {
  for (const [at, id] of then.deals.entries()) setName(names, id, now.deals[at] ?? null);
  const left = [...now.embargoes];
  for (const { id, subject } of then.embargoes) {
    const at = left.findIndex((each) => each.subject === subject);
    setName(names, id, at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null));
  }
}

function setName(names: Map<string, string | null>, id: string, now: string | null): void {
  if (now !== id) names.set(id, now);
}

/** The same words about the same things under their names here; null where a thing never came to be. */
function rename(said: Said, names: ReadonlyMap<string, string | null>): Said | null {
  if (names.size === 0) return said;
  let isLost = false;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const now = names.get(value);
      if (now === null) isLost = true;
      return now ?? value;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, walk(field)]));
  };
  const command = walk(said.command) as Said['command'];
  return isLost ? null : { ...said, command };
}

/** Whether a command speaks of a deal by its id. */
export function isAbout({ command }: Said, deal: string): boolean {
  if ('deal' in command) return command.deal === deal;
  return command.type === 'placeOrder' && 'deal' in command.order && command.order.deal === deal;
}
