import { useEffect } from 'preact/hooks';
import type { Notice } from '../../session/session.ts';
import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';

const TEXT: Readonly<Record<Notice, () => string>> = {
  restarted: m.noticeRestarted,
  lost: m.noticeLost,
  notSaved: m.noticeNotSaved,
};

/** What went wrong behind the game, in a sentence, and that it goes on. */
export function NoticeBar() {
  const { session, ui } = useGame();
  const notice = session.notice.value;
  useEffect(() => {
    if (notice !== null) ui.saying.value = TEXT[notice]();
  }, [notice]);
  return notice === null ? null : <p class="notice">{TEXT[notice]()}</p>;
}
