import { describe, expect, test } from 'vitest';
import { layOut, sankeyLinks } from '../../../src/client/panels/charts/sankeyLayout.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const view = playTo(newGame('japan'), 'japan', { turn: 1, phase: 'report' }).view('japan');
const record = view.history.at(-1);
if (record === undefined) throw new Error('no turn was played');

const material = view.scenario.materials[0]?.id ?? '';

describe('who sells to whom', () => {
  const links = sankeyLinks(view, record, material);

  test('every sale of the metal is a ribbon, and nothing else is one but what stays at home', () => {
    const sold = record.flows.filter((flow) => flow.material === material && flow.kg > 0);
    const drawn = links.filter((link) => link.kind !== 'home');
    expect(drawn.reduce((sum, link) => sum + link.kg, 0)).toBe(sold.reduce((sum, flow) => sum + flow.kg, 0));
    expect(drawn).toHaveLength(sold.length);
    expect(drawn.length).toBeGreaterThan(3);
    expect(links.filter((link) => link.kind === 'home').every((link) => link.from === link.to)).toBe(true);
  });

  test('ribbons of a country fit its block at both ends, blocks stand apart and inside the drawing', () => {
    const { nodes, links: placed } = layOut(links, 300);
    expect(nodes.length).toBeGreaterThan(4);
    for (const node of nodes) {
      const out = placed.filter((link) => link.column === node.column && link.from === node.country);
      const into = placed.filter((link) => link.column === node.column - 1 && link.to === node.country);
      for (const side of [out, into])
        expect(side.reduce((sum, link) => sum + link.width, 0)).toBeLessThanOrEqual(node.height + 0.01);
      expect(node.y + node.height).toBeLessThanOrEqual(320);
      const above = nodes.filter((each) => each.column === node.column && each.y < node.y);
      for (const each of above) expect(each.y + each.height).toBeLessThan(node.y);
    }
  });

  test('nothing sold is an empty drawing', () => {
    expect(layOut([], 300)).toEqual({ columns: 0, nodes: [], links: [] });
  });
});
