import type { Agent } from '../../src/core/seat.ts';
import { playGame } from '../../src/lab/playGame.ts';
import { theCutOff } from '../support/cutOff.ts';
import type { BenchRow } from './benchRow.ts';

/** Whole games of the shipped level without a page, on one core; the peer is the same game with seats that never speak. */
const GAMES = 8;
const WARM_UP = 2;

const holding: Agent = (_view, _options, dice) => ({ commands: [], dice });

function secondsAGame(agentFor?: () => Agent): number {
  const scenario = theCutOff();
  const play = (seed: number) => playGame({ scenario, seed, ...(agentFor ? { agentFor } : {}) });
  for (let seed = 1; seed <= WARM_UP; seed++) play(seed);
  const start = performance.now();
  for (let seed = 1; seed <= GAMES; seed++) play(1_000 + seed);
  return (performance.now() - start) / 1_000 / GAMES;
}

/** Seconds a game and games a second, with AI in every seat. */
export async function measureGames(): Promise<readonly BenchRow[]> {
  const ai = secondsAGame();
  const silent = secondsAGame(() => holding);
  return [
    {
      name: 'game: The Cut-off, AI in four seats',
      value: ai,
      unit: 's',
      peer: { name: 'seats that never speak', value: silent, ratio: silent / ai },
    },
    { name: 'game: AI games a second on one core', value: 1 / ai, unit: 'games/s' },
  ];
}
