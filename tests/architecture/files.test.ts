import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODE, filesUnder, pathsUnder, ROOT } from '../support/sourceFiles.ts';

const MAX_LINES = 350;
/** Tables of data that may be longer, by path. */
const DATA_TABLES: readonly string[] = [];

const TOP_LEVEL = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'assets',
  'biome.json',
  'levels',
  'package-lock.json',
  'package.json',
  'src',
  'tests',
  'tsconfig.json',
  'tsconfig.pure.json',
  'vite.config.ts',
];
const MADE = ['.cache', '.git', 'dist', 'node_modules', 'test-results'];

/** Traces of one machine: folders and hosts that mean something only there. */
const TRACES = [
  ...['work', 'tmp', 'root', 'home', 'Users'].map((folder) => new RegExp(`(?<![\\w.~-])/${folder}/[\\w.]`)),
  /registry\.[a-z][\w-]*\.\w+/,
];
const TEXT = /(\.(ts|tsx|mjs|js|json|md|css|html|svg|yml|npmrc|gitignore)|\/run|LICENSE)$/;

describe('files', () => {
  const code = [...filesUnder('src', CODE), ...filesUnder('tests', CODE)];

  test('the scans read files', () => {
    expect(code.length).toBeGreaterThan(20);
    expect(pathsUnder('.').length).toBeGreaterThan(40);
  });

  test(`no file of code is longer than ${MAX_LINES} lines`, () => {
    const long = code.filter((file) => file.text.trimEnd().split('\n').length > MAX_LINES);
    expect(long.map((file) => file.path).filter((path) => !DATA_TABLES.includes(path))).toEqual([]);
  });

  test('no file is called after nothing in particular', () => {
    expect(
      code.map((file) => file.path).filter((path) => /\/(utils?|helpers?|managers?|misc|common)\b/i.test(path)),
    ).toEqual([]);
  });

  test('the top level holds what a newcomer expects and no more', () => {
    const extra = readdirSync(ROOT).filter((name) => !TOP_LEVEL.includes(name) && !MADE.includes(name));
    expect(extra).toEqual([]);
  });

  test('no file names a path of one machine or the host of a package registry', () => {
    const read = pathsUnder('.').filter((path) => TEXT.test(path));
    expect(read).toContain('package-lock.json');
    const found = read.filter((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return TRACES.some((trace) => trace.test(text));
    });
    expect(found).toEqual([]);
  });
});
