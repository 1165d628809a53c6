import type { SeatId } from '../core/seat.ts';
import { ENGINE_VERSION } from '../match/record.ts';
import type { Scenario } from '../scenario/schema.ts';
import { playGame } from './playGame.ts';

export interface SeatPar {
  readonly country: SeatId;
  readonly meanCenti: number;
  readonly deviationCenti: number;
}

/** Par of every seat: mean and deviation of its score over AI games on seeds from `firstSeed`, in hundredths (GOAL-3). */
export function measurePar(
  scenario: Scenario,
  games: number,
  firstSeed: number,
): { readonly games: number; readonly engine: string; readonly seats: readonly SeatPar[] } {
  const { par: _, ...bare } = scenario;
  const scores = new Map<SeatId, number[]>(scenario.seats.map((seat) => [seat.country, []]));
  for (let game = 0; game < games; game++) {
    const { match } = playGame({ scenario: bare, seed: firstSeed + game });
    const seat = scenario.seats[0]?.country ?? '';
    for (const row of match.view(seat).ending?.ranking ?? []) scores.get(row.seat)?.push(row.scoreCenti);
  }
  return {
    games,
    engine: ENGINE_VERSION,
    seats: scenario.seats.map((seat) => {
      const list = scores.get(seat.country) ?? [];
      const mean = list.reduce((sum, score) => sum + score, 0) / Math.max(1, list.length);
      const variance =
        list.reduce((sum, score) => sum + (score - mean) * (score - mean), 0) / Math.max(1, list.length - 1);
      return {
        country: seat.country,
        meanCenti: Math.round(mean),
        deviationCenti: Math.max(100, Math.round(Math.sqrt(variance))),
      };
    }),
  };
}
