import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { GameEvent } from '../../core/seat.ts';
import { type Game, useView } from '../store/game.ts';
import { m } from '../text/generated/messages.js';
import { effectsBetween, effectsOf } from './effects.ts';
import { moodOf } from './mood.ts';
import { followSettings, pageSound, soundFailed } from './pageSound.ts';

/** Plays what happens in a game from my seat, and its music; says once where sound is wanted and cannot be had. */
export function useGameSound({ session, ui }: Pick<Game, 'session' | 'ui'>): void {
  const seen = useRef(session.view.peek());
  useEffect(() => {
    const unfollow = followSettings(document);
    return () => {
      pageSound.setMood(null);
      unfollow();
    };
  }, []);
  useSignalEffect(() => {
    const now = session.view.value;
    pageSound.setMood(moodOf(now));
    pageSound.hear(effectsBetween(seen.current, now));
    seen.current = now;
  });
  useSignalEffect(() => {
    if (!soundFailed.value) return;
    ui.saying.value = m.soundNotPlayed();
    soundFailed.value = false;
  });
}

/** Plays some events of a report when they are shown. */
export function useEventSound(events: readonly GameEvent[]): void {
  const { view } = useView();
  useEffect(() => pageSound.hear(effectsOf(view, events)), []);
}
