import { useRef, useState } from 'preact/hooks';
import type { SeatView } from '../../../core/seat.ts';
import { type Kept, MOST_LETTERS, MOST_NAMED, newId, noteOf, type SaveNote, type Saves } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';

interface SaveFormProps {
  readonly saves: Saves;
  readonly notes: readonly SaveNote[];
  readonly game: { readonly view: SeatView; readonly record: string };
  onSaved(): void;
}

type Said = { readonly kind: 'saved' | 'problem'; readonly text: string };

const SAID: Readonly<Record<Kept, (facts: { name: string }) => Said>> = {
  kept: ({ name }) => ({ kind: 'saved', text: m.savedAs({ name }) }),
  full: () => ({ kind: 'problem', text: m.saveFailedFull() }),
  denied: () => ({ kind: 'problem', text: m.saveFailedDenied() }),
  elsewhere: () => ({ kind: 'problem', text: m.saveFailedDenied() }),
};

interface ReplaceProps {
  readonly note: SaveNote;
  onReplace(): void;
  onLeave(): void;
}

function ReplaceQuestion({ note: { name, country, turn }, onReplace, onLeave }: ReplaceProps) {
  return (
    <div class="save-ask">
      <p>{m.saveTaken({ name, country, turn })}</p>
      <div class="row wrap">
        <button type="button" class="button" onClick={onReplace}>
          {m.replaceIt()}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {m.leaveIt()}
        </button>
      </div>
    </div>
  );
}

/** Keeps the game on the table under a name; a name that is taken is asked about first. */
export function SaveForm({ saves, notes, game, onSaved }: SaveFormProps) {
  const { view, record } = game;
  const country = view.scenario.countries.find((each) => each.id === view.seat)?.name ?? view.seat;
  const [name, setName] = useState<string>(m.saveDefaultName({ country, turn: view.turn }));
  const [takenId, setTaken] = useState<string | null>(null); // the save that would be replaced
  const submit = useRef<HTMLButtonElement>(null); // keeps the focus when the question goes
  const [said, setSaid] = useState<Said | null>(null);
  const named = notes.filter((note) => note.kind === 'named');
  const taken = named.find((note) => note.id === takenId) ?? null; // it may be deleted meanwhile
  const close = (): void => {
    submit.current?.focus();
    setTaken(null);
  };
  const keep = async (id: string): Promise<void> => {
    close();
    const note = noteOf(view, { id, kind: 'named', name: name.trim(), holder: null, savedAt: Date.now() });
    const kept = await saves.write({ note, record }, { takeOver: true });
    setSaid(SAID[kept]({ name: note.name }));
    onSaved();
  };
  const ask = (): void => {
    const same = named.find((note) => note.name === name.trim()) ?? null;
    setSaid(null);
    if (name.trim() === '') setSaid({ kind: 'problem', text: m.saveNameMissing() });
    else if (same !== null) setTaken(same.id);
    else if (named.length >= MOST_NAMED) setSaid({ kind: 'problem', text: m.savesFull({ count: named.length }) });
    else void keep(newId());
  };
  return (
    <form
      class="stack"
      aria-label={m.saveThisGame()}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <div class="row save-form">
        <label class="field grow">
          <span class="label">{m.saveName()}</span>
          <input
            type="text"
            value={name}
            maxLength={MOST_LETTERS}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setTaken(null);
            }}
          />
        </label>
        <button ref={submit} type="submit" class="button primary">
          {m.saveIt()}
        </button>
      </div>
      <div role="status">
        {said !== null && <p class={said.kind === 'problem' ? 'why' : ''}>{said.text}</p>}
        {taken !== null && <ReplaceQuestion note={taken} onReplace={() => void keep(taken.id)} onLeave={close} />}
      </div>
    </form>
  );
}
