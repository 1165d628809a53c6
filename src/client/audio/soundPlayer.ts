import { Howl, Howler } from 'howler';
import { EFFECTS, type EffectId } from './effects.ts';
import type { Mood } from './mood.ts';
import { createMusic } from './musicPlayer.ts';
import type { SoundPlayer } from './sound.ts';

/** A context that still sleeps so long after it was asked to play was not allowed to wake. */
const WAKES_WITHIN_MS = 3000;
const FILE_TYPES = ['ogg', 'mp3'] as const; // Ogg first: MP3 begins with a short silence, which a loop would show

/** Plays the files in `folder`; `complain` is called for each that cannot be had, decoded or started. */
export function createPlayer(folder: string, complain: () => void): SoundPlayer {
  const effects = new Map<EffectId, Howl>();
  const lost = new Set<EffectId>();
  let mood: Mood | null = null;
  let isHidden = false;
  const sourcesOf = (name: string): string[] => FILE_TYPES.map((type) => `${folder}${name}.${type}`);
  const openEffect = (effect: EffectId): Howl => {
    const onloaderror = (): void => {
      lost.add(effect);
      complain();
    };
    const found = effects.get(effect);
    const howl = found ?? new Howl({ src: sourcesOf(effect), onloaderror, onplayerror: complain });
    effects.set(effect, howl);
    return howl;
  };
  const music = createMusic((layer, onSettled) => {
    const onload = (): void => onSettled('loaded');
    const onloaderror = (): void => {
      complain();
      onSettled('failed');
    };
    return new Howl({ src: sourcesOf(layer), loop: true, volume: 0, onload, onloaderror, onplayerror: complain });
  });
  return {
    readyEffects: () => {
      for (const effect of EFFECTS) openEffect(effect);
    },
    play: (effect) => {
      // Before the first click the browser lets nothing sound, and what comes a minute late had better not come.
      if (navigator.userActivation?.hasBeenActive === false) return complain();
      const howl = openEffect(effect);
      if (lost.has(effect)) return;
      howl.play();
      setTimeout(() => {
        if (Howler.usingWebAudio && Howler.ctx?.state === 'suspended' && !isHidden) complain();
      }, WAKES_WITHIN_MS);
    },
    setMusic: (now) => {
      mood = now;
      music.set(mood, isHidden);
    },
    setVolume: (volume) => void Howler.volume(volume),
    setHidden: (now) => {
      isHidden = now;
      if (isHidden) for (const howl of effects.values()) howl.stop();
      music.set(mood, isHidden);
    },
  };
}
