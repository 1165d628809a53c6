import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findEntries, glossaryAt, loadGlossary } from '../../store/glossary.ts';
import { m } from '../../text/generated/messages.js';
import type { GlossaryEntry, TermId } from '../../text/glossary.ts';

type Glossary = Readonly<Record<TermId, GlossaryEntry>>;

function Entry({ id, all, onGo }: { readonly id: TermId; readonly all: Glossary; onGo(id: TermId): void }) {
  const entry = all[id];
  const see = entry.see.filter((each): each is TermId => each in all);
  return (
    <li id={`word-${id}`} tabIndex={-1}>
      <h3>{entry.term()}</h3>
      <p>{entry.says()}</p>
      <p class="soft">{m.forExample({ example: entry.example() })}</p>
      <p class="see small">
        <span class="soft">{m.seeAlso()}</span>
        {see.map((each) => (
          <button key={each} type="button" class="link" onClick={() => onGo(each)}>
            {all[each].term()}
          </button>
        ))}
      </p>
    </li>
  );
}

/** Every word of the game, to read through or to search. */
export function GlossarySheet() {
  const [all, setAll] = useState<Glossary | null>(null);
  const [sought, setSought] = useState('');
  const [at, setAt] = useState<TermId | null>(glossaryAt.peek());
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    glossaryAt.value = null;
    void loadGlossary().then(setAll);
  }, []);
  useLayoutEffect(() => {
    if (at === null || all === null) return;
    const entry = list.current?.querySelector<HTMLElement>(`#word-${at}`);
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
    setAt(null);
  }, [at, all, sought]);
  if (all === null) return <p class="soft">{m.working()}</p>;
  const found = findEntries(all, sought);
  return (
    <div class="stack">
      <p class="soft">{m.glossaryIntro()}</p>
      <label class="field search">
        <span class="small soft">{m.glossarySearch()}</span>
        <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <p class="small soft" role="status">
        {found.length === 0 ? m.glossaryNone() : m.glossaryFound({ count: found.length })}
      </p>
      <ul class="words" ref={list}>
        {found.map(([id]) => (
          <Entry
            key={id}
            id={id}
            all={all}
            onGo={(next) => {
              setSought('');
              setAt(next);
            }}
          />
        ))}
      </ul>
    </div>
  );
}
