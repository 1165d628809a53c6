import { LEVERAGE } from '../../balance/economy.ts';
import { type CutCost, counterfactual } from '../../balance/leverage.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { DemandBlock, MarketInput, MarketResult } from '../../market/marketInput.ts';
import type { Sector } from '../../scenario/schema.ts';
import { outputOfMet } from '../sectors/runSectors.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { daysATurn, worldOf } from '../state/world.ts';
import { type Clearing, clearInput } from '../trade/clearTurn.ts';

/** One clearing to cut into, with what flows in it. */
export interface Ground {
  readonly clearings: readonly Clearing[];
  readonly uses: readonly ReadonlyMap<string, readonly DemandBlock[]>[]; // by clearing, by sector
  readonly coverDays: ReadonlyMap<string, number>; // public estimate of working stock by sector, in days of need
}

/** Stages, by material, at which `from` sends anything to `to`; others cannot matter to a cut. */
export function flowingStages(ground: Ground, from: CountryId, to: CountryId): readonly (readonly string[])[] {
  return ground.clearings.map(({ material, result }) =>
    material.stages
      .map((stage) => stage.id)
      .filter((stage) => {
        const moved = result.lanes.get(`lane/${stage}/${from}>${to}`);
        return moved !== undefined && moved.habitKg + moved.newKg > 0;
      }),
  );
}

/**
 * What it costs both when `from` sends `to` nothing at `stages` (by material) for a year and for five: the lost output of
 * `to`'s sectors less what stock bridges, and dearer metal; for `from` the revenue lost and the retaliation to expect (LEV-1, LEV-3).
 */
export function cutCost(
  state: GameState,
  ground: Ground,
  from: CountryId,
  to: CountryId,
  stages: readonly (readonly string[])[],
): CutCost {
  const after = ground.clearings.map((clearing, index) => {
    const cut = stages[index] ?? [];
    if (cut.length === 0) return clearing.result;
    return clearInput(
      withoutContracts(counterfactual(clearing.input, { from, to, stages: cut }), from, to, cut),
      'cut',
    );
  });
  const lost = lostOutput(state, ground, to, after);
  const dearer = shareOf(extraCost(ground, to, after), LEVERAGE.extraCostBp);
  const revenue = clamp(
    exportsOf(
      ground,
      from,
      ground.clearings.map((clearing) => clearing.result),
    ) - exportsOf(ground, from, after),
    0,
    Number.MAX_SAFE_INTEGER,
  );
  const retaliation = shareOf(tradeValue(ground, to, from), LEVERAGE.retaliationBp);
  const years = state.scenario.time.turnsPerYear;
  return {
    painPpm: ppmOfGdp(state, to, (lost + dearer) * years),
    costPpm: ppmOfGdp(state, from, (revenue + retaliation) * years),
  };
}

/** A contract is stopped by a cut like any other shipment: its promise and its delivery leave the clearing. */
function withoutContracts(input: MarketInput, from: CountryId, to: CountryId, stages: readonly string[]): MarketInput {
  const stopped = new Set(
    input.supply
      .filter((block) => block.id.startsWith('in/') && block.country === to && stages.includes(block.stage))
      .map((block) => block.id.slice(3)),
  );
  const ours = new Set(
    input.demand
      .filter((block) => block.id.startsWith('out/') && block.country === from && stopped.has(block.id.slice(4)))
      .map((block) => block.id.slice(4)),
  );
  if (ours.size === 0) return input;
  return {
    ...input,
    supply: input.supply.map((block) =>
      block.id.startsWith('in/') && ours.has(block.id.slice(3)) ? { ...block, kg: 0 } : block,
    ),
    demand: input.demand.map((block) =>
      block.id.startsWith('out/') && ours.has(block.id.slice(4)) ? { ...block, kg: 0 } : block,
    ),
  };
}

