import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type StudyNews, startStudy } from '../../session/studyLine.ts';
import { useGame } from '../../store/game.ts';

/** The look back at this game, as far as it has come; it begins when the ending is shown and stops when it is left. */
export function useStudy() {
  const { session } = useGame();
  const news = useMemo(() => signal<StudyNews | null>(null), [session]);
  useEffect(
    () =>
      startStudy(session.record(), session.view.peek().seat, (each) => {
        news.value = each;
      }),
    [session],
  );
  return news;
}
