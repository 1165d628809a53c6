import { expect, test } from 'vitest';
import { textTable } from '../../src/tools/textTable.ts';

test('names stand to the left and numbers to the right', () => {
  expect(
    textTable(
      ['', 'china', 'japan'],
      [
        ['light ore', '7.00', '12.50'],
        ['oxide', '', '8.00'],
      ],
    ),
  ).toBe(['             china  japan', '  light ore   7.00  12.50', '  oxide              8.00'].join('\n'));
});

test('rows and columns that hold nothing are left out', () => {
  expect(
    textTable(
      ['', 'china', 'malaysia'],
      [
        ['ore', '1', ''],
        ['alloy', '', ''],
      ],
    ),
  ).toBe('       china\n  ore      1');
});

test('a table of nothing says so', () => {
  expect(textTable(['', 'china'], [['ore', '']])).toBe('  none');
});
