import { useRef } from 'preact/hooks';
import { m } from '../../text/generated/messages.js';

/** Opens a save file; what is in it is checked before anything of the running game is given up. */
export function OpenSave({ class: look = 'link', onOpen }: { readonly class?: string; onOpen(text: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {m.openSaveFile()}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void file.text().then(onOpen);
        }}
      />
    </>
  );
}
