import { describe, expect, test } from 'vitest';
import { clearMarket } from '../../src/market/clearMarket.ts';
import { arcHash, nameWords } from '../../src/market/perturbation.ts';
import { aMarket, expectSame, MINE, resultOf, USE } from './aMarket.ts';

const DEMAND_KIND = 10;

function hashOf(name: string, salt: number): number {
  const words = new Int32Array(2);
  nameWords(name, words);
  return arcHash(words, DEMAND_KIND, salt);
}

/** Two names that the first salt cannot tell apart. */
function collidingNames(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; i < 100_000; i++) {
    const name = `use${i}`;
    const other = seen.get(hashOf(name, 0));
    if (other !== undefined) return [other, name];
    seen.set(hashOf(name, 0), name);
  }
  throw new Error('no two names collide');
}

describe('the hash of an arc', () => {
  test('[MKT-3] it is a whole number from 0 to 65535, spread over the whole range', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => hashOf(`lane:north:south:${i}`, 0));
    expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 65_536)).toBe(true);
    const eighths = Array.from({ length: 8 }, (_, eighth) => hashes.filter((hash) => hash >> 13 === eighth).length);
    expect(Math.min(...eighths)).toBeGreaterThan(2_300);
    expect(Math.max(...eighths)).toBeLessThan(2_700);
  });

  test('[MKT-3] it never changes: saved games depend on it', () => {
    expect([hashOf('use', 0), hashOf('use', 1), hashOf('', 0)]).toEqual([44_722, 52_889, 13_688]);
  });

  test('[MKT-3] names that one salt cannot tell apart are told apart by the next', () => {
    const [one, other] = collidingNames();
    expect(hashOf(one, 1)).not.toBe(hashOf(other, 1));
  });

  test('[MKT-3] a tie that the first salt leaves is decided the same way in any order', () => {
    const [one, other] = collidingNames();
    const demand = [
      { ...USE, country: 'north', id: one },
      { ...USE, country: 'north', id: other },
    ];
    const supply = [{ ...MINE, kg: 60 }];
    const forward = clearMarket(aMarket({ supply, demand }));
    expectSame(forward, clearMarket(aMarket({ supply, demand: [...demand].reverse() })));
    const { kg } = resultOf(forward);
    expect([kg.get(one), kg.get(other)].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([10, 50]);
  });
});
