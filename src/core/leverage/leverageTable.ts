import { LEVERAGE } from '../../balance/economy.ts';
import { type CutCost, leverageCenti, mixedCenti, roundToSum, shapley } from '../../balance/leverage.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { clausesAtWork } from '../deals/terms.ts';
import { must } from '../state/access.ts';
import type { GameState, LeverageEntry } from '../state/gameState.ts';
import { type Cuts, cutsOf, type Pair, type StageSets } from './cut.ts';
import { type Cleared, cutCosts } from './cutCost.ts';
import { type Ground, groundsOf } from './ground.ts';
import { estimatedCoverDays, exactCoverDays } from './publicEstimate.ts';
import { publicFacts } from './publicFacts.ts';

/**
 * Leverage of every country over every other, pairs without any left out (LEV-1 … LEV-8). `trading` is the state whose
 * market clears, of which only what is public counts; belief and pledges are those of `state`, after the turn.
 */
export function leverageTable(state: GameState, trading: GameState): readonly LeverageEntry[] {
  const facts = publicFacts(trading);
  return tableOn(state, facts, estimatedCoverDays(facts));
}

/** The same from the truth: stocks to the kilogram. For the debrief, when nothing is secret any more. */
export function trueLeverageTable(state: GameState): readonly LeverageEntry[] {
  return tableOn(state, state, exactCoverDays(state));
}

function tableOn(state: GameState, facts: GameState, coverDays: ReadonlyMap<string, number>): readonly LeverageEntry[] {
  const grounds = groundsOf(facts, coverDays);
  const ids = state.scenario.countries.map((country) => country.id);
  return ids.flatMap((of) =>
    ids.flatMap((over) => {
      const isAtStake = grounds.some((ground) => ground.sectors.has(over)); // who makes nothing of metal loses nothing
      if (of === over || !isAtStake) return [];
      const entry = leverageOf(facts, grounds, { of, over }, credibleBp(state, { of, over }));
      return entry ? [entry] : [];
    }),
  );
}

/** One pair's entry; null where the whole cut is worth nothing, which spares splitting it. */
function leverageOf(facts: GameState, grounds: readonly Ground[], pair: Pair, beliefBp: number): LeverageEntry | null {
  const cuts = grounds.map((ground) => cutsOf(ground, pair));
  const stages = facts.scenario.materials.map((material, index) =>
    material.stages.map((stage) => stage.id).filter((stage) => cuts.some((cut) => cut.reached[index]?.includes(stage))),
  );
  if (stages.every((each) => each.length === 0)) return null;
  const times = grounds.map((ground, at) => {
    const costOf = knownCosts(cutCosts(facts, ground, pair), must(cuts[at], 'cuts'));
    return { weightBp: ground.weightBp, costOf, whole: costOf(stages) };
  });
  const mixed = (value: (time: (typeof times)[number]) => number) =>
    mixedCenti(times.map((time) => ({ weightBp: time.weightBp, centi: value(time) })));
  const worth = (cut: StageSets) =>
    mixed(({ costOf, whole }) => (whole.painPpm === 0 ? 0 : leverageCenti(costOf(cut), beliefBp)));
  const centi = worth(stages);
  if (centi === 0) return null;
  return {
    ...pair,
    centi,
    painPpm: mixed(({ whole }) => whole.painPpm),
    costPpm: mixed(({ whole }) => whole.costPpm),
    parts: partsOf(facts, stages, worth),
  };
}

/** What cuts cost in one ground, each reckoned once. */
function knownCosts(costOf: (cut: Cleared) => CutCost, cuts: Cuts): (stages: StageSets) => CutCost {
  const known = new Map<string, CutCost>();
  return (stages) => {
    if (stages.every((each) => each.length === 0)) return { painPpm: 0, costPpm: 0 };
    const key = stages.map((each) => each.join(',')).join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const cost = costOf({ stages, after: cuts.after(stages) });
    known.set(key, cost);
    return cost;
  };
}

/** Shapley over materials, and within a material over its stages, so that the parts sum to the whole (LEV-6). */
function partsOf(facts: GameState, stages: StageSets, worth: (cut: StageSets) => number): LeverageEntry['parts'] {
  const byMaterial = shapley(stages.length, (set) =>
    worth(stages.map((each, index) => (set & (1 << index) ? each : []))),
  );
  return stages.flatMap((each, index) => {
    const whole = byMaterial[index] ?? 0;
    const only = (set: number) =>
      worth(stages.map((_, other) => (other === index ? each.filter((__, stage) => set & (1 << stage)) : [])));
    const inner = each.length <= 1 ? each.map(() => 1) : shapley(each.length, only);
    const sum = inner.reduce((total, value) => total + value, 0);
    const shares =
      sum === 0
        ? each.map((_, stage) => (stage === 0 ? whole : 0))
        : roundToSum(
            inner.map((value) => value * whole),
            sum,
            whole,
          );
    return each.map((stage, position) => ({
      material: must(facts.scenario.materials[index], 'material').id,
      stage,
      centi: shares[position] ?? 0,
    }));
  });
}

/** W: how far others believe that the cut would come, lowered by a promise in force not to (LEV-3). */
function credibleBp(state: GameState, { of, over }: Pair): number {
  const country = must(
    state.open.countries.find((each) => each.id === of),
    of,
  );
  const pledged = state.deals.some(
    (deal) =>
      deal.mode === 'inForce' &&
      clausesAtWork(deal).some((clause) => clause.type === 'noEmbargo' && clause.by === of && clause.toward === over),
  );
  const believed = country.isSeat ? country.credibilityBp : FULL_BP / 4; // a partner joins no embargo: only its own trouble could stop its ore
  return pledged ? shareOf(believed, LEVERAGE.pledgedBp) : believed;
}
