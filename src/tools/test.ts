import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { inRoot, ROOT } from './paths.ts';
import { GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

/** `npm test [-- FILES OR OPTIONS]`: all tests, one closing line `N passed, N failed`, and the exit status of the runner. */
const RESULT = inRoot('.cache', 'test-result.json');

interface RunnerResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

function closingLine(status: number): string {
  try {
    const result = JSON.parse(readFileSync(RESULT, 'utf8')) as RunnerResult;
    // A file that cannot be loaded has no tests to fail, and counts as one failure.
    const unread = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    const failed = result.numFailedTests + unread.length;
    const isOddEnd = status !== 0 && failed === 0;
    return `${result.numPassedTests} passed, ${failed} failed${isOddEnd ? ' (the run itself ended with an error, see above)' : ''}`;
  } catch {
    return 'No result: the test runner stopped before it could write one, see above.';
  }
}

bringUpToDateOrExit(GENERATE_STEPS);
rmSync(RESULT, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULT}`,
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.stdout.write(`${closingLine(status ?? 1)}\n`);
process.exitCode = status ?? 1;
