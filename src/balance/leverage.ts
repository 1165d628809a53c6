import type { MarketInput } from '../market/marketInput.ts';
import { LEVERAGE } from './economy.ts';
import { clamp, FULL_BP, mulDiv } from './units.ts';

/** What is cut: what `from` controls no longer reaches `to` at the stages. */
export interface Cut {
  readonly from: string;
  readonly to: string;
  readonly stages: readonly string[];
  readonly freeKg: (host: string, stage: string) => number | null; // what may leave a host all the same; null: as before
}

/** The same clearing with the cut: lanes into `to` carry no more than is free, nothing else is moved (LEV-1, LEV-7). */
export function counterfactual(input: MarketInput, cut: Cut): MarketInput {
  return {
    ...input,
    lanes: input.lanes.map((lane) => {
      if (lane.to !== cut.to || !cut.stages.includes(lane.stage)) return lane;
      const free = cut.freeKg(lane.from, lane.stage);
      return free === null || free >= lane.kg ? lane : { ...lane, kg: free, habitKg: Math.min(lane.habitKg, free) };
    }),
  };
}

/** What a cut does: the sufferer's loss and the owner's own cost, both in parts per million of their own GDP. */
export interface CutCost {
  readonly painPpm: number;
  readonly costPpm: number;
}

/**
 * Leverage in hundredths of a point, 0–10 000: P/(P+h) × P/(P+C) × W, 0 where P is 0 (LEV-2). `credibleBp` is W, lowered by
 * the owner's own promises. Source: rules §10, after the asymmetric-dependence measures of facts section 7.
 */
export function leverageCenti(cut: CutCost, credibleBp: number): number {
  if (cut.painPpm <= 0) return 0;
  const felt = mulDiv(cut.painPpm, FULL_BP, cut.painPpm + LEVERAGE.halfPointPpm);
  const uneven = mulDiv(cut.painPpm, FULL_BP, cut.painPpm + clamp(cut.costPpm, 0, Number.MAX_SAFE_INTEGER));
  return mulDiv(mulDiv(felt, uneven, FULL_BP), credibleBp, FULL_BP);
}

/** The one- and the five-year value by the weight of each, in hundredths; `weightBp` sum to the whole (LEV-8). */
export function mixedCenti(values: readonly { readonly centi: number; readonly weightBp: number }[]): number {
  return mulDiv(
    values.reduce((sum, value) => sum + value.centi * value.weightBp, 0),
    1,
    FULL_BP,
  );
}

/** Headline score in hundredths: 50 + (power − exposure) ÷ 2, so 0–10 000 (LEV-4). Both are weighted means in hundredths. */
export function leverageScore(powerCenti: number, exposureCenti: number): number {
  return 5_000 + Math.floor((powerCenti - exposureCenti) / 2);
}

/**
 * Shapley split of a value over players: `worth(set)` gives the value of each subset, as a bitmask over `players`.
 * Whole hundredths that sum exactly to the value of all; the remainder goes to the largest shares in order.
 * Source: Shapley 1953, by the subset formula; for at most 6 players.
 */
export function shapley(players: number, worth: (set: number) => number): readonly number[] {
  const all = (1 << players) - 1;
  const factorials = [1, 1, 2, 6, 24, 120, 720];
  const whole = factorials[players] ?? 1;
  const sums = Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let set = 0; set <= all; set++) {
      if (set & (1 << player)) continue;
      const size = bitCount(set);
      sum +=
        (factorials[size] ?? 1) * (factorials[players - size - 1] ?? 1) * (worth(set | (1 << player)) - worth(set));
    }
    return sum;
  });
  return roundToSum(sums, whole, worth(all) - worth(0));
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Shares `numerators[i] / divisor` as whole numbers that sum to `total`: rounded down, the rest one each to the largest remainders. */
export function roundToSum(numerators: readonly number[], divisor: number, total: number): readonly number[] {
  const floors = numerators.map((value) => Math.floor(value / divisor));
  let rest = total - floors.reduce((sum, value) => sum + value, 0);
  const order = numerators
    .map((value, index) => ({ index, left: value - (floors[index] ?? 0) * divisor }))
    .sort((a, b) => b.left - a.left || a.index - b.index);
  for (let at = 0; rest > 0 && order.length > 0; at = (at + 1) % order.length) {
    const index = order[at]?.index ?? 0;
    floors[index] = (floors[index] ?? 0) + 1;
    rest--;
  }
  return floors;
}
