import { hashJson } from '../core/referee.ts';
import { MOST_CHARACTERS, parseScenarioJson } from '../scenario/parse.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { levelHash } from './levelHash.ts';
import { ENGINE_VERSION, type GameRecord, OLDER_ENGINES, RECORD_FORMAT, type Said } from './record.ts';

export type ReadRecord =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOST_COMMANDS = 20_000;
const MOST_NAME = 20; // characters of a foreign version that are shown

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
  const foreign = foreignIn(fields) ?? versionIn(fields);
  if (foreign !== null) return { ok: false, problems: [foreign] };
  const problems: Problem[] = [];
  const problem = (path: string, message: string, suggestion: string) =>
    problems.push({ severity: 'error', code: 'badRecord', path, message, suggestion });
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
  const record = { ...(fields as unknown as GameRecord), scenario: level.scenario };
  // A level of an older format is lifted: the save names it as it was, the game as it is now.
  const isAsSaved = hashJson(fields['scenario']) === record.scenarioHash;
  return { ok: true, record: isAsSaved ? { ...record, scenarioHash: levelHash(level.scenario) } : record };
}

/** What the file is where it is no save at all; null where it looks like one. */
function foreignIn(fields: Readonly<Record<string, unknown>>): Problem | null {
  if (typeof fields['engine'] === 'string' && 'format' in fields) return null;
  const isLevel = 'formatVersion' in fields && 'seats' in fields;
  return isLevel
    ? error('levelFile', '', 'This is a level, not a saved game.', 'Choose a file that the game exported.')
    : error('notARecord', '', 'This is not a save of this game.', 'Choose a file that the game exported.');
}

/** Why a save of other rules or another format cannot be opened here; null where it can. */
function versionIn({ format, engine }: Readonly<Record<string, unknown>>): Problem | null {
  const rules = String(engine).slice(0, MOST_NAME);
  const isNewer = newerThan(rules, ENGINE_VERSION);
  if (format !== RECORD_FORMAT)
    return error(
      isNewer ? 'newerSave' : 'unknownSave',
      'format',
      `The save has format ${JSON.stringify(format)?.slice(0, MOST_NAME)}, made by rules ${rules}; this game reads format ${RECORD_FORMAT}.`,
      isNewer ? 'Update the game to open it.' : 'Open it with the version of the game that made it.',
    );
  if (engine === ENGINE_VERSION || OLDER_ENGINES.includes(rules)) return null;
  return error(
    isNewer ? 'newerSave' : 'unknownSave',
    'engine',
    `The save was made by rules ${rules}; this game has rules ${ENGINE_VERSION} and opens ${OLDER_ENGINES.join(', ')} too.`,
    isNewer ? 'Update the game to open it.' : 'Open it with the version of the game that made it.',
  );
}

/** Whether a version such as "0.10.2" comes after another; a text that is no version comes after none. */
function newerThan(version: string, other: string): boolean {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) return false;
  const [parts, others] = [version, other].map((each) => each.split('.').map(Number)) as [number[], number[]];
  const at = parts.findIndex((part, place) => part !== others[place]);
  return at >= 0 && (parts[at] ?? 0) > (others[at] ?? 0);
}

/** People's seats that the level does not have, or that stand twice: a game would wait for them for ever. */
function strangersIn(humans: unknown, scenario: Scenario): readonly string[] {
  const ids = Array.isArray(humans) ? humans.map(String) : [];
  const isSeat = (id: string) => scenario.seats.some((seat) => seat.country === id);
  return ids.filter((id, at) => !isSeat(id) || ids.indexOf(id) !== at);
}

function error(code: string, path: string, message: string, suggestion: string): Problem {
  return { severity: 'error', code, path, message, suggestion };
}

function fail(code: string, path: string, message: string, suggestion: string): ReadRecord {
  return { ok: false, problems: [error(code, path, message, suggestion)] };
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
