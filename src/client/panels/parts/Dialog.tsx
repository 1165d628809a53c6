import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { m } from '../../text/generated/messages.js';
import { Icon } from './Icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly class?: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

/** The platform's own modal: traps focus, closes with Escape and gives the focus back. */
export function Dialog({ title, class: extra = '', onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || dialog?.contains(now) === true;
      dialog?.close(); // what lies behind takes no focus before that
      // A close by Escape is told only with the next frame; by then the reader may be elsewhere and must not be called back.
      if (isLost && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const onBackdrop = (event: MouseEvent): void => {
    if (event.target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; the click on the backdrop is the mouse's way
    <dialog ref={ref} class={`dialog ${extra}`} aria-labelledby={heading} onClose={onClose} onClick={onBackdrop}>
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="button quiet" aria-label={m.close()} onClick={onClose}>
            <Icon id="close" />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that scrolls must be reachable by keyboard */}
        <div class="dialog-body" tabIndex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
