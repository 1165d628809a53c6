/** The market as a linear programme for HiGHS, written from the rules without the project's own network builder. */

import type { Highs, ModelData } from 'highs';
import loadHighs from 'highs';
import type { MarketInput, MarketResult } from '../../src/market/marketInput.ts';

interface Column {
  readonly from: string; // '' is outside
  readonly to: string;
  readonly kg: number;
  readonly cents: number;
}

/** All arcs of the rules with node names `country/stage/place`. */
function marketColumns(input: MarketInput): readonly Column[] {
  const columns: Column[] = [];
  const quota = new Map(input.gates.map((gate) => [`${gate.country}/${gate.stage}`, gate.kg]));
  const before = new Map(input.stages.map((stage, i) => [stage.id, input.stages[i - 1]?.id ?? '']));
  for (const country of input.countries) {
    for (const stage of input.stages) {
      const spot = `${country}/${stage.id}`;
      columns.push({ from: `${spot}/made`, to: `${spot}/available`, kg: Infinity, cents: 0 });
      columns.push({ from: `${spot}/made`, to: `${spot}/gate`, kg: quota.get(spot) ?? Infinity, cents: 0 });
      if (!input.hasCeiling) continue;
      for (const place of ['made', 'available']) {
        columns.push({ from: '', to: `${spot}/${place}`, kg: Infinity, cents: stage.ceilingCentsPerKg });
      }
    }
  }
  for (const s of input.supply) {
    columns.push({ from: '', to: `${s.country}/${s.stage}/${s.at}`, kg: s.kg, cents: s.centsPerKg });
  }
  for (const p of input.plants) {
    const from = `${p.country}/${before.get(p.stage)}/available`;
    columns.push({ from, to: `${p.country}/${p.stage}/made`, kg: p.kg, cents: p.centsPerKg });
  }
  for (const l of input.lanes) {
    const ends = { from: `${l.from}/${l.stage}/gate`, to: `${l.to}/${l.stage}/available` };
    const habit = Math.min(l.habitKg, l.kg);
    columns.push({ ...ends, kg: habit, cents: l.centsPerKg });
    columns.push({ ...ends, kg: l.kg - habit, cents: l.centsPerKg + l.frictionCentsPerKg });
  }
  for (const d of input.detours) {
    const ends = { from: `${d.from}/${d.stage}/${d.out}`, to: `${d.to}/${d.stage}/available` };
    columns.push({ ...ends, kg: d.kg, cents: d.centsPerKg });
  }
  for (const d of input.demand) {
    columns.push({ from: `${d.country}/${d.stage}/${d.at}`, to: '', kg: d.kg, cents: -d.centsPerKg });
  }
  return columns;
}

/** The programme in sparse columns; `extra` kilograms must be left over at a node (inflow − outflow). */
export function marketModel(input: MarketInput, extra?: { readonly node: string; readonly kg: number }): ModelData {
  const rows = new Map<string, number>();
  for (const country of input.countries) {
    for (const stage of input.stages) {
      for (const place of ['made', 'gate', 'available']) rows.set(`${country}/${stage.id}/${place}`, rows.size);
    }
  }
  const columns = marketColumns(input);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const column of columns) {
    const entries: [number, number][] = [];
    if (column.from !== '') entries.push([rows.get(column.from) ?? -1, -1]);
    if (column.to !== '') entries.push([rows.get(column.to) ?? -1, 1]);
    for (const [row, value] of entries.sort((a, b) => a[0] - b[0])) {
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const bound = [...rows.keys()].map((name) => (name === extra?.node ? extra.kg : 0));
  return {
    numCols: columns.length,
    numRows: rows.size,
    colCost: columns.map((column) => column.cents),
    colLower: columns.map(() => 0),
    colUpper: columns.map((column) => column.kg),
    rowLower: bound,
    rowUpper: bound,
    matrix: { format: 'csc', numRows: rows.size, numCols: columns.length, starts, indices, values },
  };
}

export async function loadSolver(): Promise<Highs> {
  return loadHighs();
}

/** The least cost by HiGHS in cents, or undefined where there is no flow at all. */
export function leastCost(
  highs: Highs,
  input: MarketInput,
  extra?: { readonly node: string; readonly kg: number },
): number | undefined {
  return highs.withModel(marketModel(input, extra), (model) => {
    model.options.set({ output_flag: false });
    model.run();
    const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return isOptimal ? Math.round(model.getObjectiveValue()) : undefined;
  });
}

/** What the flows of a result cost by the input's own prices, in cents. */
export function costOf(input: MarketInput, result: MarketResult): number {
  let cents = 0;
  for (const block of [...input.supply, ...input.plants, ...input.detours]) {
    cents += block.centsPerKg * (result.kg.get(block.id) ?? Number.NaN);
  }
  for (const block of input.demand) cents -= block.centsPerKg * (result.kg.get(block.id) ?? Number.NaN);
  for (const lane of input.lanes) {
    const kg = result.lanes.get(lane.id) ?? { habitKg: Number.NaN, newKg: Number.NaN };
    cents += lane.centsPerKg * (kg.habitKg + kg.newKg) + lane.frictionCentsPerKg * kg.newKg;
  }
  for (const [node, kg] of result.ceiling) {
    const stage = input.stages.find(({ id }) => id === node.split('/')[1]);
    cents += (stage?.ceilingCentsPerKg ?? Number.NaN) * kg;
  }
  return cents;
}
