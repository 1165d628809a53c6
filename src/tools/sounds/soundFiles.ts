import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders';
import { EFFECT_RECIPES } from './effects.ts';
import { MUSIC_RECIPES } from './music.ts';
import type { Track } from './wave.ts';

/** Mean loudness of music as a share of what a file can hold: −27 dBFS, well under speech. */
const MUSIC_RMS = 0.045;
const FADE_S = 0.02;
const STEPS = 32767;
const SERIAL = 1; // the container wants a number; by default it is drawn by chance

export interface SoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const peakOf = (samples: Float64Array): number => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const rmsOf = (samples: Float64Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

/** At its final loudness, ends faded unless they meet in a loop, in the 65,536 steps of a WAV file. */
function finish({ samples, rate, isLoop }: Track, gain: number): Float32Array {
  const fade = FADE_S * rate;
  return Float32Array.from(samples, (value, k) => {
    const end = isLoop ? 1 : Math.min(1, (samples.length - 1 - k) / fade);
    return Math.round(value * gain * end * STEPS) / STEPS;
  });
}

interface Made {
  readonly name: string;
  readonly rate: number;
  readonly pcm: Float32Array;
}

/** What the recipes give, ready to be encoded: effects by their peaks, music by its mean. */
export function soundsMade(): readonly Made[] {
  const effects = Object.entries(EFFECT_RECIPES).map(([name, { peak, make }]) => {
    const track = make();
    return { name, rate: track.rate, pcm: finish(track, peak / peakOf(track.samples)) };
  });
  const music = Object.entries(MUSIC_RECIPES).map(([name, make]) => {
    const track = make();
    return { name, rate: track.rate, pcm: finish(track, MUSIC_RMS / rmsOf(track.samples)) };
  });
  return [...effects, ...music];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Every file of assets/sounds that is heard: Ogg Vorbis, and MP3 for browsers without it. The same bytes every time. */
export async function soundFiles(): Promise<readonly SoundFile[]> {
  const [ogg, mp3] = await Promise.all([createOggEncoder(), createMp3Encoder()]);
  return soundsMade().flatMap(({ name, rate, pcm }) => {
    const input = { channels: 1, sampleRate: rate } as const;
    ogg.configure({ ...input, vbrQuality: 3, oggSerialNo: SERIAL });
    const inOgg = joined([ogg.encode([pcm]).slice(), ogg.finalize().slice()]);
    mp3.configure({ ...input, bitrate: rate > 24000 ? 64 : 32 });
    const inMp3 = joined([mp3.encode([pcm]).slice(), mp3.finalize().slice()]);
    return [
      { name: `${name}.ogg`, bytes: inOgg },
      { name: `${name}.mp3`, bytes: inMp3 },
    ];
  });
}
