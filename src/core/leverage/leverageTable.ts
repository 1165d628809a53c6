import { LEVERAGE } from '../../balance/economy.ts';
import { leverageCenti, leverageScore, roundToSum, shapley } from '../../balance/leverage.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, LeverageEntry } from '../state/gameState.ts';
import { clearTurn } from '../trade/clearTurn.ts';
import { cutCost, flowingStages, type Ground, groundOf } from './cutCost.ts';
import { estimatedCoverDays } from './publicEstimate.ts';
import { publicFacts } from './publicFacts.ts';

/**
 * Leverage of every country over every other, pairs without any left out (LEV-1 … LEV-5). `trading` is the state whose
 * market clears, of which only what is public counts; belief and pledges are those of `state`, after the turn.
 */
export function leverageTable(state: GameState, trading: GameState): readonly LeverageEntry[] {
  const facts = publicFacts(trading);
  const ground = groundOf(clearTurn(facts).clearings, estimatedCoverDays(facts));
  const ids = state.scenario.countries.map((country) => country.id);
  return ids.flatMap((of) =>
    ids.flatMap((over) => {
      if (of === over || !ids.includes(over)) return [];
      const stages = flowingStages(ground, of, over);
      if (stages.every((each) => each.length === 0)) return [];
      const entry = leverageOf(state, ground, of, over, stages);
      return entry.centi === 0 ? [] : [entry];
    }),
  );
}

function leverageOf(
  state: GameState,
  ground: Ground,
  of: CountryId,
  over: CountryId,
  stages: readonly (readonly string[])[],
): LeverageEntry {
  const credible = credibleBp(state, of, over);
  const known = new Map<string, number>();
  const worth = (cut: readonly (readonly string[])[]): number => {
    const key = cut.map((each) => each.join(',')).join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = cut.every((each) => each.length === 0)
      ? 0
      : leverageCenti(cutCost(state, ground, of, over, cut), credible);
    known.set(key, value);
    return value;
  };
  const cut = cutCost(state, ground, of, over, stages);
  known.set(stages.map((each) => each.join(',')).join('|'), leverageCenti(cut, credible));
  return {
    of,
    over,
    centi: worth(stages),
    painPpm: cut.painPpm,
    costPpm: cut.costPpm,
    parts: partsOf(ground, stages, worth),
  };
}

/** Shapley over materials, and within a material over its stages, so that the parts sum to the whole (LEV-6). */
function partsOf(
  ground: Ground,
  stages: readonly (readonly string[])[],
  worth: (cut: readonly (readonly string[])[]) => number,
): LeverageEntry['parts'] {
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
      material: must(ground.clearings[index], 'clearing').material.id,
      stage,
      centi: shares[position] ?? 0,
    }));
  });
}

/** W: how far others believe that the cut would come, lowered by a promise in force not to (LEV-3). */
function credibleBp(state: GameState, of: CountryId, over: CountryId): number {
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

/** Headline score of every country in hundredths, each other country weighing the same (LEV-4). */
export function scoresOf(
  ids: readonly CountryId[],
  entries: readonly LeverageEntry[],
): readonly { readonly country: CountryId; readonly centi: number }[] {
  const others = ids.length - 1;
  return ids.map((country) => {
    const power = entries.reduce((sum, entry) => (entry.of === country ? sum + entry.centi : sum), 0);
    const exposure = entries.reduce((sum, entry) => (entry.over === country ? sum + entry.centi : sum), 0);
    return { country, centi: leverageScore(Math.floor(power / others), Math.floor(exposure / others)) };
  });
}
