import type { SeatView, TurnRecord } from '../../../core/seat.ts';

/** Where a metal is on its way: the column of a stage, the last one where it is used. */
export interface SankeyNode {
  readonly id: string;
  readonly column: number;
  readonly country: string;
  readonly kg: number; // the larger of what came in and what went out
  readonly y: number;
  readonly height: number;
}

export interface SankeyLink {
  readonly from: string; // countries
  readonly to: string;
  readonly column: number; // of the seller
  readonly stage: string;
  readonly kg: number;
  readonly kind: 'trade' | 'contract' | 'detour' | 'home';
  readonly y0: number; // middle of its end at the seller
  readonly y1: number; // and at the buyer
  readonly width: number;
}

export interface SankeyLayout {
  readonly columns: number;
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
}

type Bare = Omit<SankeyLink, 'y0' | 'y1' | 'width'>;

const GAP = 12;
const LEAST_HEIGHT = 2;
const KINDS = ['home', 'contract', 'trade', 'detour'] as const;

/** What a metal did in a turn: what was made and used at home, and what was sold, stage by stage. */
export function sankeyLinks(view: SeatView, record: TurnRecord, material: string): readonly Bare[] {
  const stages = view.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  return stages.flatMap(({ id: stage }, column) => {
    const sold = record.flows.filter((flow) => flow.material === material && flow.stage === stage && flow.kg > 0);
    const madeOf = (of: string, country: string): number =>
      record.made.find((each) => each.material === material && each.stage === of && each.country === country)?.kg ?? 0;
    const next = stages[column + 1]?.id;
    const home = view.scenario.countries.flatMap(({ id: country }): Bare[] => {
      const out = sold.reduce((sum, flow) => sum + (flow.from === country ? flow.kg : 0), 0);
      const kept = madeOf(stage, country) - out;
      const isUsed = next === undefined || madeOf(next, country) > 0;
      return kept > 0 && isUsed ? [{ from: country, to: country, column, stage, kg: kept, kind: 'home' }] : [];
    });
    return [...home, ...sold.map(({ from, to, kg, kind }): Bare => ({ from, to, column, stage, kg, kind }))];
  });
}

/** Lays links out in columns of the same order of countries, so that what stays at home runs straight; `height` in pixels. */
export function layOut(links: readonly Bare[], height: number): SankeyLayout {
  const columns = links.reduce((most, link) => Math.max(most, link.column + 2), 0);
  const order = byWeight(links);
  const sums = Array.from({ length: columns }, (_, column) => nodesOf(links, column, order));
  const room = (list: readonly { readonly kg: number }[]): number => height - GAP * Math.max(0, list.length - 1);
  const perKg = sums.reduce((least, list) => {
    const kg = list.reduce((sum, node) => sum + node.kg, 0);
    return kg === 0 ? least : Math.min(least, room(list) / kg);
  }, Number.POSITIVE_INFINITY);
  const scale = Number.isFinite(perKg) ? perKg : 0;
  const nodes = sums.flatMap((list, column) => {
    let y = 0;
    return list.map(({ country, kg }): SankeyNode => {
      const node = { id: `${column}/${country}`, column, country, kg, y, height: Math.max(LEAST_HEIGHT, kg * scale) };
      y += node.height + GAP;
      return node;
    });
  });
  return { columns, nodes, links: placeLinks(links, nodes, order, scale) };
}

/** Countries, those through which most passes first. */
function byWeight(links: readonly Bare[]): readonly string[] {
  const weight = new Map<string, number>();
  for (const { from, to, kg } of links) {
    weight.set(from, (weight.get(from) ?? 0) + kg);
    weight.set(to, (weight.get(to) ?? 0) + kg);
  }
  return [...weight].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}

function nodesOf(
  links: readonly Bare[],
  column: number,
  order: readonly string[],
): readonly { readonly country: string; readonly kg: number }[] {
  return order.flatMap((country) => {
    let into = 0;
    let out = 0;
    for (const link of links) {
      if (link.column === column && link.from === country) out += link.kg;
      if (link.column === column - 1 && link.to === country) into += link.kg;
    }
    const kg = Math.max(into, out);
    return kg > 0 ? [{ country, kg }] : [];
  });
}

function placeLinks(
  links: readonly Bare[],
  nodes: readonly SankeyNode[],
  order: readonly string[],
  scale: number,
): readonly SankeyLink[] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const used = new Map<string, number>();
  const take = (key: string, id: string, width: number): number => {
    const from = used.get(key) ?? 0;
    used.set(key, from + width);
    return (at.get(id)?.y ?? 0) + from + width / 2;
  };
  const rank = (link: Bare): number =>
    order.indexOf(link.from) * 1000 + order.indexOf(link.to) * 10 + KINDS.indexOf(link.kind);
  const sorted = [...links].sort((a, b) => rank(a) - rank(b));
  return sorted.map((link) => {
    const width = link.kg * scale;
    const [source, target] = [`${link.column}/${link.from}`, `${link.column + 1}/${link.to}`];
    return { ...link, width, y0: take(`out ${source}`, source, width), y1: take(`in ${target}`, target, width) };
  });
}
