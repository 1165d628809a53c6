import type { Howl } from 'howler';
import { MOODS, type Mood } from './mood.ts';

export interface MusicPlayer {
  set(mood: Mood | null, isHidden: boolean): void;
}

type Settled = 'loading' | 'loaded' | 'failed';
interface Layer {
  readonly mood: Mood;
  readonly howl: Howl;
  settled: Settled;
}

const FADE_MS = 3000;

/** Two layers of one length that run together; tension is heard only when there is some. */
export function createMusic(open: (mood: Mood, onSettled: (how: Settled) => void) => Howl): MusicPlayer {
  let layers: readonly Layer[] = [];
  let isRunning = false;
  let wanted: Mood = 'calm';
  let isHidden = false;
  const fade = ({ mood, howl }: Layer): void => {
    const volume = mood === 'calm' || wanted === 'tension' ? 1 : 0;
    if (howl.volume() !== volume) howl.fade(howl.volume(), volume, FADE_MS);
  };
  const update = (): void => {
    if (layers.some((layer) => layer.settled === 'loading')) return;
    const heard = layers.filter((layer) => layer.settled === 'loaded');
    if (isHidden === isRunning) {
      for (const { howl } of heard) isHidden ? howl.pause() : howl.play(); // in one go, so that they stay together
      isRunning = !isHidden;
    }
    if (isRunning) heard.forEach(fade);
  };
  const opened = (mood: Mood): Layer => {
    const howl = open(mood, (how) => {
      layer.settled = how;
      update();
    });
    const layer: Layer = { mood, howl, settled: 'loading' };
    return layer;
  };
  const close = (): void => {
    for (const { howl } of layers) howl.unload(); // a minute of sound is 14 MB once it is decoded
    layers = [];
    isRunning = false;
  };
  return {
    set: (mood, hidden) => {
      isHidden = hidden;
      if (mood === null) return close();
      wanted = mood;
      if (layers.length === 0) layers = MOODS.map(opened);
      update();
    },
  };
}
