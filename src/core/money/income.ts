import type { Scenario } from '../../scenario/schema.ts';
import type { CountryOpen, SeatId } from '../state/gameState.ts';

/** What a seat's government gets to spend each turn, in thousand US$: the level's and what events have added or taken, never under 0 (EVT-5). */
export function incomeThousandUsd(scenario: Scenario, countries: readonly CountryOpen[], seat: SeatId): number {
  const given = scenario.seats.find((each) => each.country === seat)?.incomeThousandUsd ?? 0;
  return Math.max(0, given + (countries.find((each) => each.id === seat)?.moreIncomeThousandUsd ?? 0));
}
