import { describe, expect, test } from 'vitest';
import { industryOf, laneName, nameOf, nameOfThree, treasuryOf } from '../../../src/core/state/names.ts';

describe('names made of ids', () => {
  test('name what they are made of, each time alike', () => {
    for (let time = 0; time < 2; time++) {
      expect(nameOf('japan', 'ore')).toBe('japan/ore');
      expect(nameOf('use', 3)).toBe('use/3');
      expect(nameOfThree('use', 'jp-cars', 0)).toBe('use/jp-cars/0');
      expect(laneName('ore', 'china', 'japan')).toBe('lane/ore/china>japan');
      expect(treasuryOf('japan')).toBe('treasury:japan');
      expect(industryOf('japan')).toBe('industry:japan');
    }
  });

  test('never take one pair for another that is written alike', () => {
    expect(nameOf('a/b', 'c')).toBe('a/b/c');
    expect(nameOf('a', 'b/c')).toBe('a/b/c');
    expect(laneName('ore', 'a', 'b')).not.toBe(laneName('ore', 'b', 'a'));
  });
});
