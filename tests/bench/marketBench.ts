/**
 * Measures clears of a market beside HiGHS (WebAssembly) on the same instances. HiGHS is handed its model as sparse
 * arrays, so it never parses text, and only its `run()` is timed, under the faster of two settings; our time is that of
 * the whole clear: input checked, network built or refreshed, solved, and every table of the result read.
 */

import type { Highs, Model } from 'highs';
import { clearMarket, createMarket } from '../../src/market/clearMarket.ts';
import type { MarketInput, MarketOutcome, MarketResult } from '../../src/market/marketInput.ts';
import { costOf, loadSolver, marketModel } from '../market/marketLp.ts';
import type { BenchRow } from './benchRow.ts';
import { changedMarket, syntheticMarket } from './syntheticMarket.ts';

/** Inputs to clear cold, and runs of inputs of one layout in which each differs from the last on few arcs. */
export interface MarketInstance {
  readonly name: string;
  readonly cold: readonly MarketInput[];
  readonly warmRuns: readonly (readonly MarketInput[])[];
}

const ROUNDS = 5; // the first ones let the engine compile; the last is kept
const SETTINGS = [{ output_flag: false }, { output_flag: false, presolve: 'off', solver: 'simplex' }] as const;

/** 12 countries × 3 stages, about 1,370 arcs; at most 5 % of them change from one warm clear to the next. */
export function syntheticInstance(): MarketInstance {
  const cold = Array.from({ length: 30 }, (_, i) => syntheticMarket(i + 1));
  const warmRuns = cold.slice(0, 10).map((first, i) => runFrom(first, 100 * i));
  return { name: '12 countries × 3 stages', cold, warmRuns };
}

/** A run of twelve inputs that begins with `first` and changes at most 5 % of the arcs at a time. */
export function runFrom(first: MarketInput, seed: number): readonly MarketInput[] {
  const run = [first];
  for (let turn = 1; turn < 12; turn++) run.push(changedMarket(seed + turn, run[turn - 1] ?? first));
  return run;
}

/** Measures every instance cold and warm; medians in milliseconds. */
export async function measureMarket(
  instances: readonly MarketInstance[] = [syntheticInstance()],
): Promise<readonly BenchRow[]> {
  const highs = await loadSolver();
  return instances.flatMap((instance) => measureInstance(highs, instance));
}

function measureInstance(highs: Highs, { name, cold, warmRuns }: MarketInstance): readonly BenchRow[] {
  let ourCold = 0;
  let ourWarm = 0;
  for (let round = 0; round < ROUNDS; round++) {
    ourCold = median(cold.map((input) => timed(() => readAll(clearMarket(input)))));
    ourWarm = median(warmRuns.flatMap(clearWarm));
  }
  const theirCold = Math.min(...SETTINGS.map((options) => median(cold.map((input) => runCold(highs, input, options)))));
  const theirWarm = Math.min(
    ...SETTINGS.map((options) => median(warmRuns.flatMap((run) => runWarm(highs, run, options)))),
  );
  return [
    beside(`market clear, cold: ${name}`, ourCold, 'HiGHS run(), cold', theirCold),
    beside(`market clear, warm: ${name}`, ourWarm, 'HiGHS run(), warm', theirWarm),
    beside(`market clear, warm beside cold: ${name}`, ourWarm, 'own cold clear', ourCold),
  ];
}

function beside(name: string, value: number, peer: string, peerValue: number): BenchRow {
  return { name, value, unit: 'ms', peer: { name: peer, value: peerValue, ratio: peerValue / value } };
}

function clearWarm(run: readonly MarketInput[]): readonly number[] {
  const market = createMarket();
  return run.map((input) => timed(() => readAll(market.clear(input)))).slice(1);
}

/** Asks for every table of the result, so that none of the work is put off past the clock. */
function readAll(outcome: MarketOutcome): number {
  const { kg, lanes, ceiling, available, made } = resultOf(outcome);
  return kg.size + lanes.size + ceiling.size + available.size + made.size;
}

function resultOf(outcome: MarketOutcome): MarketResult {
  if (!outcome.ok) throw new Error(outcome.errors.map(({ message }) => message).join('; '));
  return outcome.result;
}

type Options = (typeof SETTINGS)[number];

function runCold(highs: Highs, input: MarketInput, options: Options): number {
  return highs.withModel(marketModel(input), (model) => {
    model.options.set(options);
    const ms = timed(() => model.run());
    expectSameCost(model, input);
    return ms;
  });
}

/** HiGHS keeps its basis between runs when only costs and bounds of columns change. */
function runWarm(highs: Highs, run: readonly MarketInput[], options: Options): readonly number[] {
  const [first] = run;
  if (first === undefined) return [];
  return highs.withModel(marketModel(first), (model) => {
    model.options.set(options);
    const times = run.map((input) => {
      const { numCols, colCost, colLower, colUpper } = marketModel(input);
      const columns = { kind: 'range', from: 0, to: numCols - 1 } as const;
      model.changeColsCost(columns, colCost);
      model.changeColsBounds(columns, colLower, colUpper);
      const ms = timed(() => model.run());
      expectSameCost(model, input);
      return ms;
    });
    return times.slice(1);
  });
}

function expectSameCost(model: Model, input: MarketInput): void {
  const theirs = Math.round(model.getObjectiveValue());
  const ours = costOf(input, resultOf(clearMarket(input)));
  if (theirs !== ours) throw new Error(`the peer finds ${theirs} cents where we find ${ours}`);
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
