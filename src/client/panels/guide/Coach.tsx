import { useView } from '../../store/game.ts';
import { doAct, isGuided, noteNow } from '../../store/guide.ts';
import { markKnown, remember } from '../../store/guideMemory.ts';
import type { Spot } from '../../store/guideNote.ts';
import { m } from '../../text/generated/messages.js';
import { Term } from './Term.tsx';

/** A place where notes are laid beside what they are about. At any moment there is one note, in one place. */
export function Coach({ at }: { readonly at: Spot }) {
  const { view, ui } = useView();
  const note = noteNow({ ui, view });
  if (note === null || note.spot !== at) return null;
  const { act } = note;
  const guided = isGuided(view);
  return (
    <aside class="coach" aria-label={guided ? m.guideNote() : m.hintNote()}>
      <p>{note.text}</p>
      <p class="coach-row">
        {act !== null && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              if (note.isOnce) markKnown([note.id]);
              doAct({ ui, view }, act);
            }}
          >
            {act.label}
          </button>
        )}
        {note.why !== null && (
          <Term id={note.why} class="link small">
            {m.guideWhy()}
          </Term>
        )}
        <button type="button" class="link small soft" onClick={() => markKnown([note.id])}>
          {m.guideKnown()}
        </button>
        {note.id === 'paper' && (
          <button type="button" class="link small soft" onClick={() => remember({ guide: 'off' })}>
            {m.guideNoNotes()}
          </button>
        )}
      </p>
    </aside>
  );
}
