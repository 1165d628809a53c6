import { readFileSync, statSync } from 'node:fs';
import { endWith } from './commandLine.ts';

/** Longer files are not read at all. */
const MOST_BYTES = 50_000_000;

/** The text of a file that somebody named on the command line; a sentence and status 2 where it cannot be read. */
export function readInput(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) return endWith(`${path} has ${size} bytes; ${MOST_BYTES} are the most.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    return endWith(`${path} cannot be read: ${why}.`);
  }
}
