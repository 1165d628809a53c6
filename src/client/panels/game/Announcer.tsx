import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useGame } from '../../store/game.ts';

/** At most one announcement in this time, the newest: a screen reader must be able to finish a sentence. */
const QUIET_MS = 1200;

/** The page's one live region. */
export function Announcer() {
  const { ui } = useGame();
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useSignalEffect(() => {
    const next = ui.saying.value;
    if (timer.current !== null) return;
    setText(next);
    timer.current = setTimeout(() => {
      timer.current = null;
      setText(ui.saying.peek());
    }, QUIET_MS);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
