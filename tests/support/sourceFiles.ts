import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What is made or installed, never written by hand. */
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  'test-results',
  'generated',
  '.lix',
  '.meta.json',
  'cache',
]);

export interface SourceFile {
  readonly path: string; // from the repository, with forward slashes
  readonly text: string;
}

/** Paths of all files under a folder of the repository that somebody wrote, sorted. */
export function pathsUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => NOT_OURS.has(part)))
    .sort();
}

/** Reads the files under a folder whose names match. */
export function filesUnder(folder: string, name: RegExp): readonly SourceFile[] {
  return pathsUnder(folder)
    .filter((path) => name.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** TypeScript and JavaScript, wherever it lies. */
export const CODE = /\.(ts|tsx|mjs|js)$/;
