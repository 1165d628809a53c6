import { parseRecord } from '../match/parseRecord.ts';
import { replay } from '../match/replay.ts';
import type { Problem } from '../scenario/problem.ts';
import { endWith, readCommandLine } from './commandLine.ts';
import { readInput } from './inputFile.ts';
import { problemLine } from './levelFile.ts';

const USAGE = `npm run replay -- FILE

Plays the record of a game again through the same rules and compares the hash of every turn.
Ends with status 1 where the record is damaged or comes out differently.`;

function failWith(problems: readonly Problem[]): never {
  process.stderr.write(`${problems.map(problemLine).join('\n')}\n`);
  process.exit(1);
}

const { positionals } = readCommandLine(USAGE, {});
const path = positionals[0] ?? endWith('Name the file of a record. Try --help.');
const read = parseRecord(readInput(path));
if (!read.ok) failWith(read.problems);
const replayed = replay(read.record);
if (!replayed.ok) failWith(replayed.problems);
replayed.hashes.forEach((hash, turn) => {
  process.stdout.write(`turn ${String(turn).padStart(2)}  ${hash}\n`);
});
process.stdout.write(
  `${read.record.scenario.id}, seed ${read.record.seed}: all ${replayed.hashes.length} hashes agree.\n`,
);
