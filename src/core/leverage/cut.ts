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

/** Stages, by material, at which what `of` controls reaches `over` at all; others cannot matter to a cut. */
export function reachedStages(ground: Ground, { of, over }: Pair): StageSets {
  return ground.clearings.map(({ material, input, result }, index) => {
    const holdings = must(ground.holdings[index], 'holdings');
    const reached = new Set<StageId>();
    for (const lane of input.lanes) {
      if (lane.to !== over || reached.has(lane.stage)) continue;
      const moved = result.lanes.get(lane.id);
      if (!moved || moved.habitKg + moved.newKg === 0) continue;
      if (freeKg(holdings, of, lane.from, lane.stage) !== null) reached.add(lane.stage);
    }
    for (const { stage } of contractsOf(input, { of, over })) reached.add(stage);
    return material.stages.map((stage) => stage.id).filter((stage) => reached.has(stage));
  });
}

/** Clears one material again with the cut; the result as it was where nothing is cut (LEV-1, LEV-7). */
export function clearedWithout(ground: Ground, index: number, pair: Pair, stages: readonly StageId[]): MarketResult {
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
