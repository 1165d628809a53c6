import { useEffect, useRef } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { keepCount, noteNow } from '../../store/guide.ts';
import { keepStars } from '../../store/stars.ts';

/** Says each new note to those who do not see it, and keeps count of hints. It never takes the focus. */
export function CoachVoice() {
  const { view, ui } = useView();
  const note = noteNow({ ui, view });
  const id = note?.id ?? null;
  const moment = `${view.turn} ${view.phase}`;
  const before = useRef(moment);
  useEffect(() => {
    if (view.phase === 'debrief') keepStars(view);
  }, [view.phase]);
  useEffect(() => {
    keepCount({ ui, view }, note);
    if (note === null) return;
    // What the page has just said of a new part of the turn must not be cut off by the note on it.
    const first = before.current === moment ? '' : `${ui.saying.peek()} `;
    before.current = moment;
    ui.saying.value = first + note.text;
  }, [id, moment]);
  return null;
}
