import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { soundFiles } from './sounds/soundFiles.ts';

/** Writes the effects and the music in assets/sounds. Run it with `node src/tools/makeSounds.ts`. */
mkdirSync(inRoot('assets', 'sounds'), { recursive: true });
for (const { name, bytes } of await soundFiles()) {
  writeFileSync(inRoot('assets', 'sounds', name), bytes);
  process.stdout.write(`${name}: ${(bytes.length / 1000).toFixed(1)} kB\n`);
}
