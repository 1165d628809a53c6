import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { NoticeKind } from '../../session/session.ts';
import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { noticeText } from '../../text/noticeText.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveToFile } from '../parts/saveToFile.ts';

/** Where only a file keeps the game. */
const NEEDS_FILE: readonly NoticeKind[] = ['denied', 'full', 'lost'];

/** What went wrong behind the game, in a sentence, that it goes on, and what helps. */
export function NoticeBar() {
  const { session, ui } = useGame();
  const spoken = useRef<unknown>(null);
  useSignalEffect(() => {
    const last = session.notices.value.at(-1);
    if (last !== undefined && last !== spoken.current) ui.saying.value = noticeText(last);
    spoken.current = last;
  });
  const notices = session.notices.value;
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={m.notices()}>
      {notices.map((notice) => (
        <div key={notice.kind} class="notice">
          <p>{noticeText(notice)}</p>
          {NEEDS_FILE.includes(notice.kind) && (
            <button type="button" class="button" onClick={() => saveToFile(session.record())}>
              {m.saveToFile()}
            </button>
          )}
          {notice.kind === 'full' && (
            <button type="button" class="button" onClick={() => (ui.drawer.value = 'saves')}>
              {m.savedGames()}
            </button>
          )}
          <button
            type="button"
            class="button quiet"
            aria-label={m.close()}
            onClick={() => session.dismiss(notice.kind)}
          >
            <Icon id="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
