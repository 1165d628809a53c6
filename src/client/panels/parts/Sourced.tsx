import type { ComponentChildren } from 'preact';
import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';

interface SourcedProps {
  readonly title: string; // what the number is
  readonly explains: string; // how it came about
  readonly sources: readonly string[];
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A number that can be opened to its source. */
export function Sourced({ title, explains, sources, children, class: extra = '' }: SourcedProps) {
  const { ui } = useGame();
  const open = (): void => {
    ui.source.value = { title, explains, sources };
  };
  return (
    <button type="button" class={`sourced ${extra}`} title={m.openSource()} onClick={open}>
      {children}
      <span class="visually-hidden">. {m.openSource()}</span>
    </button>
  );
}
