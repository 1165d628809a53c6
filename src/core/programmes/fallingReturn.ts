import { clamp, mulDiv } from '../../balance/units.ts';

/** Where `now` comes to, on its way to `most`, for `thousandUsd` spent: `half` wins half of what is missing, and each further sum less. */
export function fallingReturn(now: number, most: number, thousandUsd: number, half: number): number {
  return now >= most ? now : clamp(now + mulDiv(most - now, thousandUsd, thousandUsd + half), now, most);
}
