/**
 * Measures clears of a market beside HiGHS (WebAssembly) on the same instances. HiGHS gets its model as sparse arrays,
 * so no text is parsed, and the making of those arrays is not timed. It is measured twice: a *whole clear* (model handed
 * over, run with default options, solution read) and the *bare run* (`run()` alone under the faster of two settings,
 * its best case). Our time is always that of the whole clear: input checked, network built or refreshed, solved, and
 * every table of the result made.
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

const ROUNDS = 12; // the first ones let the engine compile; the quickest counts, for the machine may be busy
const DEFAULT = { output_flag: false };
const BARE = { output_flag: false, presolve: 'off', solver: 'simplex' };

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

/** Measures every instance cold and warm, in milliseconds a clear. */
export async function measureMarket(
  instances: readonly MarketInstance[] = [syntheticInstance()],
): Promise<readonly BenchRow[]> {
  const highs = await loadSolver();
  return instances.flatMap((instance) => measureInstance(highs, instance));
}

function measureInstance(highs: Highs, { name, cold, warmRuns }: MarketInstance): readonly BenchRow[] {
  const ourCold = quickest(ROUNDS, () => cold.map((input) => timed(() => readAll(clearMarket(input)))));
  const ourWarm = quickest(ROUNDS, () => warmRuns.flatMap(clearWarm));
  const peer = (options: HighsSettings, isWhole: boolean, runs: readonly (readonly MarketInput[])[], skip: number) =>
    quickest(ROUNDS, () => runs.flatMap((run) => runPeer(highs, run, { options, isWhole }).slice(skip)));
  const coldRuns = cold.map((input) => [input]);
  const bare = (runs: readonly (readonly MarketInput[])[], skip: number) =>
    Math.min(peer(DEFAULT, false, runs, skip), peer(BARE, false, runs, skip));
  return [
    beside(`market clear, cold: ${name}`, ourCold, 'HiGHS, whole clear', peer(DEFAULT, true, coldRuns, 0)),
    beside(`market clear, cold: ${name}`, ourCold, 'HiGHS, bare run at its best', bare(coldRuns, 0)),
    beside(`market clear, warm: ${name}`, ourWarm, 'HiGHS, whole clear', peer(DEFAULT, true, warmRuns, 1)),
    beside(`market clear, warm: ${name}`, ourWarm, 'HiGHS, bare run at its best', bare(warmRuns, 1)),
    beside(`market clear, warm: ${name}`, ourWarm, 'own cold clear', ourCold),
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

type HighsSettings = Readonly<Record<string, string | boolean>>;

/** Solves the inputs of a run one after another; HiGHS keeps its basis while only costs and bounds of columns change. */
function runPeer(
  highs: Highs,
  run: readonly MarketInput[],
  { options, isWhole }: { readonly options: HighsSettings; readonly isWhole: boolean },
): readonly number[] {
  const [first, ...later] = run;
  if (first === undefined) return [];
  const firstModel = marketModel(first);
  const made = timedValue(() => highs.createModel(firstModel));
  const model = made.value;
  try {
    model.options.set(options);
    const solve = (input: MarketInput): number => {
      const ran = timed(() => model.run());
      const read = timed(() => model.getSolution());
      expectSameCost(model, input);
      return isWhole ? ran + read : ran;
    };
    const times = [solve(first) + (isWhole ? made.ms : 0)];
    for (const input of later) {
      const { numCols, colCost, colLower, colUpper } = marketModel(input);
      const columns = { kind: 'range', from: 0, to: numCols - 1 } as const;
      const handing = timed(() => {
        model.changeColsCost(columns, colCost);
        model.changeColsBounds(columns, colLower, colUpper);
      });
      times.push(solve(input) + (isWhole ? handing : 0));
    }
    return times;
  } finally {
    model.dispose();
  }
}

function expectSameCost(model: Model, input: MarketInput): void {
  const theirs = Math.round(model.getObjectiveValue());
  const ours = costOf(input, resultOf(clearMarket(input)));
  if (theirs !== ours) throw new Error(`the peer finds ${theirs} cents where we find ${ours}`);
}

function timed(act: () => unknown): number {
  return timedValue(act).ms;
}

function timedValue<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = act();
  return { value, ms: performance.now() - start };
}

/** The lowest of the medians of several rounds. */
function quickest(rounds: number, measure: () => readonly number[]): number {
  return Math.min(...Array.from({ length: rounds }, () => median(measure())));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
