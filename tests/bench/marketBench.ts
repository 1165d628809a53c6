/**
 * Measures clears of a market beside HiGHS (WebAssembly) on the same instances. HiGHS gets its model as sparse arrays,
 * so no text is parsed, and the making of those arrays is not timed. It is measured twice: a *whole clear* (model handed
 * over, run with default options, solution read) and the *bare run* (`run()` alone under the faster of two settings,
 * its best case). Our time is always that of the whole clear: input checked, network built or refreshed, solved, and
 * every table of the result made. Three kinds:
 * - *first*: nothing is known; names are read and hashed, the network is laid out, the solver starts from nothing;
 * - *cold*: these names were seen before, with other amounts; the solver starts from nothing;
 * - *warm*: the solver starts from the flow it found for the input before.
 * First and cold clears get a copy of the input made as the game makes one: new blocks with newly joined ids.
 */

import type { Highs, Model } from 'highs';
import { clearMarket, createMarket } from '../../src/market/clearMarket.ts';
import { createLayouts, type Layouts } from '../../src/market/layouts.ts';
import type { MarketInput, MarketOutcome, MarketResult } from '../../src/market/marketInput.ts';
import { costOf, loadSolver, marketModel } from '../market/marketLp.ts';
import type { BenchRow } from './benchRow.ts';
import { levelTurns } from './levelMarket.ts';
import { changedMarket, syntheticMarket } from './syntheticMarket.ts';

/** Runs of inputs of one layout, each to be cleared warm after the one before. */
interface WarmRuns {
  readonly name: string; // what changes from one input to the next
  readonly runs: readonly (readonly MarketInput[])[];
}

/** Inputs to clear first and cold, and runs to clear warm. */
export interface MarketInstance {
  readonly name: string;
  readonly cold: readonly MarketInput[];
  readonly warm: readonly WarmRuns[];
}

const ROUNDS = 24; // the first ones let the engine compile; the quickest counts, for the machine may be busy
const DEFAULT = { output_flag: false };
const BARE = { output_flag: false, presolve: 'off', solver: 'simplex' };
const FEW = '≤ 5 % of arcs changed';

/** 12 countries × 3 stages, about 1,370 arcs. */
function syntheticInstance(): MarketInstance {
  const cold = Array.from({ length: 30 }, (_, i) => syntheticMarket(i + 1));
  return {
    name: '12 × 3',
    cold,
    warm: [{ name: FEW, runs: cold.slice(0, 10).map((first, i) => runFrom(first, 100 * i)) }],
  };
}

/** Both materials of a level as its first turns make them, 7 countries × 3 stages each; more than half of the arcs change a turn. */
function levelInstances(level: string, turnCount: number): readonly MarketInstance[] {
  return levelTurns(level, turnCount).map(({ material, turns }) => ({
    name: `${level} ${material}`,
    cold: turns,
    warm: [
      { name: 'next turn', runs: [turns] },
      { name: FEW, runs: turns.map((first, i) => runFrom(first, 100 * i)) },
    ],
  }));
}

/** A run of twelve inputs that begins with `first` and changes at most 5 % of the arcs at a time. */
function runFrom(first: MarketInput, seed: number): readonly MarketInput[] {
  const run = [first];
  for (let turn = 1; turn < 12; turn++) run.push(changedMarket(seed + turn, run[turn - 1] ?? first));
  return run;
}

/** Measures every instance first, cold and warm, in milliseconds a clear. */
export async function measureMarket(
  instances: readonly MarketInstance[] = [syntheticInstance(), ...levelInstances('the-cut-off', 10)],
): Promise<readonly BenchRow[]> {
  const highs = await loadSolver();
  return instances.flatMap((instance) => measureInstance(highs, instance));
}

function measureInstance(highs: Highs, { name, cold, warm }: MarketInstance): readonly BenchRow[] {
  const layouts = cold.map(() => createLayouts());
  const first = quickest(ROUNDS, () => clearAll(cold));
  clearAll(cold, layouts);
  const ourCold = quickest(ROUNDS, () => clearAll(cold, layouts));
  const coldRuns = cold.map((input) => [input]);
  const whole = quickest(ROUNDS, () => runPeers(highs, coldRuns, { options: DEFAULT, isWhole: true }));
  const bare = Math.min(
    ...[DEFAULT, BARE].map((options) => quickest(ROUNDS, () => runPeers(highs, coldRuns, { options, isWhole: false }))),
  );
  return [
    beside(`market, first clear: ${name}`, first, WHOLE, whole),
    beside(`market, cold: ${name}`, ourCold, WHOLE, whole),
    beside(`market, cold: ${name}`, ourCold, BARE_RUN, bare),
    ...warm.flatMap((runs) => measureWarm(highs, { name, ourCold }, runs)),
  ];
}

const WHOLE = 'HiGHS, whole clear';
const BARE_RUN = 'HiGHS, bare run at its best';

function measureWarm(
  highs: Highs,
  { name, ourCold }: { readonly name: string; readonly ourCold: number },
  { name: change, runs }: WarmRuns,
): readonly BenchRow[] {
  const row = `market, warm, ${change}: ${name}`;
  const warm = quickest(ROUNDS, () => runs.flatMap(clearWarm));
  const peer = (settings: PeerRun) => quickest(ROUNDS, () => runPeers(highs, runs, settings));
  const bare = Math.min(...[DEFAULT, BARE].map((options) => peer({ options, isWhole: false, isWarm: true })));
  return [
    beside(row, warm, WHOLE, peer({ options: DEFAULT, isWhole: true, isWarm: true })),
    beside(row, warm, BARE_RUN, bare),
    beside(row, warm, 'own cold clear', ourCold),
  ];
}

function beside(name: string, value: number, peer: string, peerValue: number): BenchRow {
  return { name, value, unit: 'ms', peer: { name: peer, value: peerValue, ratio: peerValue / value } };
}

/** Clears by a market that each time has met nothing, or, with layouts known, the names only. */
function clearAll(inputs: readonly MarketInput[], layouts: readonly Layouts[] = []): readonly number[] {
  return inputs.map((input, i) => {
    const copy = rebuilt(input);
    return timed(() => readAll(createMarket(layouts[i]).clear(copy)));
  });
}

/** The same input in new lists of new objects, whose ids are new strings and whose countries and stages are the old ones. */
function rebuilt(input: MarketInput): MarketInput {
  const anew = <T extends { readonly id: string }>(blocks: readonly T[]): readonly T[] =>
    blocks.map((block) => ({ ...block, id: block.id.split('').join('') }));
  return {
    ...input,
    supply: anew(input.supply),
    plants: anew(input.plants),
    lanes: anew(input.lanes),
    detours: anew(input.detours),
    demand: anew(input.demand),
  };
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

interface PeerRun {
  readonly options: HighsSettings;
  readonly isWhole: boolean;
  readonly isWarm?: boolean; // leaves out the first input of every run
}

function runPeers(highs: Highs, runs: readonly (readonly MarketInput[])[], settings: PeerRun): readonly number[] {
  return runs.flatMap((run) => runPeer(highs, run, settings).slice(settings.isWarm ? 1 : 0));
}

/** Solves the inputs of a run one after another; HiGHS keeps its basis while only costs and bounds of columns change. */
function runPeer(highs: Highs, run: readonly MarketInput[], { options, isWhole }: PeerRun): readonly number[] {
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
