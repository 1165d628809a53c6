import { LEVERAGE } from '../../balance/economy.ts';
import type { CutCost } from '../../balance/leverage.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { DemandBlock, MarketResult, TradeLane } from '../../market/marketInput.ts';
import { outputOfMet } from '../sectors/runSectors.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';
import { daysATurn } from '../state/world.ts';
import { contractsOf, type Pair, type StageSets } from './cut.ts';
import { type Ground, type NeedLine, type SectorLine, yearPpmOfGdp } from './ground.ts';
import { partsAbroad } from './hold.ts';

/** A cut of stages, by material, with the clearings after it beside the ground's own. */
export interface Cleared {
  readonly stages: StageSets;
  readonly after: Results;
}

/**
 * What cuts between two cost both: the lost output of the sufferer's sectors less what stock bridges, and dearer metal; for
 * the owner the sales lost and the retaliation to expect (LEV-1, LEV-3). What holds before any cut is worked out once.
 */
export function cutCosts(state: GameState, ground: Ground, pair: Pair): (cut: Cleared) => CutCost {
  const before = ground.clearings.map((clearing) => clearing.result);
  const sectors = (ground.sectors.get(pair.over) ?? []).map((line) => ({
    ...line,
    outputBp: outputOfMet(state.scenario, metBp(line.needs, before)),
  }));
  const sales = salesOf(ground, pair, before);
  const retaliation = shareOf(tradeValue(ground, pair.over, pair.of), LEVERAGE.retaliationBp);
  return ({ stages, after }) => {
    const lost = sectors.reduce((sum, line) => sum + lostOutput(state, line, line.outputBp, after), 0);
    const dearer = shareOf(extraCost(ground, pair.over, before, after), LEVERAGE.extraCostBp);
    const lostSales = sales - salesOf(ground, pair, after) + contractSales(ground, pair, stages);
    return {
      painPpm: yearPpmOfGdp(state, pair.over, lost + dearer),
      costPpm: yearPpmOfGdp(state, pair.of, Math.max(0, lostSales) + retaliation),
    };
  };
}

type Results = readonly MarketResult[];

/** Output of a sector lost a turn, in thousand US$, less the part of a year that working stock bridges. */
function lostOutput({ scenario }: GameState, line: SectorLine, beforeBp: number, after: Results): number {
  const dropBp = clamp(beforeBp - outputOfMet(scenario, metBp(line.needs, after)), 0, FULL_BP);
  if (dropBp === 0) return 0;
  const year = daysATurn(scenario) * scenario.time.turnsPerYear;
  return mulDiv(shareOf(line.fullThousandUsd, dropBp), year - clamp(line.coverDays, 0, year), year);
}

/** Share of need met, the scarcest metal first (SEC-4). */
function metBp(needs: readonly NeedLine[], results: Results): number {
  return needs.reduce((least, need) => {
    const { needKg, gotKg, doneWithoutKg } = supplied(need, must(results[need.index], 'result'));
    return needKg === 0 ? least : clamp(toBp(gotKg + doneWithoutKg, needKg), 0, least);
  }, FULL_BP);
}

/** What a sector needs, gets and does without by another design; what is learnt by then lowers the one and raises the other. */
function supplied(
  need: NeedLine,
  result: MarketResult,
): { readonly needKg: number; readonly gotKg: number; readonly doneWithoutKg: number } {
  const got = (blocks: readonly DemandBlock[]) =>
    blocks.reduce((sum, block) => sum + (result.kg.get(block.id) ?? 0), 0);
  const asked = (blocks: readonly DemandBlock[]) => blocks.reduce((sum, block) => sum + block.kg, 0);
  const wanted = asked(need.uses) + asked(need.swaps);
  const needKg = shareOf(wanted, FULL_BP - need.thriftBp);
  const gotKg = got(need.uses) + got(need.swaps);
  const swapped = asked(need.swaps) - got(need.swaps);
  const more = clamp(needKg - gotKg - swapped, 0, shareOf(wanted, need.substituteBp));
  return { needKg, gotKg: Math.min(gotKg, needKg), doneWithoutKg: swapped + more };
}

/** What a country's industry pays more a turn for what it still takes at the last stage, and for other designs, in thousand US$. */
function extraCost(ground: Ground, country: CountryId, before: Results, after: Results): number {
  return (ground.sectors.get(country) ?? []).reduce(
    (sum, { needs }) =>
      needs.reduce((all, need) => {
        const [was, is] = [must(before[need.index], 'result'), must(after[need.index], 'result')];
        if (was === is) return all;
        const { material } = must(ground.clearings[need.index], 'clearing');
        const key = nameOf(country, must(material.stages[material.stages.length - 1], 'stage').id);
        const usual = must(was.available.get(key), 'price').centsPerKg;
        const rise = Math.max(0, must(is.available.get(key), 'price').centsPerKg - usual);
        const now = supplied(need, is);
        const redesigned = Math.max(0, now.doneWithoutKg - supplied(need, was).doneWithoutKg);
        const more = Math.max(0, need.substituteCents - usual);
        return all + costThousandUsd(now.gotKg, rise) + costThousandUsd(redesigned, more);
      }, sum),
    0,
  );
}

/** What a country sells abroad a turn over the lanes, and its part of what sites it has a stake in sell, in thousand US$. */
function salesOf(ground: Ground, { of }: Pair, results: Results): number {
  return ground.clearings.reduce((sum, _, index) => {
    const result = must(results[index], 'result');
    const own = lanesFrom(ground, index, of).reduce((all, lane) => all + laneValue(result, lane), 0);
    const parts = partsAbroad(must(ground.holdings[index], 'holdings'), of);
    const abroad = parts.reduce(
      (all, { host, stage, partBp }) =>
        lanesFrom(ground, index, host).reduce(
          (value, lane) => (lane.stage === stage ? value + shareOf(laneValue(result, lane), partBp) : value),
          all,
        ),
      0,
    );
    return sum + own + abroad;
  }, 0);
}

/** What the contracts that a cut stops would have brought, in thousand US$ at the buyer's border price. */
function contractSales(ground: Ground, pair: Pair, stages: StageSets): number {
  return ground.clearings.reduce((sum, { result }, index) => {
    const cut = stages[index] ?? [];
    return cut.length === 0
      ? sum
      : contractsOf(ground, index, pair).reduce(
          (all, flow) =>
            cut.includes(flow.stage) ? all + costThousandUsd(flow.kg, priceAt(result, pair.over, flow.stage)) : all,
          sum,
        );
  }, 0);
}

function tradeValue(ground: Ground, from: CountryId, to: CountryId): number {
  return ground.clearings.reduce(
    (sum, { result }, index) =>
      lanesFrom(ground, index, from).reduce((all, lane) => (lane.to === to ? all + laneValue(result, lane) : all), sum),
    0,
  );
}

function lanesFrom(ground: Ground, index: number, from: CountryId): readonly TradeLane[] {
  return ground.lanesFrom[index]?.get(from) ?? [];
}

function laneValue(result: MarketResult, lane: TradeLane): number {
  const moved = result.lanes.get(lane.id);
  const kg = moved ? moved.habitKg + moved.newKg : 0;
  return kg === 0 ? 0 : costThousandUsd(kg, priceAt(result, lane.to, lane.stage));
}

function priceAt(result: MarketResult, country: string, stage: string): number {
  return must(result.available.get(nameOf(country, stage)), 'price').centsPerKg;
}
