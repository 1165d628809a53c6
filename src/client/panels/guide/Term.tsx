import type { ComponentChildren, RefObject } from 'preact';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GameContext } from '../../store/game.ts';
import { glossaryAt, loadGlossary } from '../../store/glossary.ts';
import { m } from '../../text/generated/messages.js';
import type { GlossaryEntry, TermId } from '../../text/glossary.ts';

const EDGE = 8;

/** Lays the note under the word, or over it where there is more room, and never off the screen. */
function layAt(note: HTMLElement, word: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE));
  const below = at.bottom + EDGE;
  const top = below + height < innerHeight ? below : Math.max(EDGE, at.top - height - EDGE);
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}

interface TermProps {
  readonly id: TermId;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A word that can be asked about: dotted under, opens to one plain sentence and an example. */
export function Term({ id, class: extra = 'ask-word', children }: TermProps) {
  const ui = useContext(GameContext)?.ui;
  const [entry, setEntry] = useState<GlossaryEntry | null>(null);
  const word = useRef<HTMLButtonElement>(null);
  const noteId = useId();
  const ask = async (): Promise<void> => {
    const found = (await loadGlossary())[id];
    setEntry(found);
    if (ui !== undefined) ui.saying.value = `${found.term()}: ${found.says()}`;
  };
  const toGlossary = (): void => {
    if (ui === undefined) return;
    setEntry(null);
    glossaryAt.value = id;
    ui.drawer.value = 'glossary';
  };
  return (
    <span class="term-at">
      <button
        ref={word}
        type="button"
        class={extra}
        aria-expanded={entry !== null}
        {...(entry === null ? {} : { 'aria-controls': noteId })}
        title={m.whatIs()}
        onClick={() => void ask()}
      >
        {children}
      </button>
      {entry !== null && (
        <TermNote id={noteId} entry={entry} word={word} onClose={() => setEntry(null)}>
          {ui !== undefined && ui.drawer.value !== 'glossary' && (
            <button type="button" class="link small" onClick={toGlossary}>
              {m.openGlossary()}
            </button>
          )}
        </TermNote>
      )}
    </span>
  );
}

interface TermNoteProps {
  readonly id: string;
  readonly entry: GlossaryEntry;
  readonly word: RefObject<HTMLElement | null>;
  onClose(): void;
  readonly children: ComponentChildren;
}

/** The platform's own popover: closes with Escape or a press elsewhere, and follows its word in the order of reading. */
function TermNote({ id, entry, word, onClose, children }: TermNoteProps) {
  const note = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const shown = note.current;
    if (shown === null || word.current === null) return;
    shown.showPopover();
    layAt(shown, word.current);
  }, []);
  return (
    <span
      ref={note}
      id={id}
      class="term-note"
      popover="auto"
      role="note"
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <strong class="serif">{entry.term()}</strong>
      <span>{entry.says()}</span>
      <span class="soft small">{m.forExample({ example: entry.example() })}</span>
      {children}
    </span>
  );
}
