import type { Howl } from 'howler';
import { describe, expect, test } from 'vitest';
import type { Mood } from '../../../src/client/audio/mood.ts';
import { createMusic, type MusicPlayer } from '../../../src/client/audio/musicPlayer.ts';

interface Stage {
  readonly music: MusicPlayer;
  readonly did: readonly string[];
  settle(mood: Mood, how: 'loaded' | 'failed'): void;
  allLoaded(): void;
}

/** Music on two records that only note down what is done to them; fades end at once. */
function aStage(): Stage {
  const did: string[] = [];
  const settlers = new Map<Mood, (how: 'loaded' | 'failed') => void>();
  const music = createMusic((mood, onSettled) => {
    settlers.set(mood, onSettled);
    let volume = 0;
    const howl = {
      volume: () => volume,
      fade: (_: number, to: number) => {
        volume = to;
        did.push(`${mood} to ${to}`);
      },
      play: () => did.push(`${mood} plays`),
      pause: () => did.push(`${mood} rests`),
      unload: () => did.push(`${mood} is put away`),
    };
    return howl as unknown as Howl;
  });
  const settle = (mood: Mood, how: 'loaded' | 'failed'): void => settlers.get(mood)?.(how);
  const allLoaded = (): void => {
    settle('calm', 'loaded');
    settle('tension', 'loaded');
  };
  return { music, did, settle, allLoaded };
}

describe('the music player', () => {
  test('begins both layers together once both are there, and lets tension be silent', () => {
    const { music, did, settle } = aStage();
    music.set('calm', false);
    settle('tension', 'loaded');
    expect(did).toEqual([]);
    settle('calm', 'loaded');
    expect(did).toEqual(['calm plays', 'tension plays', 'calm to 1']);
  });

  test('lays tension over the calm and takes it away again', () => {
    const { music, did, allLoaded } = aStage();
    music.set('calm', false);
    allLoaded();
    music.set('tension', false);
    music.set('tension', false);
    music.set('calm', false);
    expect(did.slice(3)).toEqual(['tension to 1', 'tension to 0']);
  });

  test('rests while hidden, does not begin while hidden, and goes on where it was', () => {
    const { music, did, allLoaded } = aStage();
    music.set('calm', true);
    allLoaded();
    expect(did).toEqual([]);
    music.set('calm', false);
    music.set('calm', true);
    music.set('calm', false);
    const played = ['calm plays', 'tension plays'];
    expect(did).toEqual([...played, 'calm to 1', 'calm rests', 'tension rests', ...played]);
  });

  test('plays the layer that it has when the other is missing', () => {
    const { music, did, settle } = aStage();
    music.set('tension', false);
    settle('tension', 'failed');
    settle('calm', 'loaded');
    expect(did).toEqual(['calm plays', 'calm to 1']);
  });

  test('gives its memory back when it is switched off, and begins anew', () => {
    const { music, did, allLoaded } = aStage();
    music.set('calm', false);
    allLoaded();
    music.set(null, false);
    expect(did.slice(3)).toEqual(['calm is put away', 'tension is put away']);
    music.set('calm', false);
    allLoaded();
    expect(did.slice(5)).toEqual(['calm plays', 'tension plays', 'calm to 1']);
  });
});
