import type { GameEvent, SeatView } from '../../core/seat.ts';

/** What happened in a turn, kept past its end: a view forgets its news at every resolution and every new turn. */
export interface KeptNews {
  readonly turn: number;
  readonly events: readonly GameEvent[]; // of this turn, oldest first
  readonly before: readonly GameEvent[]; // of the turn before: what the paper can print
}

export const NO_NEWS: KeptNews = { turn: 0, events: [], before: [] };

/** The news with what a view adds; the turn before is kept only where it really was the one before. */
export function keepNews(kept: KeptNews, { turn, news }: SeatView): KeptNews {
  if (turn < kept.turn) return { turn, events: news, before: [] };
  const isNew = turn > kept.turn;
  const before = isNew ? (turn === kept.turn + 1 ? kept.events : []) : kept.before;
  const known = new Set(isNew ? [] : kept.events.map((event) => JSON.stringify(event)));
  const added = news.filter((event) => !known.has(JSON.stringify(event)));
  if (!isNew && added.length === 0) return kept;
  return { turn, events: isNew ? news : [...kept.events, ...added], before };
}
