import type { EmbargoMode, SeatView } from '../../core/seat.ts';

export const MOODS = ['calm', 'tension'] as const;
export type Mood = (typeof MOODS)[number];

const TENSE: readonly EmbargoMode[] = ['threatened', 'partial', 'full'];

/** The music's mood: tense while an embargo or a threat that I know of stands, calm again at the end. */
export function moodOf(view: SeatView): Mood {
  const isOver = view.phase === 'debrief';
  return !isOver && view.embargoes.some((embargo) => TENSE.includes(embargo.mode)) ? 'tension' : 'calm';
}
