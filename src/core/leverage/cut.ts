import { counterfactual } from '../../balance/leverage.ts';
import type { MarketInput, MarketResult, TradeLane } from '../../market/marketInput.ts';
import { must } from '../state/access.ts';
import type { CountryId, StageId } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';
import { clearInput } from '../trade/clearTurn.ts';
import type { ContractFlow, Ground } from './ground.ts';
import { freeKg } from './hold.ts';

/** Who cuts off whom. */
export interface Pair {
  readonly of: CountryId;
  readonly over: CountryId;
}

/** Stages to cut, by material: what the split into parts plays with. */
export type StageSets = readonly (readonly StageId[])[];

/** The cuts between two in one ground: each material is cleared once for each set of its stages that stops anything more. */
export interface Cuts {
  readonly reached: StageSets; // what a cut can matter at
  readonly after: (stages: StageSets) => readonly MarketResult[]; // by material, beside the ground's own
}

/**
 * The cuts of a pair. A cut reaches the stages at which what `of` controls arrives now, and those to which trade would turn
 * when these are cut: a plant of one's own is no way out while its feed comes from the same hand (LEV-1).
 */
export function cutsOf(ground: Ground, pair: Pair): Cuts {
  const materials = ground.clearings.map((_, index) => materialCuts(ground, index, pair));
  return {
    reached: materials.map((each) => each.reached),
    after: (stages) => materials.map((each, index) => each.cleared(stages[index] ?? [])),
  };
}

interface MaterialCuts {
  readonly reached: readonly StageId[];
  readonly cleared: (stages: readonly StageId[]) => MarketResult;
}

function materialCuts(ground: Ground, index: number, pair: Pair): MaterialCuts {
  const { material, result } = must(ground.clearings[index], 'clearing');
  const ways = waysOf(ground, index, pair);
  const known = new Map<string, MarketResult>([['', result]]);
  const arrives = (stage: StageId, after: MarketResult) => {
    const way = ways.get(stage);
    return way !== undefined && (way.hasContract || way.lanes.some((lane) => movedKg(after, lane) > 0));
  };
  // A stage at which nothing arrives once the others are cut stops nothing more: the clearing without it stands.
  const sameAs = (stages: readonly StageId[]): MarketResult | undefined => {
    for (const stage of stages) {
      const less = known.get(stages.filter((each) => each !== stage).join(','));
      if (less && !arrives(stage, less)) return less;
    }
    return undefined;
  };
  const cleared = (stages: readonly StageId[]): MarketResult => {
    const key = stages.join(',');
    const after = known.get(key) ?? sameAs(stages) ?? clearedWithout(ground, index, pair, stages);
    known.set(key, after);
    return after;
  };
  const inOrder = material.stages.map((stage) => stage.id);
  let reached: readonly StageId[] = [];
  for (let more = inOrder.filter((stage) => arrives(stage, result)); more.length > reached.length; ) {
    reached = more;
    const after = cleared(reached);
    more = inOrder.filter((stage) => reached.includes(stage) || arrives(stage, after));
  }
  return { reached, cleared };
}

/** How what `of` controls comes to `over` at a stage. */
interface Way {
  readonly lanes: TradeLane[];
  hasContract: boolean;
}

function waysOf(ground: Ground, index: number, { of, over }: Pair): ReadonlyMap<StageId, Way> {
  const holdings = must(ground.holdings[index], 'holdings');
  const ways = new Map<StageId, Way>();
  const wayAt = (stage: StageId): Way => {
    const way = ways.get(stage) ?? { lanes: [], hasContract: false };
    ways.set(stage, way);
    return way;
  };
  for (const lane of ground.lanesTo[index]?.get(over) ?? [])
    if (freeKg(holdings, of, lane.from, lane.stage) !== null) wayAt(lane.stage).lanes.push(lane);
  for (const { stage } of contractsOf(ground, index, { of, over })) wayAt(stage).hasContract = true;
  return ways;
}

function movedKg(result: MarketResult, lane: TradeLane): number {
  const moved = result.lanes.get(lane.id);
  return moved ? moved.habitKg + moved.newKg : 0;
}

/** Clears one material again with the cut (LEV-7). */
function clearedWithout(ground: Ground, index: number, pair: Pair, stages: readonly StageId[]): MarketResult {
  const { input } = must(ground.clearings[index], 'clearing');
  const holdings = must(ground.holdings[index], 'holdings');
  const cut = counterfactual(input, {
    from: pair.of,
    to: pair.over,
    stages,
    freeKg: (host, stage) => freeKg(holdings, pair.of, host, stage),
  });
  const stopped = contractsOf(ground, index, pair).filter((flow) => stages.includes(flow.stage));
  return clearInput(stopped.length === 0 ? cut : withoutContracts(cut, stopped), ground.purpose);
}

/** Contracts that deliver from `of` to `over` in a clearing. */
export function contractsOf(ground: Ground, index: number, { of, over }: Pair): readonly ContractFlow[] {
  return ground.contracts[index]?.get(`${of}>${over}`) ?? [];
}

/** A contract is stopped by a cut like any other shipment: its promise and its delivery leave the clearing. */
function withoutContracts(input: MarketInput, contracts: readonly ContractFlow[]): MarketInput {
  const stopped = new Set(contracts.flatMap(({ id }) => [nameOf('in', id), nameOf('out', id)]));
  const emptied = <Block extends { readonly id: string; readonly kg: number }>(block: Block): Block =>
    stopped.has(block.id) ? { ...block, kg: 0 } : block;
  return { ...input, supply: input.supply.map(emptied), demand: input.demand.map(emptied) };
}
