import type { z } from 'zod';
import { crossCheck } from './crossCheck.ts';
import { migrateLevel } from './migrations.ts';
import type { Problem } from './problem.ts';
import { FORMAT_VERSION, type Scenario, scenarioSchema } from './schema.ts';

/** A level file may not be longer than this many characters, nor nested deeper than this many levels. */
export const MOST_CHARACTERS = 2_000_000;
export const MOST_DEPTH = 12;

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A level from the text of a file: all problems at once, each with its path and the way out; never throws on what it is given. */
export function parseScenario(text: string): Parsed {
  if (text.length > MOST_CHARACTERS)
    return fail(
      'tooLong',
      '',
      `The file has ${text.length} characters; ${MOST_CHARACTERS} are the most.`,
      'Leave out what the level does not need.',
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(
      'notJson',
      '',
      `This is not complete JSON: ${error instanceof Error ? error.message : 'unknown error'}.`,
      'Open the file in an editor that checks JSON, or export it again.',
    );
  }
  return parseScenarioJson(json);
}

/** The same for JSON that is already read. */
export function parseScenarioJson(json: unknown): Parsed {
  const unsafe = findUnsafe(json, '', 0);
  if (unsafe) return { ok: false, problems: [unsafe] };
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return fail('notAScenario', '', 'A level file is one JSON object.', 'Start from a level in the levels folder.');
  const level = migrateLevel(json as Readonly<Record<string, unknown>>);
  const version = level['formatVersion'];
  if (version !== FORMAT_VERSION)
    return fail(
      'otherVersion',
      'formatVersion',
      `The file has format version ${JSON.stringify(version) ?? 'none'}; this game reads version ${FORMAT_VERSION}.`,
      typeof version === 'number' && version > FORMAT_VERSION
        ? 'Update the game to open it.'
        : `Write "formatVersion": ${FORMAT_VERSION}.`,
    );
  const checked = scenarioSchema.safeParse(level);
  if (!checked.success) return { ok: false, problems: checked.error.issues.map(asProblem) };
  const problems = crossCheck(checked.data);
  const errors = problems.filter((problem) => problem.severity === 'error');
  return errors.length > 0 ? { ok: false, problems } : { ok: true, scenario: checked.data, warnings: problems };
}

function fail(code: string, path: string, message: string, suggestion: string): Parsed {
  return { ok: false, problems: [{ severity: 'error', code, path, message, suggestion }] };
}

/** Prototype keys and bottomless nesting are refused before anything reads the file further. */
function findUnsafe(value: unknown, path: string, depth: number): Problem | null {
  if (value === null || typeof value !== 'object') return null;
  if (depth > MOST_DEPTH)
    return {
      severity: 'error',
      code: 'tooDeep',
      path,
      message: `The file is nested deeper than ${MOST_DEPTH} levels here.`,
      suggestion: 'A level needs no more; take the inner parts out.',
    };
  for (const key of Object.keys(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      return {
        severity: 'error',
        code: 'forbiddenKey',
        path: at,
        message: `The key "${key}" is not allowed.`,
        suggestion: 'Remove it.',
      };
    const inner = findUnsafe((value as Readonly<Record<string, unknown>>)[key], at, depth + 1);
    if (inner) return inner;
  }
  return null;
}

function asProblem(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
  return {
    severity: 'error',
    code: issue.code,
    path,
    message: `${path === '' ? 'The file' : path}: ${issue.message}.`,
    suggestion: suggestionFor(issue),
  };
}

function suggestionFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Remove ${issue.keys.map((key) => `"${key}"`).join(', ')}, or look for a spelling mistake.`;
    case 'invalid_type':
      return `Write a value of the kind "${issue.expected}".`;
    case 'too_big':
      return `At most ${String(issue.maximum)}.`;
    case 'too_small':
      return `At least ${String(issue.minimum)}.`;
    case 'invalid_value':
      return `One of: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    default:
      return 'See the schema beside the levels for what belongs here.';
  }
}
