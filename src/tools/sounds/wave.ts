/** A sound while it is made: samples around zero at `rate` a second. */
export interface Track {
  readonly rate: number;
  readonly samples: Float64Array;
  readonly isLoop: boolean; // what rings on after the end is heard again at the beginning
}

export function newTrack(rate: number, seconds: number, isLoop = false): Track {
  return { rate, samples: new Float64Array(Math.round(rate * seconds)), isLoop };
}

/** A sine that dies away: `fall` is how many times a second it loses 8.7 dB. */
export interface Ring {
  readonly at: number; // seconds
  readonly hz: number;
  readonly gain: number;
  readonly fall: number;
  readonly attack: number; // seconds
}

/** A sound that is struck or plucked is a sum of these. */
export function addRing(track: Track, { at, hz, gain, fall, attack }: Ring): void {
  const { rate } = track;
  const length = Math.ceil(Math.min(9, 7 / fall) * rate); // to a thousandth of its strength
  const decay = Math.exp(-fall / rate);
  const turn = (2 * Math.PI * hz) / rate;
  const [a, b] = [2 * decay * Math.cos(turn), -decay * decay];
  let [now, before] = [0, -Math.sin(turn) / decay];
  for (let k = 0; k < length; k++) {
    const rise = Math.min(1, k / (attack * rate));
    const out = Math.min(1, (length - k) / (0.02 * rate));
    put(track, at, k, gain * now * rise * rise * (3 - 2 * rise) * out);
    [now, before] = [a * now + b * before, now];
  }
}

export interface Swell {
  readonly at: number;
  readonly seconds: number;
  readonly hz: number;
  readonly gain: number;
  readonly rise: number; // share of its time in which it comes; it goes in the rest
  readonly beat?: number; // how many times a second it trembles
}

/** A bowed or blown tone: comes and goes without an edge. */
export function addSwell(track: Track, { at, seconds, hz, gain, rise, beat = 0 }: Swell): void {
  const length = Math.round(seconds * track.rate);
  const turn = (2 * Math.PI * hz) / track.rate;
  const tremble = (2 * Math.PI * beat) / track.rate;
  for (let k = 0; k < length; k++) {
    const part = k / length;
    const level =
      part < rise ? Math.sin((Math.PI / 2) * (part / rise)) : Math.cos((Math.PI / 2) * ((part - rise) / (1 - rise)));
    const shake = beat > 0 ? 0.75 + 0.25 * Math.sin(tremble * k) : 1;
    put(track, at, k, gain * level * level * shake * Math.sin(turn * k));
  }
}

export interface Breath {
  readonly at: number;
  readonly seconds: number;
  readonly gain: number;
  readonly lowHz: number; // what is left of the noise lies between these two
  readonly highHz: number;
  readonly seed: number;
  shape(part: number): number; // loudness over its time, both from 0 to 1
}

/** Paper, fire and breath are noise between two pitches. */
export function addBreath(track: Track, { at, seconds, gain, lowHz, highHz, seed, shape }: Breath): void {
  const next = chance(seed);
  const length = Math.round(seconds * track.rate);
  const [keepLow, keepHigh] = [highHz, lowHz].map((hz) => 1 - Math.exp((-2 * Math.PI * hz) / track.rate));
  let [smooth, smoother, drift] = [0, 0, 0];
  for (let k = 0; k < length; k++) {
    smooth += (keepLow ?? 1) * (next() * 2 - 1 - smooth);
    smoother += (keepLow ?? 1) * (smooth - smoother);
    drift += (keepHigh ?? 0) * (smoother - drift);
    put(track, at, k, gain * shape(k / length) * (smoother - drift));
  }
}

function put({ samples, rate, isLoop }: Track, at: number, k: number, value: number): void {
  const place = Math.round(at * rate) + k;
  const index = isLoop ? (place + samples.length) % samples.length : place;
  if (index < samples.length) samples[index] = (samples[index] ?? 0) + value;
}

/** Even chances from 0 to 1 that are the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Equal temperament; 69 is the A of 440 Hz. */
export const pitchHz = (note: number): number => 440 * 2 ** ((note - 69) / 12);
