import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/sourceFiles.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const entries: Readonly<Record<string, Entry>> = read('package-lock.json').packages;

/** Where Node would look for a package that `path` asks for, from the nearest folder out. */
function placesFor(path: string, name: string): readonly string[] {
  const folders = path.split('/node_modules/').map((_, k, parts) => parts.slice(0, k + 1).join('/node_modules/'));
  return ['', ...(path === '' ? [] : folders)].map(
    (folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`,
  );
}

describe('the lockfile', () => {
  test('it names every package that a package asks for, those of other platforms too, or npm ci refuses it', () => {
    expect(Object.keys(entries).length).toBeGreaterThan(100);
    const lost = Object.entries(entries).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
        .filter((name) => !placesFor(path, name).some((place) => entries[place] !== undefined))
        .map((name) => `${path} asks for ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test('it names no registry, so any registry will do', () => {
    expect(Object.entries(entries).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  test('every version that the project asks for is exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Entry;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
