import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../src/tools/paths.ts';
import { openGame } from '../support/browser.ts';

describe('the served game', () => {
  test('it opens without a complaint and asks no other server for anything', async () => {
    const { page, complaints, strayRequests } = await openGame();
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toContain('Rare Terms');
    expect(await page.locator('#app').innerText()).not.toBe('');
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  test('the map engine is a chunk of its own that the page does not wait for', () => {
    const files = readdirSync(inRoot('dist', 'assets'));
    expect(files.filter((name) => /^phaser-.*\.js$/.test(name))).toHaveLength(1);
    const html = readFileSync(inRoot('dist', 'index.html'), 'utf8');
    const entry = /src="\.\/assets\/([^"]+\.js)"/.exec(html)?.[1] ?? '';
    const script = readFileSync(join(inRoot('dist', 'assets'), entry), 'utf8');
    expect(html).not.toMatch(/phaser/i);
    expect(script).not.toMatch(/\bfrom\s*["']\.\/phaser-|import\s*["']\.\/phaser-/);
  });
});
