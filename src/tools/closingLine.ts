/** What the test runner writes as JSON, as far as it is read here. */
export interface RunnerResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The last line of a test run: `N passed, N failed`, with a word where the run failed and no test did. */
export function closingLine(result: RunnerResult | null, status: number): string {
  if (result === null) return '0 passed, 1 failed (the test runner stopped before it could write a result, see above)';
  // A file that cannot be loaded has no tests to fail, and counts as one failure.
  const unread = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = result.numFailedTests + unread.length;
  const isOddEnd = status !== 0 && failed === 0;
  return `${result.numPassedTests} passed, ${failed} failed${isOddEnd ? ' (the run itself ended with an error, see above)' : ''}`;
}
