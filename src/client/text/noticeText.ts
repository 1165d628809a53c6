import type { Notice } from '../session/session.ts';
import { m } from './generated/messages.js';

const TEXT: { readonly [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>) => string } = {
  restarted: () => m.noticeRestarted(),
  stumbled: () => m.noticeStumbled(),
  lost: () => m.noticeLost(),
  denied: () => m.noticeDenied(),
  full: () => m.noticeFull(),
  elsewhere: () => m.noticeElsewhere(),
  olderRules: ({ from, said, leftOut }) =>
    leftOut === 0 ? m.noticeOlderRules({ from }) : m.noticeOlderRulesLeftOut({ from, said, leftOut }),
};

/** What a notice says. */
export function noticeText<Kind extends Notice['kind']>(notice: Extract<Notice, { kind: Kind }>): string {
  const text = TEXT[notice.kind] as (notice: Extract<Notice, { kind: Kind }>) => string;
  return text(notice);
}
