import { expect, test } from 'vitest';
import { closingLine } from '../../src/tools/closingLine.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

test('a run ends with its counts', () => {
  expect(closingLine({ numPassedTests: 7, numFailedTests: 2, testResults: [file('failed', 9)] }, 1)).toBe(
    '7 passed, 2 failed',
  );
});

test('a file that cannot be loaded is a failure', () => {
  const result = { numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7), file('failed', 0)] };
  expect(closingLine(result, 1)).toBe('7 passed, 1 failed');
});

test('a run that fails without a failing test says so', () => {
  const result = { numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7)] };
  expect(closingLine(result, 1)).toMatch(/^7 passed, 0 failed \(the run itself/);
});

test('a run that wrote no result is not called good', () => {
  expect(closingLine(null, 1)).toMatch(/^0 passed, 1 failed/);
});
