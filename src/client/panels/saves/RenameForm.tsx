import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_LETTERS } from '../../session/saves.ts';
import { m } from '../../text/generated/messages.js';

interface RenameFormProps {
  readonly name: string;
  onRename(name: string): void;
}

/** Another name for a save. */
export function RenameForm({ name, onRename }: RenameFormProps) {
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus(); // before the next key
    input.current?.select();
  }, []);
  return (
    <form
      class="row wrap"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(text.trim() === '' ? name : text.trim());
      }}
    >
      <label class="field grow">
        <span class="label">{m.newName()}</span>
        <input
          ref={input}
          type="text"
          value={text}
          maxLength={MOST_LETTERS}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {m.renameDone()}
      </button>
    </form>
  );
}
