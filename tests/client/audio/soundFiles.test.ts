import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EFFECTS } from '../../../src/client/audio/effects.ts';
import { MOODS } from '../../../src/client/audio/mood.ts';
import { inRoot } from '../../../src/tools/paths.ts';
import { soundFiles, soundsMade } from '../../../src/tools/sounds/soundFiles.ts';

const folder = inRoot('assets', 'sounds');
const MOST_BYTES = 400_000;
const dbfs = (value: number): number => 20 * Math.log10(value);
const peak = (pcm: Float32Array): number => pcm.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const rms = (pcm: Float32Array): number => Math.sqrt(pcm.reduce((sum, value) => sum + value * value, 0) / pcm.length);
const sounds = soundsMade();
const isMusic = (name: string): boolean => MOODS.some((mood) => mood === name);
const music = sounds.filter(({ name }) => isMusic(name));

describe('the sound files', () => {
  test('are what the recipes give, byte for byte', async () => {
    for (const { name, bytes } of await soundFiles()) {
      const kept = readFileSync(`${folder}/${name}`);
      expect(`${name} is as made: ${kept.equals(bytes)}`).toBe(`${name} is as made: true`);
      expect(kept.length).toBeLessThan(MOST_BYTES);
    }
  });

  test('are all that the page asks for and no more, in both formats', () => {
    const wanted = [...EFFECTS, ...MOODS].flatMap((name) => [`${name}.mp3`, `${name}.ogg`]);
    expect(readdirSync(folder).sort()).toEqual([...wanted, 'README.md'].sort());
  });
});

describe('the sounds', () => {
  test.each(sounds)('$name leaves room above its loudest moment and lies around zero', ({ pcm }) => {
    expect(dbfs(peak(pcm))).toBeLessThan(-1);
    expect(Math.abs(pcm.reduce((sum, value) => sum + value, 0) / pcm.length)).toBeLessThan(0.001);
  });

  test.each(sounds)('$name begins and ends without a click', ({ pcm }) => {
    expect(Math.abs(pcm[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(pcm.at(-1) ?? 1)).toBeLessThan(0.001);
  });
});

describe('the music', () => {
  test('has two layers of one length, between 60 and 90 seconds', () => {
    const seconds = music.map(({ pcm, rate }) => pcm.length / rate);
    expect(seconds).toHaveLength(2);
    expect(seconds[0]).toBe(seconds[1]);
    expect(seconds[0]).toBeGreaterThanOrEqual(60);
    expect(seconds[0]).toBeLessThanOrEqual(90);
  });

  test.each(music)('$name is quiet: under −24 dBFS in the mean', ({ pcm }) => {
    expect(dbfs(rms(pcm))).toBeLessThan(-24);
  });

  test.each(music)('$name goes over its seam no faster than it moves anywhere else', ({ pcm }) => {
    const steps = pcm.subarray(1).map((value, k) => Math.abs(value - (pcm[k] ?? 0)));
    const seam = Math.abs((pcm[0] ?? 0) - (pcm.at(-1) ?? 1));
    expect(seam).toBeLessThan(peak(steps) / 4);
  });
});