/** Output of `country`'s sectors lost a turn, in thousand US$: the year ahead is bridged by stock, the years after are not. */
function lostOutput(state: GameState, ground: Ground, country: CountryId, after: readonly MarketResult[]): number {
  const before = ground.clearings.map((clearing) => clearing.result);
  return state.scenario.sectors.reduce((sum, sector, position) => {
    if (sector.country !== country) return sum;
    const dropBp = clamp(
      metOutput(state, ground, sector, before) - metOutput(state, ground, sector, after),
      0,
      FULL_BP,
    );
    if (dropBp === 0) return sum;
    const full = shareOf(sector.outputThousandUsd, must(state.open.sectors[position], 'sector').capacityBp);
    const year = daysATurn(state.scenario) * state.scenario.time.turnsPerYear;
    const bridged = clamp(ground.coverDays.get(sector.id) ?? 0, 0, year);
    const firstYear = mulDiv(shareOf(full, dropBp), year - bridged, year);
    const mixed =
      shareOf(firstYear, LEVERAGE.oneYearWeightBp) + shareOf(shareOf(full, dropBp), FULL_BP - LEVERAGE.oneYearWeightBp);
    return sum + mixed;
  }, 0);
}

function metOutput(state: GameState, ground: Ground, sector: Sector, results: readonly MarketResult[]): number {
  const met = results.reduce((least, result, index) => {
    let wanted = 0;
    let got = 0;
    for (const block of ground.uses[index]?.get(sector.id) ?? []) {
      wanted += block.kg;
      got += result.kg.get(block.id) ?? 0;
    }
    return wanted === 0 ? least : clamp(toBp(got, wanted), 0, least);
  }, FULL_BP);
  return outputOfMet(state.scenario, met);
}

/** The use blocks of every sector in a clearing, found once for all the cuts of a turn. */
function usesBySector(input: MarketInput): ReadonlyMap<string, readonly DemandBlock[]> {
  const uses = new Map<string, DemandBlock[]>();
  for (const block of input.demand) {
    const [kind, sector] = block.id.split('/');
    if (kind !== 'use' || sector === undefined) continue;
    const known = uses.get(sector);
    if (known) known.push(block);
    else uses.set(sector, [block]);
  }
  return uses;
}

/** Ground to cut into: the turn's clearings with what is looked up often. */
export function groundOf(clearings: readonly Clearing[], coverDays: ReadonlyMap<string, number>): Ground {
  return { clearings, coverDays, uses: clearings.map((clearing) => usesBySector(clearing.input)) };
}

/** What `country`'s industry pays more for what it still takes at the last stage, in thousand US$ a turn. */
function extraCost(ground: Ground, country: CountryId, after: readonly MarketResult[]): number {
  return ground.clearings.reduce((sum, clearing, index) => {
    const result = must(after[index], 'result');
    const last = must(clearing.material.stages[clearing.material.stages.length - 1], 'stage').id;
    const key = `${country}/${last}`;
    const rise =
      must(result.available.get(key), 'price').centsPerKg -
      must(clearing.result.available.get(key), 'price').centsPerKg;
    if (rise <= 0) return sum;
    const kg = clearing.input.demand.reduce(
      (all, block) =>
        block.country === country && block.id.startsWith('use/') ? all + (result.kg.get(block.id) ?? 0) : all,
      0,
    );
    return sum + costThousandUsd(kg, rise);
  }, 0);
}

function exportsOf(ground: Ground, country: CountryId, results: readonly MarketResult[]): number {
  return ground.clearings.reduce((sum, clearing, index) => {
    const result = must(results[index], 'result');
    return clearing.input.lanes.reduce((all, lane) => {
      if (lane.from !== country) return all;
      const moved = result.lanes.get(lane.id);
      const kg = moved ? moved.habitKg + moved.newKg : 0;
      return kg === 0
        ? all
        : all + costThousandUsd(kg, must(result.available.get(`${lane.to}/${lane.stage}`), 'price').centsPerKg);
    }, sum);
  }, 0);
}

function tradeValue(ground: Ground, from: CountryId, to: CountryId): number {
  return ground.clearings.reduce((sum, clearing) => {
    return clearing.input.lanes.reduce((all, lane) => {
      if (lane.from !== from || lane.to !== to) return all;
      const moved = clearing.result.lanes.get(lane.id);
      const kg = moved ? moved.habitKg + moved.newKg : 0;
      return all + costThousandUsd(kg, must(clearing.result.available.get(`${to}/${lane.stage}`), 'price').centsPerKg);
    }, sum);
  }, 0);
}

function ppmOfGdp(state: GameState, country: CountryId, thousandUsd: number): number {
  const gdp = must(
    state.scenario.countries[must(worldOf(state.scenario).countryIndex.get(country), country)],
    'country',
  ).gdpMillionUsd;
  return mulDiv(thousandUsd, 1_000, gdp);
}
