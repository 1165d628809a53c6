import { counterfactual } from '../../balance/leverage.ts';
import type { MarketInput, MarketResult } from '../../market/marketInput.ts';
import { must } from '../state/access.ts';
import type { CountryId, StageId } from '../state/gameState.ts';
import { clearInput } from '../trade/clearTurn.ts';
import type { Ground } from './ground.ts';
import { freeKg } from './hold.ts';

/** Who cuts off whom. */
export interface Pair {
  readonly of: CountryId;
  readonly over: CountryId;
}

/** Stages to cut, by material: what the split into parts plays with. */
export type StageSets = readonly (readonly StageId[])[];

/** The cuts between two in one ground: each material is cleared once for each set of its stages. */
export interface Cuts {
  readonly reached: StageSets; // what a cut can matter at
  readonly after: (stages: StageSets) => readonly MarketResult[]; // by material, beside the ground's own
}

/**
 * The cuts of a pair. A cut reaches the stages at which what `of` controls arrives now, and those to which trade would turn
 * when these are cut: a plant of one's own is no way out while its feed comes from the same hand (LEV-1).
 */
export function cutsOf(ground: Ground, pair: Pair): Cuts {
  const known = new Map<string, MarketResult>();
  const cleared = (index: number, stages: readonly StageId[]): MarketResult => {
    const key = `${index}/${stages.join(',')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = clearedWithout(ground, index, pair, stages);
    known.set(key, result);
    return result;
  };
  const reached = ground.clearings.map((_, index) => {
    let stages: readonly StageId[] = [];
    for (let more = arriving(ground, index, pair, cleared(index, [])); more.length > stages.length; ) {
      stages = more;
      const turned = arriving(ground, index, pair, cleared(index, stages));
      more = stagesInOrder(ground, index, [...stages, ...turned]);
    }
    return stages;
  });
  return { reached, after: (stages) => ground.clearings.map((_, index) => cleared(index, stages[index] ?? [])) };
}

/** Stages at which something that `of` controls arrives at `over` in a clearing. */
function arriving(ground: Ground, index: number, { of, over }: Pair, result: MarketResult): readonly StageId[] {
  const { input } = must(ground.clearings[index], 'clearing');
  const holdings = must(ground.holdings[index], 'holdings');
  const found = contractsOf(input, { of, over }).map((flow) => flow.stage);
  for (const lane of input.lanes) {
    if (lane.to !== over || found.includes(lane.stage)) continue;
    const moved = result.lanes.get(lane.id);
    if (!moved || moved.habitKg + moved.newKg === 0) continue;
    if (freeKg(holdings, of, lane.from, lane.stage) !== null) found.push(lane.stage);
  }
  return stagesInOrder(ground, index, found);
}

function stagesInOrder(ground: Ground, index: number, found: readonly StageId[]): readonly StageId[] {
  const { material } = must(ground.clearings[index], 'clearing');
  return material.stages.map((stage) => stage.id).filter((stage) => found.includes(stage));
}

/** Clears one material again with the cut; the result as it was where nothing is cut (LEV-7). */
function clearedWithout(ground: Ground, index: number, pair: Pair, stages: readonly StageId[]): MarketResult {
  const { input, result } = must(ground.clearings[index], 'clearing');
  if (stages.length === 0) return result;
  const holdings = must(ground.holdings[index], 'holdings');
  const cut = counterfactual(input, {
    from: pair.of,
    to: pair.over,
    stages,
    freeKg: (host, stage) => freeKg(holdings, pair.of, host, stage),
  });
  return clearInput(withoutContracts(cut, pair, stages), ground.purpose);
}

/** A delivery under contract from one to the other; what an owner takes home from its own part is none. */
export interface ContractFlow {
  readonly id: string; // of the contract
  readonly stage: StageId;
  readonly kg: number;
}

/** Contracts that deliver from `of` to `over` in a clearing. */
export function contractsOf(input: MarketInput, { of, over }: Pair): readonly ContractFlow[] {
  const sent = new Set(
    input.demand.filter((block) => block.country === of && block.id.startsWith('out/')).map(({ id }) => id.slice(4)),
  );
  if (sent.size === 0) return [];
  return input.supply.flatMap(({ id, country, stage, kg }) => {
    const contract = id.slice(3);
    const isOurs = country === over && id.startsWith('in/') && !contract.startsWith('offtake/') && sent.has(contract);
    return isOurs ? [{ id: contract, stage, kg }] : [];
  });
}

/** A contract is stopped by a cut like any other shipment: its promise and its delivery leave the clearing. */
function withoutContracts(input: MarketInput, pair: Pair, stages: readonly StageId[]): MarketInput {
  const stopped = new Set(
    contractsOf(input, pair)
      .filter((flow) => stages.includes(flow.stage))
      .map((flow) => flow.id),
  );
  if (stopped.size === 0) return input;
  return {
    ...input,
    supply: input.supply.map((block) =>
      block.id.startsWith('in/') && stopped.has(block.id.slice(3)) ? { ...block, kg: 0 } : block,
    ),
    demand: input.demand.map((block) =>
      block.id.startsWith('out/') && stopped.has(block.id.slice(4)) ? { ...block, kg: 0 } : block,
    ),
  };
}
