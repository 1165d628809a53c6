import { existsSync, readFileSync } from 'node:fs';
import { playGame } from '../../src/lab/playGame.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { inRoot } from '../../src/tools/paths.ts';
import type { BenchRow } from './benchRow.ts';
import { sevenSeats } from './sevenSeats.ts';
import { callsIn, type RunPart, timeByPart } from './whereTimeGoes.ts';

/** The largest game there is, seven seats held by programs, on one core; a made-up level of that size until the level ships. */
const GAMES = 3;
const WARM_UP = 1;

const PARTS: readonly RunPart[] = [
  { name: 'market', isHere: ({ url }) => url.includes('/src/market/') },
  { name: 'leverage', isHere: ({ functionName }) => ['leverageTable', 'trueLeverageTable'].includes(functionName) },
  { name: 'forecasts', isHere: ({ functionName }) => functionName === 'whatIf' },
  { name: 'decisions', isHere: ({ url }) => url.endsWith('/src/ai/agent.ts') },
  { name: 'garbage', isHere: ({ functionName }) => functionName === '(garbage collector)' },
  { name: 'turns and talk', isHere: ({ functionName }) => functionName === 'playGame' },
];

const COUNTED = [
  { file: '/src/market/networkSimplex.ts', name: 'solveFlow', of: 'market solves' },
  { file: '/src/core/turn/resolveTurn.ts', name: 'resolveTurn', of: 'turns resolved' },
  { file: '/src/core/view/whatIf.ts', name: 'whatIf', of: 'forecasts made' },
];

function levelOfSeven(): { readonly name: string; readonly scenario: Scenario } {
  const file = inRoot('levels', 'the-race.json');
  if (!existsSync(file)) return { name: 'seven seats, made up', scenario: sevenSeats() };
  const parsed = parseScenario(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return { name: 'The Rare Earth Race', scenario: parsed.scenario };
}

function secondsOf({ user, system }: { readonly user: number; readonly system: number }): number {
  return (user + system) / 1_000_000;
}

/** Seconds a game, the parts of it in ms and %, and what is counted in a game. */
export async function measureRace(): Promise<readonly BenchRow[]> {
  const { name, scenario } = levelOfSeven();
  const play = (seed: number) => playGame({ scenario, seed });
  for (let seed = 1; seed <= WARM_UP; seed++) play(seed);
  const start = process.cpuUsage();
  const main = process.threadCpuUsage();
  for (let seed = 1; seed <= GAMES; seed++) play(1_000 + seed);
  const all = secondsOf(process.cpuUsage(start));
  const thread = secondsOf(process.threadCpuUsage(main));
  const times = timeByPart(PARTS, () => play(1_001));
  const sum = [...times.values()].reduce((total, ms) => total + ms, 0);
  const counts = callsIn(() => play(1_001), COUNTED);
  return [
    { name: `game: ${name}, its own thread`, value: thread / GAMES, unit: 's of CPU' },
    { name: `game: ${name}, with the engine's helpers`, value: all / GAMES, unit: 's of CPU' },
    ...[...times].flatMap(([part, ms]) => [
      { name: `game: ${name}: ${part}`, value: ms, unit: 'ms' },
      { name: `game: ${name}: ${part}`, value: (100 * ms) / sum, unit: '%' },
    ]),
    ...COUNTED.map((each, at) => ({ name: `game: ${name}: ${each.of}`, value: counts[at] ?? 0, unit: 'a game' })),
  ];
}
