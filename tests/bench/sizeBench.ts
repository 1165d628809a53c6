import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../../src/tools/paths.ts';
import type { BenchRow } from './benchRow.ts';

/** What the built game sends: every chunk after gzip -9, in kB of 1 000 bytes. */
const kB = (bytes: number): number => bytes / 1_000;
/** Fetched by those alone who turn sound on: it stands in the list, not in the sum. */
const SOUND = /^soundPlayer-/;

/** Bytes by chunk; script and style together are what the game screen needs. */
export async function measureSizes(): Promise<readonly BenchRow[]> {
  const folder = inRoot('dist', 'assets');
  const sizes = readdirSync(folder)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length }));
  const screen = sizes.filter(({ name }) => /\.(js|css)$/.test(name) && !SOUND.test(name));
  const total = screen.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...sizes.map(({ name, bytes }) => ({
      name: `size: ${name.replace(/-[\w-]{8}(?=\.\w+$)/, '')}`,
      value: kB(bytes),
      unit: 'kB gzip',
    })),
    { name: 'size: script and style of the game screen', value: kB(total), unit: 'kB gzip' },
  ];
}
