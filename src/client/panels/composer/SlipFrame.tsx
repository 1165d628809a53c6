import type { ComponentChildren } from 'preact';
import { m } from '../../text/generated/messages.js';
import { Icon, type IconId } from '../parts/Icon.tsx';

interface SlipFrameProps {
  readonly kind: string; // class of the slip
  readonly icon: IconId;
  readonly title: string;
  readonly says: string; // what it does and for whom, in one sentence
  onRemove(): void;
  readonly children?: ComponentChildren;
}

/** A slip on the letter: its name, what it does, its numbers, and the way to take it off. */
export function SlipFrame({ kind, icon, title, says, onRemove, children }: SlipFrameProps) {
  return (
    <li class={`slip edit ${kind}`}>
      <Icon id={icon} />
      <div class="stack">
        <div class="row">
          <div class="grow">
            <strong>{title}</strong>
            <p class="small soft">{says}</p>
          </div>
          <button type="button" class="button quiet" aria-label={m.removeSlip()} onClick={onRemove}>
            <Icon id="close" />
          </button>
        </div>
        {children}
      </div>
    </li>
  );
}
