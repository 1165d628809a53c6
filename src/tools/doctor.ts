import { parseScenario } from '../scenario/parse.ts';
import { endWith, readCommandLine, wholeNumber } from './commandLine.ts';
import { examine } from './examine.ts';
import { readInput } from './inputFile.ts';
import { levelPath, problemLine } from './levelFile.ts';

const USAGE = `npm run doctor -- FILE|ID [--games N]

Reports every problem of a level with its code, its place, a sentence and a way out, then lets programs play it.
  --games N   how many games (20); 0 for the file alone
Ends with status 1 where there are errors.`;

const { values, positionals } = readCommandLine(USAGE, { games: { type: 'string' } });
const games = wholeNumber('games', values.games, { least: 0, most: 100_000, otherwise: 20 });
const path = levelPath(positionals[0] ?? endWith('Name a level. Try --help.'));
const parsed = parseScenario(readInput(path));
const problems = parsed.ok ? parsed.warnings : parsed.problems;
const played = parsed.ok && games > 0 ? examine(parsed.scenario, games) : { problems: [], lines: [] };
const all = [...problems, ...played.problems];
for (const line of [...all.map(problemLine), ...played.lines]) process.stdout.write(`${line}\n`);
const errors = all.filter((problem) => problem.severity === 'error').length;
const others = all.length - errors;
process.stdout.write(
  `${path}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${others} ${others === 1 ? 'warning' : 'warnings'}\n`,
);
if (errors > 0) process.exitCode = 1;
