import { describe, expect, test } from 'vitest';
import { CHECKS, runCheck } from '../../src/tools/checks.ts';

describe('what is checked without running the game', () => {
  test.each(CHECKS)('$name', { timeout: 120_000 }, (check) => {
    const { isGood, output } = runCheck(check);
    expect(isGood ? '' : output).toBe('');
  });
});
