import { readFileSync, rmSync } from 'node:fs';
import { closingLine, type RunnerResult } from './closingLine.ts';
import { inRoot } from './paths.ts';
import { runProgram } from './runProgram.ts';
import { GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm test [-- FILES OR OPTIONS]`: all tests, one closing line `N passed, N failed`, and the exit status of the runner. */
const RESULT = inRoot('.cache', 'test-result.json');

function readResult(): RunnerResult | null {
  try {
    return JSON.parse(readFileSync(RESULT, 'utf8')) as RunnerResult;
  } catch {
    return null;
  }
}

bringUpToDateOrExit(GENERATE_STEPS);
rmSync(RESULT, { force: true });
const status = await runProgram([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULT}`,
  ...process.argv.slice(2),
]);
process.stdout.write(`${closingLine(readResult(), status)}\n`);
process.exitCode = status;
