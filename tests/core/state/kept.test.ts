import { describe, expect, test } from 'vitest';
import { keptFor } from '../../../src/core/state/kept.ts';

interface Numbers extends Readonly<Record<string, unknown>> {
  readonly list: readonly unknown[];
  readonly times: number;
}

function counting(most?: number) {
  const asked: Numbers[] = [];
  const kept = keptFor((_of: object, facts: Numbers) => {
    asked.push(facts);
    return { list: facts.list, times: facts.times };
  }, most);
  return { kept, asked };
}

describe('a function that keeps its answers', () => {
  test('is not asked again for facts that are alike: the same, or lists of the same things or of equal rows', () => {
    const { kept, asked } = counting();
    const metal = {};
    const thing = { kg: 1 };
    const first = kept(metal, { list: [thing, { kg: 2 }], times: 3 });
    expect(kept(metal, { list: [thing, { kg: 2 }], times: 3 })).toBe(first);
    expect(kept(metal, { list: [{ kg: 1 }, { kg: 2 }], times: 3 })).toBe(first);
    expect(asked.length).toBe(1);
  });

  test.each([
    { list: [{ kg: 2 }], times: 3 },
    { list: [{ kg: 1, cents: 1 }], times: 3 },
    { list: [{}], times: 3 },
    { list: [null], times: 3 },
    { list: [{ kg: 1 }, { kg: 1 }], times: 3 },
    { list: [{ kg: 1 }], times: 4 },
  ])('answers anew where anything differs (%j)', (other) => {
    const { kept } = counting();
    const metal = {};
    kept(metal, { list: [{ kg: 1 }], times: 3 });
    expect(kept(metal, other)).toEqual(other);
  });

  test('keeps the answers to one thing apart from those to another', () => {
    const { kept, asked } = counting();
    kept({}, { list: [], times: 1 });
    kept({}, { list: [], times: 1 });
    expect(asked.length).toBe(2);
  });

  test('forgets what it was asked longest ago', () => {
    const { kept, asked } = counting(2);
    const metal = {};
    for (const times of [1, 2, 1, 3, 1, 2]) kept(metal, { list: [], times });
    expect(asked.map((facts) => facts.times)).toEqual([1, 2, 3, 2]);
  });
});
