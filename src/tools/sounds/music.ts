import { inRoom } from './room.ts';
import { addRing, addSwell, chance, newTrack, pitchHz, type Track } from './wave.ts';

/**
 * One piece in two layers of one length that play together: calm is always heard, tension is laid over it. Sixteen bars
 * in four phrases; each phrase ends in a breath, and the loop's seam is such a breath, so that nothing marks it.
 */
const RATE = 24000; // nothing here sounds above 5 kHz
const BAR_S = 4.5;
const BARS = 16;
const PHRASE_BARS = 4;

/** D Dorian. The string players' notes, low to high, one row a bar. */
const CHORDS = [
  [50, 57, 65, 72],
  [48, 57, 64, 71],
  [47, 55, 62, 69],
  [45, 57, 60, 67],
  [50, 57, 64, 69],
  [52, 59, 62, 67],
  [48, 55, 64, 71],
  [45, 55, 60, 64],
  [53, 60, 64, 69],
  [52, 55, 62, 71],
  [50, 57, 65, 69],
  [43, 55, 59, 64],
  [45, 57, 60, 65],
  [48, 55, 64, 67],
  [47, 55, 62, 67],
  [50, 57, 62, 69],
] as const;

// biome-ignore format: one bar a line is how it is read
/** The keyboard's notes: bar, beat in quarters of a bar, pitch, weight. Sparse, and no phrase comes twice. */
const KEYS = [
  [0, 0.5, 74, 0.8], [0, 2, 77, 0.6], [0, 3, 76, 0.7],
  [1, 0.5, 72, 0.7], [1, 2.5, 69, 0.6],
  [2, 0, 71, 0.8], [2, 1.5, 74, 0.5], [2, 3, 69, 0.6],
  [3, 0.5, 67, 0.6],
  [4, 0.5, 69, 0.7], [4, 1.5, 76, 0.7], [4, 3.5, 74, 0.5],
  [5, 1, 71, 0.7], [5, 2, 67, 0.5],
  [6, 0, 72, 0.7], [6, 1, 71, 0.5], [6, 2.5, 79, 0.6],
  [7, 0, 76, 0.6], [7, 1, 72, 0.5],
  [8, 1, 81, 0.6], [8, 2, 77, 0.6], [8, 3.5, 76, 0.6],
  [9, 1, 74, 0.7], [9, 3, 71, 0.5],
  [10, 0.5, 69, 0.7], [10, 1.5, 74, 0.5], [10, 2.5, 77, 0.7],
  [11, 0.5, 76, 0.6], [11, 1.5, 71, 0.5],
  [12, 1, 72, 0.7], [12, 3, 77, 0.6],
  [13, 0.5, 76, 0.6], [13, 2, 72, 0.6], [13, 3, 67, 0.5],
  [14, 0.5, 74, 0.7], [14, 2, 71, 0.6], [14, 3, 69, 0.5],
  [15, 0.5, 62, 0.6],
] as const;

function strike(track: Track, at: number, note: number, gain: number): void {
  const hz = pitchHz(note);
  for (let k = 1; k <= 7; k++) {
    const partial = hz * k * Math.sqrt(1 + 0.0004 * k * k);
    addRing(track, { at, hz: partial, gain: gain / k ** 2.1, fall: 0.9 + 0.75 * k, attack: 0.012 });
  }
}

function bow(track: Track, from: { readonly at: number; readonly seconds: number }, note: number, gain: number): void {
  for (const [ratio, share] of [
    [0.9985, 0.5],
    [1.0015, 0.5],
    [2.001, 0.16],
    [3, 0.05],
  ] as const) {
    addSwell(track, { ...from, hz: pitchHz(note) * ratio, gain: gain * share, rise: 0.45 });
  }
}

/** Strings, a low bow under them, and a felted keyboard. */
function calm(): Track {
  const track = newTrack(RATE, BAR_S * BARS, true);
  CHORDS.forEach((chord, bar) => {
    const isLast = bar % PHRASE_BARS === PHRASE_BARS - 1;
    const seconds = isLast ? BAR_S * 0.9 : BAR_S * 1.35; // bars flow into one another, phrases do not
    for (const [voice, note] of chord.entries())
      bow(track, { at: bar * BAR_S, seconds }, note, voice === 0 ? 0.17 : 0.1);
  });
  const next = chance(7);
  for (const [bar, beat, note, weight] of KEYS) {
    const late = 0.02 + next() * 0.03; // a hand, not a clock
    strike(track, (bar + beat / 4) * BAR_S + late, note, 0.2 * weight * (0.9 + 0.2 * next()));
  }
  return inRoom(track, 0.5, 0.82);
}

/** The low held note of each phrase. */
const DRONES = [38, 33, 36, 38] as const;
/** Where two strings lie half a tone apart, and for how many bars; each phrase has its own. */
const RUBS = [
  { bar: 0.7, bars: 2.6, note: 69 },
  { bar: 5.1, bars: 2.1, note: 62 },
  { bar: 8.4, bars: 3.1, note: 64 },
  { bar: 12.9, bars: 2.3, note: 57 },
] as const;
const RUB_VOICES = [
  [0, 0.045],
  [1, 0.035],
  [12, 0.013],
  [13, 0.01],
] as const;
/** Thirds of a bar at which the heart misses: the end of each phrase, and once within three of them. */
const MISSED = [11, 20, 23, 28, 35, 43, 47];

/** A slow heart, a low held note, and two strings half a tone apart. */
function tension(): Track {
  const track = newTrack(RATE, BAR_S * BARS, true);
  const next = chance(13);
  for (let beat = 0; beat < BARS * 3; beat++) {
    if (MISSED.includes(beat)) continue;
    const at = beat * (BAR_S / 3) + 0.03;
    const weight = beat % 3 === 0 ? 1 : 0.75;
    addRing(track, { at, hz: 58, gain: 0.3 * weight * (0.9 + 0.2 * next()), fall: 9, attack: 0.02 });
    addRing(track, { at: at + 0.27, hz: 52, gain: 0.2 * weight, fall: 10, attack: 0.025 });
  }
  for (const [phrase, note] of DRONES.entries()) {
    const seconds = PHRASE_BARS * BAR_S;
    bow(track, { at: phrase * seconds, seconds: seconds * 0.97 }, note, 0.14);
  }
  for (const { bar, bars, note } of RUBS) {
    for (const [step, gain] of RUB_VOICES) {
      const swell = { at: bar * BAR_S, seconds: bars * BAR_S, rise: 0.6, beat: 5.5 };
      addSwell(track, { ...swell, hz: pitchHz(note + step), gain });
    }
  }
  return inRoom(track, 0.5, 0.82);
}

/** How each layer is made, under the name the page plays it by. */
export const MUSIC_RECIPES: Readonly<Record<string, () => Track>> = { calm, tension };
