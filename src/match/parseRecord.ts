import { MOST_CHARACTERS, parseScenarioJson } from '../scenario/parse.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type GameRecord, RECORD_FORMAT, type Said } from './record.ts';

export type ReadRecord =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_COMMANDS = 20_000;

/** A record from the text of a save: all problems at once with the way out; commands themselves are judged when it is played. */
export function parseRecord(text: string): ReadRecord {
  if (text.length > MOST_CHARACTERS * 2)
    return fail(
      'tooLong',
      '',
      `The save has ${text.length} characters; ${MOST_CHARACTERS * 2} are the most.`,
      'Use the file the game exported.',
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(
      'notJson',
      '',
      `The save is not complete JSON: ${error instanceof Error ? error.message : 'unknown error'}.`,
      'Export it again; a download may have been cut off.',
    );
  }
  return readRecord(json);
}

/** The same for JSON that is already read. */
export function readRecord(json: unknown): ReadRecord {
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return fail('notARecord', '', 'A save is one JSON object.', 'Choose a file that the game exported.');
  const fields = json as Readonly<Record<string, unknown>>;
  if (fields['format'] !== RECORD_FORMAT)
    return fail(
      'otherVersion',
      'format',
      `The save has format ${JSON.stringify(fields['format']) ?? 'none'}; this game reads format ${RECORD_FORMAT}.`,
      'Open it with the version of the game that made it.',
    );
  const problems: Problem[] = [];
  const problem = (path: string, message: string, suggestion: string) =>
    problems.push({ severity: 'error', code: 'badRecord', path, message, suggestion });
  if (typeof fields['engine'] !== 'string')
    problem('engine', 'The save does not say which version of the rules made it.', 'Export it again.');
  if (typeof fields['scenarioHash'] !== 'string')
    problem('scenarioHash', 'The save does not name its level by hash.', 'Export it again.');
  if (!Number.isSafeInteger(fields['seed'])) problem('seed', 'The seed is not a whole number.', 'Use a whole number.');
  if (!isListOf(fields['humans'], isText))
    problem('humans', "The list of people's seats is missing or damaged.", 'Write a list of seat ids.');
  if (!isListOf(fields['hashes'], isText))
    problem('hashes', 'The list of hashes is missing or damaged.', 'Export the save again.');
  const commands = fields['commands'];
  if (!Array.isArray(commands) || commands.length > MOST_COMMANDS)
    problem('commands', 'The list of commands is missing, damaged or too long.', 'Export the save again.');
  else
    for (const [at, said] of commands.entries())
      if (!isSaid(said))
        problem(`commands[${at}]`, 'This is not something a seat can have said.', 'It needs turn, seat and command.');
  const level = parseScenarioJson(fields['scenario']);
  if (!level.ok)
    problems.push(
      ...level.problems.map((each) => ({ ...each, path: each.path === '' ? 'scenario' : `scenario.${each.path}` })),
    );
  const strangers = level.ok && isListOf(fields['humans'], isText) ? strangersIn(fields['humans'], level.scenario) : [];
  for (const seat of strangers)
    problem('humans', `"${seat}" is no seat of the level.`, 'Write ids of its seats, each once.');
  if (problems.length > 0 || !level.ok) return { ok: false, problems };
  return { ok: true, record: { ...(fields as unknown as GameRecord), scenario: level.scenario } };
}

/** People's seats that the level does not have, or that stand twice: a game would wait for them for ever. */
function strangersIn(humans: unknown, scenario: Scenario): readonly string[] {
  const ids = Array.isArray(humans) ? humans.map(String) : [];
  const isSeat = (id: string) => scenario.seats.some((seat) => seat.country === id);
  return ids.filter((id, at) => !isSeat(id) || ids.indexOf(id) !== at);
}

function fail(code: string, path: string, message: string, suggestion: string): ReadRecord {
  return { ok: false, problems: [{ severity: 'error', code, path, message, suggestion }] };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 100;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= 1_000 && value.every(isItem);
}

function isSaid(value: unknown): value is Said {
  if (value === null || typeof value !== 'object') return false;
  const said = value as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(said['turn']) &&
    isText(said['seat']) &&
    typeof said['command'] === 'object' &&
    said['command'] !== null
  );
}
