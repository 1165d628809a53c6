import type { Scenario } from '../scenario/schema.ts';
import { WORTH } from './economy.ts';
import { shareOf } from './units.ts';

/**
 * What one point of score is worth to a seat, in thousand US$: a share of what its industry makes in a turn. A seat without
 * industry of its own, a miner, reckons as the seat with the least industry does; else no goal would move it at all.
 */
export function pointThousandUsd(scenario: Scenario, seat: string): number {
  const own = outputOf(scenario, seat);
  if (own > 0) return shareOf(own, WORTH.scorePointBp);
  const others = scenario.seats.map((each) => outputOf(scenario, each.country)).filter((output) => output > 0);
  return others.length === 0 ? 0 : shareOf(Math.min(...others), WORTH.scorePointBp);
}

function outputOf(scenario: Scenario, country: string): number {
  return scenario.sectors.reduce(
    (sum, sector) => (sector.country === country ? sum + sector.outputThousandUsd : sum),
    0,
  );
}
