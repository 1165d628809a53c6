import { effect, signal } from '@preact/signals';
import { settings, type Volume } from '../store/settings.ts';
import { createSound } from './sound.ts';

/** True when something could not be heard and the player has not been told. */
export const soundFailed = signal(false);

const VOLUME_OF: Readonly<Record<Volume, number>> = { low: 0.35, normal: 0.65, high: 1 };

/** The sound of this page. */
export const pageSound = createSound({
  load: async (complain) => {
    const { createPlayer } = await import('./player.ts');
    return createPlayer(`${import.meta.env.BASE_URL}sounds/`, complain);
  },
  complain: () => {
    soundFailed.value = true;
  },
  later: (run, ms) => void setTimeout(run, ms),
});

/** Lets the sound follow the settings, and be still while the page is not looked at; ends with the function it returns. */
export function followSettings(page: Document): () => void {
  const onVisibility = (): void => pageSound.setHidden(page.hidden);
  page.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  const unfollow = effect(() => {
    const { effects, music, volume } = settings.value;
    pageSound.wish({ effects: effects === 'on', music: music === 'on', volume: VOLUME_OF[volume] });
  });
  return () => {
    page.removeEventListener('visibilitychange', onVisibility);
    unfollow();
  };
}
