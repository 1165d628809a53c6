import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, ROOT } from './paths.ts';
import type { Step } from './steps.ts';

const STAMPS = inRoot('.cache', 'steps.json');

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'generated' && name !== 'cache')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function digestOf(step: Step): string {
  const hash = createHash('sha256').update(JSON.stringify([step.program, step.args]));
  for (const file of step.inputs.flatMap((input) => filesUnder(inRoot(input)))) {
    hash.update(`\0${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readStamps(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // none yet, or half written: every step runs again
  }
}

/** Runs each step whose inputs changed since it last ran; returns the name of the first that failed, or null. */
export function bringUpToDate(steps: readonly Step[]): string | null {
  for (const step of steps) {
    const digest = digestOf(step);
    const isMade = step.outputs.every((output) => existsSync(inRoot(output)));
    if (isMade && readStamps()[step.name] === digest) continue;
    process.stderr.write(`${step.says} …\n`);
    // What a step prints goes to stderr: stdout belongs to the tool that asked.
    const { status } = spawnSync(process.execPath, [inRoot(step.program), ...step.args], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      // A test run names itself here, and its build would keep what only developers need; what is made is what ships.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) return step.name;
    mkdirSync(inRoot('.cache'), { recursive: true });
    writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [step.name]: digest }, null, 2));
  }
  return null;
}

/** As `bringUpToDate`, but ends the process with a sentence where a step fails. */
export function bringUpToDateOrExit(steps: readonly Step[]): void {
  const failed = bringUpToDate(steps);
  if (failed === null) return;
  process.stderr.write(`The step "${failed}" failed; the lines above say why.\n`);
  process.exit(1);
}
