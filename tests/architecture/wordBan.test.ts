import { describe, expect, test } from 'vitest';
import { CODE, filesUnder, type SourceFile } from '../support/sourceFiles.ts';
import { PURE_LAYERS } from './layers.ts';
import { mask } from './mask.ts';

/** What gives other results on another machine, at another time or in another order. */
const BANNED: readonly (readonly [string, RegExp])[] = [
  [
    'Math beyond exact arithmetic',
    /\bMath\s*\.\s*(random|exp\w*|pow|log\w*|a?sinh?|a?cosh?|a?tanh?|atan2|hypot|cbrt)\b/g,
  ],
  ['Math taken apart', /\bMath\b(?!\s*\.)/g],
  ['Date', /\bDate\b/g],
  ['**', /\*\*/g],
  ['Intl', /\bIntl\b/g],
  ['localeCompare or toLocale…', /\b(localeCompare|toLocale\w+)\b/g],
  ['sorting without a comparator', /\.\s*(sort|toSorted)\s*\(\s*\)/g],
];

function bannedIn(file: SourceFile): readonly string[] {
  const code = mask(file.text);
  return BANNED.flatMap(([name, pattern]) =>
    [...code.matchAll(pattern)].map((found) => `${file.path}:${code.slice(0, found.index).split('\n').length} ${name}`),
  );
}

const inCode = (text: string): readonly string[] => bannedIn({ path: 'a.ts', text });

describe('the word ban of the pure layers', () => {
  const files = filesUnder('src', CODE).filter((file) =>
    PURE_LAYERS.some((layer) => file.path.startsWith(`src/${layer}/`)),
  );

  test('the scan reads the pure layers', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test('no pure layer uses chance, a clock, inexact mathematics or an order of its own', () => {
    expect(files.flatMap(bannedIn)).toEqual([]);
  });

  test.each([
    'const a = Math.random();',
    'const { random } = Math;',
    "const a = Math['random']();",
    'const a = Date.now();',
    'const a = b ** 2;',
    'list.sort();',
    'list.toSorted( );',
    'const t = `price ${Math.exp(2)}`;',
    'const a = b / c; const d = Math.log(e) / 2;',
    'names.sort((a, b) => a.localeCompare(b));',
  ])('finds %s', (text) => {
    expect(inCode(text).length).toBeGreaterThan(0);
  });

  test.each([
    '/** Math.random is not used, nor **bold** */ const a = 1;',
    "const a = 'Date'; // Date.now()",
    'const update = 1; const toDate = 2;',
    'list.sort((a, b) => a - b);',
    'const a = Math.floor(Math.abs(b) / Math.max(c, 1));',
    'const t = `${a} ** ${b}`;',
    "const r = /\\*\\*'/; const s = 1;",
  ])('lets %s pass', (text) => {
    expect(inCode(text)).toEqual([]);
  });
});
