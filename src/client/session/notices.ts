import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notice, NoticeKind } from './session.ts';

/** What the player is told beside the game: one line a kind, and what may be told once only is not told again. */
export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  tell(notice: Notice): void; // takes the place of an older one of its kind
  tellOnce(notice: Notice): void;
  dismiss(kind: NoticeKind): void;
}

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  const told = new Set<NoticeKind>();
  const dismiss = (kind: NoticeKind): void => {
    if (list.peek().some((each) => each.kind === kind)) list.value = list.peek().filter((each) => each.kind !== kind);
  };
  const tell = (notice: Notice): void => {
    told.add(notice.kind);
    list.value = [...list.peek().filter((each) => each.kind !== notice.kind), notice];
  };
  return {
    list,
    tell,
    tellOnce: (notice) => {
      if (!told.has(notice.kind)) tell(notice);
    },
    dismiss,
  };
}
