import { inRoom } from './room.ts';
import { addBreath, addRing, addSwell, chance, newTrack, pitchHz, type Track } from './wave.ts';

const RATE = 32000;
const hump = (part: number): number => Math.sin(Math.PI * part) ** 2;

/** A sheet slides over the table and comes to rest on two soft notes. */
function letter(): Track {
  const track = newTrack(RATE, 1.1);
  addBreath(track, { at: 0, seconds: 0.32, gain: 0.3, lowHz: 900, highHz: 3200, seed: 11, shape: hump });
  for (const [at, note, gain] of [
    [0.24, 76, 0.3],
    [0.36, 83, 0.22],
  ] as const) {
    addRing(track, { at, hz: pitchHz(note), gain, fall: 7, attack: 0.008 });
    addRing(track, { at, hz: pitchHz(note) * 3.01, gain: gain * 0.15, fall: 16, attack: 0.004 });
  }
  return inRoom(track, 0.3, 0.6);
}

/** A stamp goes down into wax: weight, give, and a little crackle as it is taken up again. */
function seal(): Track {
  const track = newTrack(RATE, 0.9);
  addRing(track, { at: 0.01, hz: 62, gain: 0.9, fall: 13, attack: 0.006 });
  addRing(track, { at: 0.01, hz: 118, gain: 0.5, fall: 20, attack: 0.004 });
  addRing(track, { at: 0.012, hz: 241, gain: 0.22, fall: 34, attack: 0.003 });
  addBreath(track, {
    at: 0,
    seconds: 0.11,
    gain: 0.8,
    lowHz: 150,
    highHz: 900,
    seed: 23,
    shape: (part) => hump(part ** 0.4),
  });
  const next = chance(29);
  for (let k = 0; k < 9; k++) {
    addRing(track, {
      at: 0.3 + next() * 0.16,
      hz: 1400 + next() * 1500,
      gain: 0.02 + next() * 0.03,
      fall: 140,
      attack: 0.001,
    });
  }
  return inRoom(track, 0.25, 0.55);
}

/** A taut thread is cut: one dry click, then the string lets go. */
function snap(): Track {
  const track = newTrack(RATE, 1);
  addBreath(track, {
    at: 0,
    seconds: 0.03,
    gain: 1.6,
    lowHz: 1500,
    highHz: 7000,
    seed: 31,
    shape: (part) => hump(part ** 0.35),
  });
  for (let k = 1; k <= 9; k++) {
    const hz = 185 * k * Math.sqrt(1 + 0.004 * k * k);
    addRing(track, { at: 0.004, hz, gain: 0.42 / k, fall: 6 + 3.2 * k, attack: 0.002 });
    addRing(track, { at: 0.03, hz: hz * 0.943, gain: 0.2 / k, fall: 9 + 3 * k, attack: 0.01 });
  }
  return inRoom(track, 0.25, 0.6);
}

/** A furnace is lit: the draught takes, the fire settles, and something warm begins to hum. */
function furnace(): Track {
  const track = newTrack(RATE, 2.4);
  const draught = (part: number): number => (part < 0.3 ? hump(part / 0.6) : hump(0.5 + (part - 0.3) / 1.4));
  addBreath(track, { at: 0, seconds: 1.9, gain: 1.5, lowHz: 60, highHz: 420, seed: 41, shape: draught });
  addBreath(track, { at: 0.15, seconds: 1.1, gain: 0.35, lowHz: 600, highHz: 1800, seed: 43, shape: draught });
  const next = chance(47);
  for (let k = 0; k < 14; k++) {
    addRing(track, {
      at: 0.4 + next() * 1.1,
      hz: 700 + next() * 1600,
      gain: 0.02 + next() * 0.05,
      fall: 110,
      attack: 0.001,
    });
  }
  for (const [note, gain] of [
    [50, 0.3],
    [57, 0.22],
    [66, 0.09],
  ] as const) {
    addSwell(track, { at: 0.3, seconds: 1.9, hz: pitchHz(note), gain, rise: 0.45 });
  }
  return inRoom(track, 0.25, 0.65);
}

/** A page is taken up and laid over. */
function page(): Track {
  const track = newTrack(RATE, 0.8);
  addBreath(track, {
    at: 0,
    seconds: 0.3,
    gain: 0.7,
    lowHz: 1200,
    highHz: 4200,
    seed: 53,
    shape: (part) => hump(part ** 1.6),
  });
  addBreath(track, {
    at: 0.26,
    seconds: 0.2,
    gain: 0.9,
    lowHz: 500,
    highHz: 2600,
    seed: 59,
    shape: (part) => hump(part ** 0.6),
  });
  return inRoom(track, 0.2, 0.5);
}

/** The small bell of an exchange. */
function bell(): Track {
  const track = newTrack(RATE, 2);
  for (const [ratio, gain, fall] of [
    [0.5, 0.16, 2.4],
    [1, 0.42, 3],
    [1.19, 0.16, 4.2],
    [2, 0.2, 5],
    [2.74, 0.1, 8],
    [3.76, 0.06, 12],
  ] as const) {
    addRing(track, { at: 0, hz: pitchHz(81) * ratio, gain, fall, attack: 0.003 });
  }
  return inRoom(track, 0.2, 0.6);
}

/** How each effect is made, under the name the page plays it by, and how loud its loudest moment may be (1: full). */
export const EFFECT_RECIPES: Readonly<Record<string, { readonly peak: number; make(): Track }>> = {
  letter: { peak: 0.3, make: letter },
  seal: { peak: 0.5, make: seal },
  snap: { peak: 0.5, make: snap },
  furnace: { peak: 0.35, make: furnace },
  page: { peak: 0.25, make: page },
  bell: { peak: 0.3, make: bell },
};
