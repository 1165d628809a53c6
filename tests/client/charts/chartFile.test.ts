import { describe, expect, test } from 'vitest';
import { chartFileName, csvText } from '../../../src/client/panels/charts/chartFile.ts';
import { nearest, tickStep } from '../../../src/client/panels/charts/plot.ts';

describe('a chart to take away', () => {
  test('its numbers are read by a spreadsheet: commas and quotes kept in their cells, minus signs as minus', () => {
    const text = csvText(
      ['Time', 'Rest, of "world"'],
      [
        ['2011/1', 1.5],
        ['2011/2', '−3'],
      ],
    );
    expect(text).toBe('\uFEFFTime,"Rest, of ""world"""\r\n2011/1,1.5\r\n2011/2,-3\r\n');
  });

  test('its file says what is in it', () => {
    expect(chartFileName(['the-cut-off', 'prices-japan', 'japan', 'turn', 4], 'csv')).toBe(
      'rare-terms-the-cut-off-prices-japan-japan-turn-4.csv',
    );
  });
});

describe('a plot', () => {
  test('writes only as many times under its axis as fit', () => {
    expect([tickStep(4, 300), tickStep(11, 300), tickStep(11, 700)]).toEqual([1, 3, 1]);
  });

  test('points at the nearest turn', () => {
    expect([nearest(0, [10, 20, 30]), nearest(24, [10, 20, 30]), nearest(99, [10, 20, 30])]).toEqual([0, 1, 2]);
  });
});
