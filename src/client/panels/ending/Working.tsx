import type { Findings, StudyNews } from '../../session/studyLine.ts';
import { m } from '../../text/generated/messages.js';

interface WorkingProps {
  readonly news: StudyNews | null;
  readonly of: keyof Pick<Findings, 'awards' | 'deciding' | 'otherwise' | 'track'>;
}

/** While a part of the look back is still being worked out: how far it is; null when it is there. */
export function Working({ news, of }: WorkingProps) {
  const found = news?.findings ?? null;
  if (found !== null && found[of] !== null) return null;
  if (news?.isDone === true) return <p class="soft">{m.studyFailed()}</p>;
  const total = found?.total ?? 0;
  const done = found?.done ?? 0;
  return (
    <div class="working">
      <p>{total === 0 ? m.studyBegins() : m.studyWorking({ done: done + 1, total })}</p>
      <progress aria-label={m.studyProgress()} {...(total === 0 ? {} : { value: done, max: total })} />
    </div>
  );
}
