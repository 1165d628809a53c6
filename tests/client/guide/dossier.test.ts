import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSources, sourcesBehind, twoAccounts, usesOf } from '../../../src/client/store/dossier.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { cutOff } from '../fixtures/playedGame.ts';
import { firstShipment } from './aTable.ts';

const levels = [cutOff(), firstShipment('japan').view('japan').scenario];
const FOLDER = new URL('../../../levels/', import.meta.url);
const shipped = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Scenario);

test.each(shipped)('every source of $title is behind something that players can open', (level) => {
  const uses = usesOf(level);
  const market = [...level.market.source, ...level.trade.source];
  const idle = level.sources.filter((source) => !uses.has(source.id) && !market.includes(source.id));
  expect(idle.map((source) => source.id)).toEqual([]);
});

test('a search finds sources by every word of it, in the claim, the reference or what rests on it', () => {
  const [level] = levels;
  if (level === undefined) throw new Error('no level');
  const found = findSources(level, 'Mount weld').map((source) => source.id);
  expect(found).toContain('jp-lynas-t');
  expect(findSources(level, 'mount nowhere')).toEqual([]);
  expect(findSources(level, ' ')).toHaveLength(level.sources.length);
});

test('where the founding article and others speak of one matter, both accounts are given', () => {
  const [level] = levels;
  if (level === undefined) throw new Error('no level');
  const accounts = twoAccounts(level);
  expect(accounts.length).toBeGreaterThan(0);
  for (const { article, others } of accounts) {
    expect(article.every((source) => source.kind === 'article')).toBe(true);
    expect(others.some((source) => source.kind === 'article')).toBe(false);
    expect(others.length).toBeGreaterThan(0);
  }
});

test('a country’s leverage opens to the sources of its works and industries', () => {
  const [level] = levels;
  if (level === undefined) throw new Error('no level');
  expect(sourcesBehind(level, { country: 'australia' })).toContain('jp-lynas-t');
  expect(sourcesBehind(level, { country: 'nowhere' })).toEqual([]);
});
