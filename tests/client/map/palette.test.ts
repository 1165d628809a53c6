import { expect, test } from 'vitest';
import { MAP_MATERIALS, type MapModel } from '../../../src/client/map/mapModel.ts';
import { mix, PALETTES, rgb } from '../../../src/client/map/palette.ts';
import { mapStyles } from '../../../src/client/map/styles.ts';
import { demoModel } from '../../browser/mapDemo/demoModel.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

test.each(['light', 'dark'] as const)('materials stand out by 3 : 1 from sea, land and panel (%s)', (theme) => {
  const palette = PALETTES[theme];
  for (const material of MAP_MATERIALS)
    for (const ground of [palette.sea, palette.land, palette.panel])
      expect(contrast(palette.materials[material], ground), `${material} on ${ground}`).toBeGreaterThanOrEqual(3);
});

test.each(['light', 'dark'] as const)('words reach 4.5 : 1 on their halo or plate (%s)', (theme) => {
  const { ink, softInk, paper, panel, pressure, materials } = PALETTES[theme];
  for (const [text, ground] of [
    [ink, paper],
    [softInk, paper],
    [ink, panel],
    [pressure, panel],
  ] as const)
    expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  for (const material of MAP_MATERIALS) expect(contrast(materials[material], panel)).toBeGreaterThanOrEqual(4.5);
});

test.each(['light', 'dark'] as const)('each ramp goes one way in brightness, step by step (%s)', (theme) => {
  for (const ramp of Object.values(PALETTES[theme].ramps)) {
    const steps = ramp.map(luminance);
    const sorted = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
    expect(new Set(steps).size).toBe(5);
  }
});

test('a colour between two is between them in every channel', () => {
  expect(mix('#000000', '#FF8040', 0.5)).toBe('#804020');
});

const styled = (model: MapModel): ReturnType<typeof mapStyles> => mapStyles(model, PALETTES.light);

test('the top step is hatched, and only that one', () => {
  const styles = styled(demoModel('dependence'));
  expect(styles.fill('156').hatch).not.toBeNull();
  expect(styles.fill('840').hatch).toBeNull();
});

test('a layer’s step wins over the seat’s own colour, and the flow layer shows none', () => {
  expect(styled(demoModel('mining')).fill('840').color).toBe(PALETTES.light.ramps.mining[1]);
  expect(styled(demoModel('flows')).fill('840').color).toBe(PALETTES.light.seat);
});

test('borders inside a union are fainter than those round it', () => {
  const styles = styled(demoModel('flows'));
  expect(styles.line('276', '250').width).toBeLessThan(styles.line('276', '756').width);
});

test('the selected country is outlined most heavily', () => {
  const styles = styled({ ...demoModel('flows'), selected: 'us' });
  expect(styles.line('124', '840').width).toBeGreaterThan(styles.line('392', null).width);
});
