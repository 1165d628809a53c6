import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inRoot } from '../../src/tools/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'rare-terms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (tool: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [inRoot('src', 'tools', `${tool}.ts`), ...args], { encoding: 'utf8', cwd: folder });

/** A file in the scratch folder. */
function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const level = readFileSync(inRoot('levels', 'the-cut-off.json'), 'utf8');

describe('simulate and replay', () => {
  const record = join(folder, 'record.json');

  test('a game by programs prints every turn, the same each time, and its record replays', { timeout: 60_000 }, () => {
    const first = run('simulate', '--seed', '5', '--json', '--record', record);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    const lines = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const told = lines.map((line) => line.type).filter((type) => type !== 'epilogue');
    expect(told).toEqual([...Array.from({ length: 10 }, () => 'turn'), 'end']);
    // Compared as a whole: a difference of a hundred kilobytes is no message.
    expect(run('simulate', '--seed', '5', '--json').stdout === first.stdout).toBe(true);
    const again = run('replay', record);
    const { hashes } = JSON.parse(readFileSync(record, 'utf8'));
    expect(again.stdout).toContain(`all ${hashes.length} hashes agree`);
    expect(again.status).toBe(0);
  });

  test('a record with another hash, cut short or of another version is refused in a sentence', () => {
    const good = JSON.parse(readFileSync(record, 'utf8'));
    const damaged = [
      JSON.stringify({ ...good, hashes: good.hashes.with(3, '0000000000000000') }),
      readFileSync(record, 'utf8').slice(0, 5_000),
      JSON.stringify({ ...good, format: 99 }),
      '{"__proto__": {"format": 1}}',
      '[1,',
    ];
    for (const [k, text] of damaged.entries()) {
      const { status, stderr } = run('replay', put(`damaged-${k}.json`, text));
      expect(status).toBe(1);
      expect(stderr).toMatch(/^error /);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  test('a script is said by its seats alone and every line that cannot be said is named', () => {
    const lines = [
      { turn: 1, seat: 'china', command: { type: 'say', to: null, phrase: 'noSuchPhrase' } },
      { turn: 40, seat: 'china', command: { type: 'acceptDeal', deal: 'd1' } },
    ];
    const bad = run('simulate', '--script', put('bad.json', JSON.stringify(lines)), '--only-script', '--summary');
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/turn 1, china: say was never lawful \(unknownPhrase\)/);
    expect(bad.stdout).toMatch(/turn 40, china: acceptDeal was never lawful \(its turn never came\)/);
    const held = run('simulate', '--script', put('empty.json', '[]'), '--only-script', '--summary');
    expect(held.status).toBe(0);
    expect(held.stdout).toMatch(/^Game of seed 1: 10 turns/);
  });

  test.each([
    [['--level', 'atlantis'], /no level "atlantis"/],
    [['--seed', '-1'], /./],
    [['--games', 'many'], /--games is a whole number/],
    [['--sed', '1'], /Unknown option '--sed'/],
    [['--script', 'nowhere.json'], /nowhere\.json cannot be read: there is no such file/],
  ])('simulate %j is refused in a sentence', (args, sentence) => {
    const { status, stderr, stdout } = run('simulate', ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });
});

describe('doctor', () => {
  test('a level that ships is sound', () => {
    const { status, stdout } = run('doctor', 'the-cut-off', '--games', '0');
    expect(stdout).toMatch(/: 0 errors,/);
    expect(status).toBe(0);
  });

  test.each([
    ['cut short', level.slice(0, 3_000), /notJson/],
    ['of another version', level.replace('"formatVersion": 2', '"formatVersion": 7'), /otherVersion/],
    ['with a wrong type', level.replace('"minutes": 30', '"minutes": "thirty"'), /minutes/],
    ['with a prototype key', level.replace('"minutes": 30', '"minutes": 30, "__proto__": {}'), /forbiddenKey/],
    ['of ten megabytes', `"${'x'.repeat(10_000_000)}"`, /tooLong/],
    ['nested without end', '['.repeat(100_000), /notJson/],
    ['nested deeply', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, /tooDeep/],
    ['of nothing', '', /notJson/],
  ])('a level %s is reported with code, place and way out', (name, text, code) => {
    const { status, stdout, stderr } = run('doctor', put(`${name}.json`, text), '--games', '0');
    expect(status).toBe(1);
    expect(stdout).toMatch(code);
    expect(stdout).toMatch(/[1-9]\d* errors?,/);
    expect(stderr).toBe('');
  });
});
