import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, ROOT } from '../support/sourceFiles.ts';

const ID = '[A-Z]{2,6}-\\d+';

/** Ids a rule book defines: bold anywhere, or at the start of a list item. */
function rulesIn(markdown: string): readonly string[] {
  const defined = new RegExp(`\\*\\*(${ID})\\*\\*|^\\s*[-*]\\s+(${ID})\\b`, 'gm');
  return [...new Set([...markdown.matchAll(defined)].map((found) => found[1] ?? found[2] ?? ''))];
}

/** Ids that test titles begin with: `test('[DEAL-4] …'`, also several in a row. */
function citedIn(text: string): readonly string[] {
  const titles = new RegExp(`(['"\`])((?:\\[${ID}\\]\\s*)+)`, 'g');
  return [...text.matchAll(titles)].flatMap((title) =>
    [...(title[2] ?? '').matchAll(new RegExp(ID, 'g'))].map((found) => found[0]),
  );
}

describe('the rule book', () => {
  const rules = rulesIn(readFileSync(join(ROOT, 'src', 'core', 'RULES.md'), 'utf8'));
  const tests = filesUnder('tests', /\.test\.tsx?$/);
  const cited = new Set(
    tests.filter((file) => !file.path.startsWith('tests/architecture/')).flatMap((file) => citedIn(file.text)),
  );

  test('the scan reads rules and tests', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(cited.size).toBeGreaterThan(10);
  });

  test('every rule is cited by the title of a test', () => {
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  test('every rule that a test cites is in the book', () => {
    expect([...cited].filter((rule) => !rules.includes(rule)).sort()).toEqual([]);
  });
});
