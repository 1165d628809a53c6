import { readFileSync, writeFileSync } from 'node:fs';
import { measurePar } from '../lab/par.ts';
import { endWith, readCommandLine, wholeNumber } from './commandLine.ts';
import { levelPath, readLevel } from './levelFile.ts';

const USAGE = `npm run par -- FILE|ID [--games N] [--seed N]

Lets programs play a level and writes mean and deviation of each seat's score into it as its par.
  --games N   how many games (300)
  --seed N    seed of the first; far from the seeds people play (1000001)
Ends with status 2 where no level is named.`;

const { values, positionals } = readCommandLine(USAGE, { games: { type: 'string' }, seed: { type: 'string' } });
const name = positionals[0] ?? endWith('Name a level. Try --help.');
const games = wholeNumber('games', values.games, { least: 2, most: 100_000, otherwise: 300 });
const firstSeed = wholeNumber('seed', values.seed, { least: 0, most: 2_000_000_000, otherwise: 1_000_001 });
const path = levelPath(name);
const par = measurePar(readLevel(name), games, firstSeed);
const level = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify({ ...level, par }, null, 1)}\n`);
for (const seat of par.seats) {
  const line = `${seat.country}: ${(seat.meanCenti / 100).toFixed(1)} ± ${(seat.deviationCenti / 100).toFixed(1)}`;
  process.stdout.write(`${line}\n`);
}
