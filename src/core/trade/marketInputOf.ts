import { CONFLICT } from '../../balance/conflict.ts';
import { ECONOMY } from '../../balance/economy.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type {
  DemandBlock,
  DetourLane,
  ExportGate,
  MarketInput,
  SupplyBlock,
  TradeLane,
} from '../../market/marketInput.ts';
import type { Material } from '../../scenario/schema.ts';
import { hasDueDiligence } from '../conflict/inForce.ts';
import { capKg, isGroupsDetour, smuggledBlocks } from '../conflict/smuggling.ts';
import { isTaintedDetour } from '../conflict/taintedDetours.ts';
import { laneShareBp } from '../embargoes/laneShare.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameState } from '../state/gameState.ts';
import { laneName, nameOf } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import { demandBlocks, plantBlocks, purchaseBlocks, supplyBlocks } from './marketBlocks.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from './policyOf.ts';

/** What a contract puts on the market: the promise at the seller's gate, and, once known, the delivery at the buyer. */
export interface ContractBlock {
  readonly id: string; // deal id / clause position
  readonly from: string;
  readonly to: string;
  readonly stage: string;
  readonly kg: number;
  readonly expectedKg?: number; // while promises are being weighed: what is reckoned to arrive at the buyer
}

/** The clearing of one material as this turn's state and sealed orders make it (TRD-1 … TRD-6); contracts outbid every use. */
export function marketInputOf(
  state: GameState,
  material: Material,
  contracts: readonly ContractBlock[],
  delivered: boolean,
): MarketInput {
  const { scenario } = state;
  return {
    material: material.id,
    stages: material.stages.map((stage) => ({ id: stage.id, ceilingCentsPerKg: stage.ceilingCentsPerKg })),
    countries: scenario.countries.map((country) => country.id),
    supply: [
      ...supplyBlocks(state, material),
      ...smuggledBlocks(state, material),
      ...contracts.map((each) => intoBuyer(each, delivered)),
    ],
    plants: plantBlocks(state, material),
    gates: gates(state, material),
    lanes: lanes(state, material),
    detours: detours(state, material),
    demand: [
      ...demandBlocks(state, material),
      ...purchaseBlocks(state, material),
      ...contracts.map(outOfSeller),
      ...(delivered ? surplus(state, material, contracts) : []),
    ],
    hasCeiling: delivered,
  };
}

/** The older the promise, the more it outbids: by as much as the range allows, so that a dearer way does not cost it its place. */
function outOfSeller(contract: ContractBlock, position: number, all: readonly ContractBlock[]): DemandBlock {
  const step = Math.floor(ECONOMY.contractSpreadCents / all.length);
  return {
    id: nameOf('out', contract.id),
    country: contract.from,
    stage: contract.stage,
    at: 'gate',
    kg: contract.kg,
    centsPerKg: ECONOMY.contractWillingnessCents + step * (all.length - 1 - position),
  };
}

function intoBuyer(contract: ContractBlock, delivered: boolean): SupplyBlock {
  return {
    id: nameOf('in', contract.id),
    country: contract.to,
    stage: contract.stage,
    at: 'available',
    kg: delivered ? contract.kg : (contract.expectedKg ?? 0),
    centsPerKg: 0,
  };
}

/**
 * What a buyer takes under contract and nobody there wants today goes into store; worth a part of the last price, so that
 * a glut does not read as a price of nothing.
 */
function surplus(state: GameState, material: Material, contracts: readonly ContractBlock[]): readonly DemandBlock[] {
  return contracts.map((contract) => {
    const last = priceAt(state.scenario, state.open.prices, contract.to, material.id, contract.stage).centsPerKg;
    const centsPerKg = clamp(shareOf(last, ECONOMY.gluttedPriceBp), 1, last);
    return {
      id: nameOf('surplus', contract.id),
      country: contract.to,
      stage: contract.stage,
      at: 'available',
      kg: contract.kg,
      centsPerKg,
    };
  });
}

function gates(state: GameState, material: Material): readonly ExportGate[] {
  return state.scenario.countries.flatMap((country) =>
    material.stages.map((stage) => ({
      country: country.id,
      stage: stage.id,
      kg: quotaOf(state.open.policies, country.id, material.id, stage.id) ?? ECONOMY.openLaneKg,
    })),
  );
}

/** Freight, duty and tariff of a lane at last turn's prices, in cents per kg (TRD-3). */
export function laneCosts(
  state: GameState,
  from: string,
  to: string,
  material: string,
  stage: string,
): { readonly freight: number; readonly duty: number; readonly tariff: number; readonly friction: number } {
  const { scenario } = state;
  const made = priceAt(scenario, state.open.prices, from, material, stage).madeCentsPerKg;
  const checking = hasDueDiligence(state, to, material) ? shareOf(made, CONFLICT.premiumBp) : 0; // CONF-8
  const freight = scenario.trade.freightCentsPerKg + checking;
  const duty = shareOf(made, dutyBpOf(state.open.policies, from, material, stage));
  const tariff = shareOf(made + freight + duty, tariffBpOf(state.open.policies, to, from, material, stage));
  return { freight, duty, tariff, friction: mulDiv(made, scenario.trade.frictionShareBp, FULL_BP) };
}

/**
 * At a cost as high as the ceiling nobody buys over a lane, so no more is put on the market: tariffs on a price near the
 * ceiling would add up to more than the solver can reckon with exactly.
 */
function lanes(state: GameState, material: Material): readonly TradeLane[] {
  const world = worldOf(state.scenario);
  const ceilings = new Map(material.stages.map((stage) => [stage.id, stage.ceilingCentsPerKg]));
  const position = must(world.materialIndex.get(material.id), 'material');
  return must(world.lanesOf[position], 'lanes').map((at) => {
    const lane = must(state.open.lanes[at], 'lane');
    const costs = laneCosts(state, lane.from, lane.to, lane.material, lane.stage);
    const share = laneShareBp(state.embargoes, lane.from, lane.to, lane.material, lane.stage);
    const kg = share >= FULL_BP ? ECONOMY.openLaneKg : shareOf(lane.habitKg, share);
    const most = must(ceilings.get(lane.stage), 'stage');
    const centsPerKg = Math.min(costs.freight + costs.duty + costs.tariff, most);
    return {
      id: laneName(lane.stage, lane.from, lane.to),
      from: lane.from,
      to: lane.to,
      stage: lane.stage,
      kg,
      habitKg: clamp(lane.habitKg, 0, kg),
      centsPerKg,
      frictionCentsPerKg: Math.min(costs.friction, most - centsPerKg),
    };
  });
}

/** Smuggling takes what was made; over an entrepôt goes what stands there, wherever it was made. Ore of occupied mines never comes on their country's market (CONF-3). */
function detours(state: GameState, material: Material): readonly DetourLane[] {
  const { scenario } = state;
  return scenario.trade.detours
    .filter((detour) => detour.material === material.id && !isGroupsDetour(scenario, detour.id))
    .map((detour) => {
      const isRefused = isTaintedDetour(scenario, detour) && hasDueDiligence(state, detour.to, material.id);
      return {
        id: nameOf('detour', detour.id),
        from: detour.from,
        to: detour.to,
        stage: detour.stage,
        out: detour.kind === 'entrepot' ? ('available' as const) : ('made' as const),
        kg: isRefused ? 0 : capKg(detour, state.open),
        centsPerKg: detour.centsPerKg,
      };
    });
}
