import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

const SKIPPED = 16;

/** State of the seeded generator: plain integers, kept in the game state. */
export type Dice = readonly number[];

/**
 * New dice from a seed (any 32-bit integer); the same seed gives the same throws everywhere. The first throws follow the
 * seed almost in a line, so neighbouring seeds would decide alike: they are left out.
 */
export function newDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed | 0);
  skipN(generator, SKIPPED);
  return generator.getState().slice();
}

/** A whole number from 0 to `below` − 1, each as likely, and the dice as they lie afterwards. `below` from 1 to 2^31. */
export function rollBelow(dice: Dice, below: number): readonly [number, Dice] {
  const generator = xoroshiro128plusFromState([...dice]);
  const value = uniformInt(generator, 0, below - 1);
  return [value, generator.getState().slice()];
}

/** True with a chance of `chanceBp` in 10 000. */
export function rollBp(dice: Dice, chanceBp: number): readonly [boolean, Dice] {
  const [value, next] = rollBelow(dice, 10_000);
  return [value < chanceBp, next];
}
