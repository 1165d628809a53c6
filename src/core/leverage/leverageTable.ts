import { LEVERAGE } from '../../balance/economy.ts';
import { type CutCost, leverageCenti, mixedCenti, roundToSum, shapley } from '../../balance/leverage.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import type { MarketResult } from '../../market/marketInput.ts';
import { must } from '../state/access.ts';
import type { GameState, LeverageEntry } from '../state/gameState.ts';
import { clearedWithout, type Pair, reachedStages, type StageSets } from './cut.ts';
import { cutCosts } from './cutCost.ts';
import { type Ground, groundsOf } from './ground.ts';
import { publicFacts } from './publicFacts.ts';

/**
 * Leverage of every country over every other, pairs without any left out (LEV-1 … LEV-8). `trading` is the state whose
 * market clears, of which only what is public counts; belief and pledges are those of `state`, after the turn.
 */
export function leverageTable(state: GameState, trading: GameState): readonly LeverageEntry[] {
  const facts = publicFacts(trading);
  const grounds = groundsOf(facts);
  const ids = state.scenario.countries.map((country) => country.id);
  return ids.flatMap((of) =>
    ids.flatMap((over) => {
      if (of === over) return [];
      const pair = { of, over };
      const stages = stagesOf(facts, grounds, pair);
      if (stages.every((each) => each.length === 0)) return [];
      const entry = leverageOf(facts, grounds, { pair, stages, credibleBp: credibleBp(state, pair) });
      return entry ? [entry] : [];
    }),
  );
}

/** Stages, by material and in the order of the chain, that a cut reaches at either time. */
function stagesOf(facts: GameState, grounds: readonly Ground[], pair: Pair): StageSets {
  const reached = grounds.map((ground) => reachedStages(ground, pair));
  return facts.scenario.materials.map(({ stages }, index) =>
    stages.map((stage) => stage.id).filter((stage) => reached.some((sets) => sets[index]?.includes(stage))),
  );
}

interface Asked {
  readonly pair: Pair;
  readonly stages: StageSets;
  readonly credibleBp: number;
}

/** One pair's entry; null where the whole cut is worth nothing, which spares splitting it. */
function leverageOf(facts: GameState, grounds: readonly Ground[], asked: Asked): LeverageEntry | null {
  const times = grounds.map((ground) => {
    const costOf = costsIn(facts, ground, asked.pair);
    return { weightBp: ground.weightBp, costOf, whole: costOf(asked.stages) };
  });
  const mixed = (value: (time: (typeof times)[number]) => number) =>
    mixedCenti(times.map((time) => ({ weightBp: time.weightBp, centi: value(time) })));
  const worth = (stages: StageSets) =>
    mixed(({ costOf, whole }) => (whole.painPpm === 0 ? 0 : leverageCenti(costOf(stages), asked.credibleBp)));
  const centi = worth(asked.stages);
  if (centi === 0) return null;
  return {
    ...asked.pair,
    centi,
    painPpm: mixed(({ whole }) => whole.painPpm),
    costPpm: mixed(({ whole }) => whole.costPpm),
    parts: partsOf(facts, asked.stages, worth),
  };
}

/** What cuts between two cost in one ground; each material is cleared, and each cut reckoned, once. */
function costsIn(facts: GameState, ground: Ground, pair: Pair): (stages: StageSets) => CutCost {
  const cleared = new Map<string, MarketResult>();
  const costs = new Map<string, CutCost>();
  const costOf = cutCosts(facts, ground, pair);
  const nothing: CutCost = { painPpm: 0, costPpm: 0 };
  return (stages) => {
    if (stages.every((each) => each.length === 0)) return nothing;
    return once(costs, stages.map((each) => each.join(',')).join('|'), () => {
      const after = ground.clearings.map((_, index) => {
        const cut = stages[index] ?? [];
        return once(cleared, `${index}/${cut.join(',')}`, () => clearedWithout(ground, index, pair, cut));
      });
      return costOf({ stages, after });
    });
  };
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
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
      (deal.moves[deal.moves.length - 1]?.terms.clauses ?? []).some(
        (clause) => clause.type === 'noEmbargo' && clause.by === of && clause.toward === over,
      ),
  );
  const believed = country.isSeat ? country.credibilityBp : FULL_BP / 4; // a partner joins no embargo: only its own trouble could stop its ore
  return pledged ? shareOf(believed, LEVERAGE.pledgedBp) : believed;
}
