import { writeFileSync } from 'node:fs';
import { endWith, readCommandLine, wholeNumber } from './commandLine.ts';
import { gamesSummary, summaryText } from './gamesSummary.ts';
import { readInput } from './inputFile.ts';
import { readLevel } from './levelFile.ts';
import { parseScript, type ScriptLine } from './script.ts';
import type { TurnFacts } from './turnFacts.ts';
import { turnReport } from './turnReport.ts';
import { type GameEnd, watchGame } from './watchGame.ts';

const USAGE = `npm run simulate -- [options]

Plays games without a page and prints each turn: prices, what was made, flows, stocks, sectors, leverage, deals, hash.
  --level ID|FILE   a level (the-cut-off)
  --seed N          seed of the first game (1); the next games take the next numbers
  --games N         how many games (1)
  --script FILE     commands to say: [{ "turn": 1, "seat": "china", "command": { … } }, …]; programs play the other seats
  --only-script     seats without lines in the script hold instead
  --summary         leave the turns out; at the end say what went wrong in all games, and how busy each seat was
  --json            one JSON object a line: one for each turn, one for each game's end
  --record FILE     write the record of the first game, for npm run replay
Ends with status 1 where a command was refused, a line of the script could not be said or something does not add up.`;

const { values } = readCommandLine(USAGE, {
  level: { type: 'string' },
  seed: { type: 'string' },
  games: { type: 'string' },
  script: { type: 'string' },
  'only-script': { type: 'boolean' },
  summary: { type: 'boolean' },
  json: { type: 'boolean' },
  record: { type: 'string' },
});
const firstSeed = wholeNumber('seed', values.seed, { least: 0, most: 2_147_483_647, otherwise: 1 });
const games = wholeNumber('games', values.games, { least: 1, most: 1_000_000, otherwise: 1 });
const scenario = readLevel(values.level ?? 'the-cut-off');
const script = values.script === undefined ? [] : readScript(values.script);

function readScript(path: string): readonly ScriptLine[] {
  const parsed = parseScript(
    readInput(path),
    scenario.seats.map((seat) => seat.country),
  );
  return parsed.ok ? parsed.lines : endWith(`${path} is no script:\n  ${parsed.problems.join('\n  ')}`);
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function printTurn(seed: number, facts: TurnFacts): void {
  if (values.summary) return;
  const type = facts.turn > scenario.time.turns ? 'epilogue' : 'turn'; // of an epilogue only its end is shown
  print(values.json ? JSON.stringify({ type, seed, ...facts }) : turnReport(scenario, facts));
}

function printEnd({ record, ...end }: GameEnd): void {
  if (values.json) {
    print(JSON.stringify({ type: 'end', ...end }));
    return;
  }
  const ranking = end.scores.map(({ seat, scoreCenti, rank }) => `${rank}. ${seat} ${(scoreCenti / 100).toFixed(1)}`);
  print(`Game of seed ${end.seed}: ${end.turns} turns, hash ${end.hash}; ${ranking.join(', ')}`);
  for (const complaint of end.complaints) print(`  ${complaint}`);
}

const ends: GameEnd[] = [];
let failed = 0;

/** One game to its end, or what it failed of; only a summary goes on after that. */
function play(seed: number): GameEnd | null {
  const onlyScript = values['only-script'] ?? false;
  try {
    return watchGame({ scenario, seed, script, onlyScript, eachTurn: (facts) => printTurn(seed, facts) });
  } catch (error) {
    if (!values.summary) throw error;
    print(`Game of seed ${seed} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  }
}

for (let game = 0; game < games; game++) {
  const end = play(firstSeed + game);
  if (end === null) failed++;
  else {
    printEnd(end);
    ends.push({ ...end, record: { ...end.record, commands: [] } }); // hundreds of whole records are many megabytes
    if (game === 0 && values.record !== undefined) writeFileSync(values.record, JSON.stringify(end.record));
  }
  if (end === null || end.complaints.length > 0) process.exitCode = 1;
}
if (values.summary) {
  const summary = gamesSummary(ends, failed);
  print(values.json ? JSON.stringify({ type: 'summary', ...summary }) : summaryText(summary));
}
