import { existsSync, writeFileSync } from 'node:fs';
import { agentFor } from '../ai/agent.ts';
import { newDice, optionsFor } from '../core/seat.ts';
import { createMatch, type Match } from '../match/match.ts';
import { ENGINE_VERSION } from '../match/record.ts';
import { endWith, readCommandLine, wholeNumber } from './commandLine.ts';
import { readLevel } from './levelFile.ts';
import { inRoot } from './paths.ts';

const USAGE = `node src/tools/makeGolden.ts LEVEL SEAT [--seed N]

Writes two saves of these rules into tests/replays, which every later version must open: one left in the talks of turn 4
(or of the last turn of a shorter level), one of the whole game. A program says what the person in SEAT says.
To be run once, when the rules of a version are done; a save that is there is never written over.`;

const LEAVES_IN_TURN = 4;

const { values, positionals } = readCommandLine(USAGE, { seed: { type: 'string' } });
const [level, seat] = positionals;
if (level === undefined || seat === undefined) endWith('Name a level and a seat. Try --help.');
const seed = wholeNumber('seed', values.seed, { least: 0, most: 2_147_483_647, otherwise: 20_261 });
const scenario = readLevel(level);
if (!scenario.seats.some((each) => each.country === seat)) endWith(`${level} has no seat "${seat}".`);

const pathOf = (part: string): string => inRoot('tests', 'replays', `rules-${ENGINE_VERSION}-${level}-${part}.json`);

function write(match: Match, part: string): void {
  const path = pathOf(part);
  if (existsSync(path)) endWith(`${path} is there already, and a golden save is never written over.`);
  writeFileSync(path, JSON.stringify(match.record()));
  process.stdout.write(`${path}\n`);
}

/** The person says what a program would say in this phase, and is not ready yet. */
function speak(match: Match, person: string): void {
  const view = match.view(person);
  const { commands } = agentFor(person)(view, optionsFor(view), newDice(seed + match.record().commands.length));
  for (const command of commands) match.send(person, command);
}

const made = createMatch({ scenario, seed, humans: [seat], agentFor });
if (!made.ok) endWith(made.problems.map((problem) => problem.message).join('\n'));
const { match } = made;
const leavesIn = Math.min(LEAVES_IN_TURN, scenario.time.turns);
const isOver = (): boolean => match.state().open.phase === 'debrief';
for (let phases = 0; phases <= scenario.time.turns * 4 && !isOver(); phases++) {
  speak(match, seat);
  const { turn, phase } = match.state().open;
  if (turn === leavesIn && phase === 'negotiation') write(match, 'mid-game');
  match.send(seat, { type: 'ready' });
}
if (!isOver()) endWith('The game does not end.');
write(match, 'whole-game');
