import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ActionButtonProps {
  readonly class?: string;
  readonly why?: string | null; // why it cannot be done now, in words; null: it can
  onPress(): void;
  readonly children: ComponentChildren;
}

/** A button that stays reachable when it cannot be used and says why. */
export function ActionButton({ class: extra = '', why = null, onPress, children }: ActionButtonProps) {
  const id = useId();
  const blocked = why !== null;
  return (
    <div class="action">
      <button
        type="button"
        class={`button ${extra}`}
        aria-disabled={blocked}
        {...(blocked ? { 'aria-describedby': id } : {})}
        onClick={() => {
          if (!blocked) onPress();
        }}
      >
        {children}
      </button>
      {blocked && (
        <p id={id} class="why small">
          {why}
        </p>
      )}
    </div>
  );
}
