import { effect, signal } from '@preact/signals';
import { settings, type Volume } from '../store/settings.ts';
import { createSound } from './sound.ts';

/** True when something could not be heard and the player has not been told. */
export const soundFailed = signal(false);

/** True once something could not be heard in this visit: the switches say so. */
export const soundRefused = signal(false);

const VOLUME_OF: Readonly<Record<Volume, number>> = { low: 0.35, normal: 0.65, high: 0.9 }; // even the loudest moments of all at once stay whole

/** The sound of this page. */
export const pageSound = createSound({
  load: async (complain) => {
    const { createPlayer } = await import('./soundPlayer.ts');
    return createPlayer(`${import.meta.env.BASE_URL}sounds/`, complain);
  },
  complain: () => {
    soundFailed.value = true;
    soundRefused.value = true;
  },
  later: (run, ms) => void setTimeout(run, ms),
});

/** Lets the sound follow the settings, and be still while the page is not looked at; ends with the function it returns. */
export function followSettings(page: Document): () => void {
  const onVisibility = (): void => pageSound.setHidden(page.hidden);
  page.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  let wereOn = settings.peek().effects === 'on';
  const unfollow = effect(() => {
    const { effects, music, volume } = settings.value;
    const areOn = effects === 'on';
    pageSound.wish({ effects: areOn, music: music === 'on', volume: VOLUME_OF[volume] });
    if (areOn && !wereOn) pageSound.hear(['letter']); // so that the switch is heard to work
    wereOn = areOn;
  });
  return () => {
    page.removeEventListener('visibilitychange', onVisibility);
    unfollow();
  };
}
