import { expect, test } from 'vitest';
import type { MapModel } from '../../../src/client/map/mapModel.ts';
import { layOut } from '../../../src/client/map/sheet.ts';
import { glyphsSvg, landSvg, ribbonsSvg } from '../../../src/client/map/svg/svgDrawing.ts';
import type { Size, View } from '../../../src/client/map/view.ts';
import { demoModel } from '../../browser/mapDemo/demoModel.ts';
import { aSheet, theWorld } from './theWorld.ts';

const size: Size = { width: 1366, height: 768, ratio: 1 };
const view: View = { x: 900, y: 400, scale: 0.9 };

const drawn = (model: MapModel): { readonly words: string; readonly ribbons: string } => {
  const sheet = aSheet(model);
  const { ribbons, placed } = layOut(sheet, view, size, 1.3);
  return { words: glyphsSvg(placed, view, size), ribbons: ribbonsSvg(ribbons, sheet.palette, view, size) };
};
const words = (model: MapModel): string => drawn(model).words;

test('the names of all seats are written as text', () => {
  for (const name of ['Japan', 'China', 'United States', 'European Union'])
    expect(words(demoModel('flows'))).toContain(`>${name}</text>`);
});

test('a cut route says what stopped it', () => {
  expect(words(demoModel('flows'))).toContain('halted by China');
});

test('every flow is a ribbon of its own', () => {
  const model = demoModel('flows');
  const svg = drawn(model).ribbons;
  for (const { id } of model.flows) expect(svg).toContain(`data-flow="${id}"`);
});

test('a cut ribbon is two stumps and carries no pattern', () => {
  const svg = drawn(demoModel('flows')).ribbons;
  const cut = svg.split('<g ').find((text) => text.startsWith('data-flow="cn-jp-heavy"')) ?? '';
  expect(cut.match(/Z/g)).toHaveLength(3); // two stumps and the head
  expect(cut).toContain('d=""');
});

test('the hatch lies over the top step and nowhere else', () => {
  expect(landSvg(theWorld(), aSheet(demoModel('dependence')))).toContain('url(#map-hatch)');
  expect(landSvg(theWorld(), aSheet(demoModel('flows')))).not.toContain('url(#map-hatch)');
});

test('a name cannot smuggle in markup', () => {
  const model = demoModel('flows');
  const [first, ...rest] = model.countries;
  if (first === undefined) throw new Error('the demo has no countries');
  const svg = words({ ...model, countries: [{ ...first, name: '<img src=x>' }, ...rest] });
  expect(svg).not.toContain('<img');
  expect(svg).toContain('&lt;img src=x&gt;');
});

test('no figure is lost to a number that is none', () => {
  const model = demoModel('dependence');
  const { words, ribbons } = drawn(model);
  expect(landSvg(theWorld(), aSheet(model)) + ribbons + words).not.toMatch(/NaN|undefined|Infinity/);
});
