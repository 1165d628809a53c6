import type { Track } from './wave.ts';

/** Ways round the room in seconds: no two in a simple ratio, or the room would have a pitch. */
const ECHOES_S = [0.0297, 0.0371, 0.0411, 0.0437];
const SCATTER_S = [0.005, 0.0017];
const SCATTER_GAIN = 0.7;

function echo(input: Float64Array, delay: number, back: number, damp: number, laps: number): Float64Array {
  const line = new Float64Array(delay);
  const out = new Float64Array(input.length);
  let soft = 0;
  for (let k = 0; k < input.length * laps; k++) {
    const slot = k % delay;
    const heard = line[slot] ?? 0;
    soft = heard + damp * (soft - heard);
    line[slot] = (input[k % input.length] ?? 0) + back * soft;
    out[k % input.length] = heard;
  }
  return out;
}

function scatter(input: Float64Array, delay: number, laps: number): Float64Array {
  const line = new Float64Array(delay);
  const out = new Float64Array(input.length);
  for (let k = 0; k < input.length * laps; k++) {
    const slot = k % delay;
    const heard = line[slot] ?? 0;
    const into = (input[k % input.length] ?? 0) + SCATTER_GAIN * heard;
    line[slot] = into;
    out[k % input.length] = heard - SCATTER_GAIN * into;
  }
  return out;
}

/** Puts a sound into a room: `wet` is how much of the room is heard, `back` how much its walls give back. */
export function inRoom(track: Track, wet: number, back: number): Track {
  const { samples, rate, isLoop } = track;
  const laps = isLoop ? 2 : 1; // a loop goes round once before it is kept, so that its end rings into its beginning
  const paths = ECHOES_S.map((seconds) => echo(samples, Math.round(seconds * rate), back, 0.35, laps));
  let room: Float64Array = samples.map((_, k) => paths.reduce((sum, path) => sum + (path[k] ?? 0), 0) / paths.length);
  for (const seconds of SCATTER_S) room = scatter(room, Math.round(seconds * rate), laps);
  return { ...track, samples: samples.map((value, k) => value + wet * (room[k] ?? 0)) };
}
