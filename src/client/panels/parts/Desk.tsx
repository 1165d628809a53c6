import type { ComponentChildren } from 'preact';

interface DeskProps {
  readonly children: ComponentChildren; // what scrolls
  readonly foot?: ComponentChildren; // what stays at hand below it, so that it never covers what has the focus
}

/** A sheet on the table with its actions at the foot. */
export function Desk({ children, foot }: DeskProps) {
  return (
    <>
      <div class="desk">{children}</div>
      {foot}
    </>
  );
}
