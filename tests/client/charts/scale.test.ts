import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../src/client/panels/charts/LineChart.tsx';
import { pathThrough, roundTicks, scaleBetween } from '../../../src/client/panels/charts/scale.ts';

describe('chart scales', () => {
  test('a straight scale meets both ends', () => {
    const scale = scaleBetween([0, 50], [10, 110]);
    expect([scale(0), scale(25), scale(50)]).toEqual([10, 60, 110]);
  });

  test.each([
    [60, [0, 20, 40, 60]],
    [9.6, [0, 2.5, 5, 7.5, 10]],
    [0, [0, 1]],
  ])('ticks up to %d are round and cover it', (most, ticks) => {
    expect(roundTicks(most, 4)).toEqual(ticks);
  });

  test('a path goes through its points', () => {
    expect(
      pathThrough([
        [0, 1],
        [2, 3.25],
      ]),
    ).toBe('M0.0 1.0L2.0 3.3');
  });

  test('labels that would cover each other move apart in their order', () => {
    expect(spreadLabels([50, 52, 20], 17)).toEqual([50, 67, 20]);
  });
});
