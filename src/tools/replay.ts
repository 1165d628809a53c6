import { openRecord } from '../match/openRecord.ts';
import { parseRecord } from '../match/parseRecord.ts';
import type { Problem } from '../scenario/problem.ts';
import { endWith, readCommandLine } from './commandLine.ts';
import { readInput } from './inputFile.ts';
import { problemLine } from './levelFile.ts';

const USAGE = `npm run replay -- FILE

Plays the record of a game again through the same rules and compares the hash of every turn.
A record of older rules is played by today's: it says what was left out and prints the hashes of today.
Ends with status 1 where the record is damaged or comes out differently.`;

function failWith(problems: readonly Problem[]): never {
  process.stderr.write(`${problems.map(problemLine).join('\n')}\n`);
  process.exit(1);
}

const { positionals } = readCommandLine(USAGE, {});
const path = positionals[0] ?? endWith('Name the file of a record. Try --help.');
const read = parseRecord(readInput(path));
if (!read.ok) failWith(read.problems);
const opened = openRecord(read.record);
if (!opened.ok) failWith(opened.problems);
const { record, migration } = opened;
record.hashes.forEach((hash, turn) => {
  const what = turn > record.scenario.time.turns ? 'epilogue' : `turn ${String(turn).padStart(2)}`;
  process.stdout.write(`${what}  ${hash}\n`);
});
const game = `${record.scenario.id}, seed ${record.seed}`;
process.stdout.write(
  migration === null
    ? `${game}: all ${record.hashes.length} hashes agree.\n`
    : `${game}: made by rules ${migration.from}, played again by ${record.engine}; ${migration.leftOut} of ${migration.said} things said left out, ${migration.turnsThatDiffer.length} of ${record.hashes.length} hashes differ.\n`,
);
