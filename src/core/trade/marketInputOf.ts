import { CONFLICT } from '../../balance/conflict.ts';
import { ECONOMY } from '../../balance/economy.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type {
  DemandBlock,
  DetourLane,
  ExportGate,
  MarketInput,
  PlantBlock,
  SupplyBlock,
  TradeLane,
} from '../../market/marketInput.ts';
import type { Material, Scenario } from '../../scenario/schema.ts';
import { hasBar } from '../bars/bars.ts';
import { hasDiligence, hasDueDiligence } from '../conflict/inForce.ts';
import { capKg, isGroupsDetour, smuggledBlocks } from '../conflict/smuggling.ts';
import { isTaintedDetour } from '../conflict/taintedDetours.ts';
import { laneShareBp } from '../embargoes/laneShare.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameState } from '../state/gameState.ts';
import { keptFor } from '../state/kept.ts';
import { laneName, nameOf } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import { licenceCapKg } from './licences.ts';
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
  const { scenario, embargoes, open } = state;
  const { lanes, prices, policies } = open;
  const deals = state.deals.filter(hasDiligence);
  return keptInput(material, {
    scenario,
    delivered,
    contracts,
    mined: supplyBlocks(state, material),
    smuggled: smuggledBlocks(state, material),
    plants: plantBlocks(state, material),
    gates: keptGates(material, { scenario, policies }),
    lanes: keptLanes(material, { scenario, lanes, prices, policies, embargoes, deals }),
    detours: detours(state, material),
    uses: demandBlocks(state, material),
    purchases: purchaseBlocks(state, material),
    surplus: delivered ? surplus(state, material, contracts) : [],
  });
}

interface Pieces extends Readonly<Record<string, unknown>> {
  readonly scenario: Scenario;
  readonly mined: readonly SupplyBlock[];
  readonly smuggled: readonly SupplyBlock[];
  readonly plants: readonly PlantBlock[];
  readonly gates: readonly ExportGate[];
  readonly lanes: readonly TradeLane[];
  readonly detours: readonly DetourLane[];
  readonly uses: readonly DemandBlock[];
  readonly purchases: readonly DemandBlock[];
  readonly contracts: readonly ContractBlock[];
  readonly delivered: boolean;
  readonly surplus: readonly DemandBlock[];
}

/** The same pieces give the same input, and what it cleared to is known. */
const keptInput = keptFor(
  (material: Material, pieces: Pieces): MarketInput => ({
    material: material.id,
    stages: material.stages.map((stage) => ({ id: stage.id, ceilingCentsPerKg: stage.ceilingCentsPerKg })),
    countries: pieces.scenario.countries.map((country) => country.id),
    supply: [...pieces.mined, ...pieces.smuggled, ...pieces.contracts.map((each) => intoBuyer(each, pieces.delivered))],
    plants: pieces.plants,
    gates: pieces.gates,
    lanes: pieces.lanes,
    detours: pieces.detours,
    demand: [...pieces.uses, ...pieces.purchases, ...pieces.contracts.map(outOfSeller), ...pieces.surplus],
    hasCeiling: pieces.delivered,
  }),
  64,
);

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

type GateFacts = Pick<GameState, 'scenario'> & Pick<GameState['open'], 'policies'>;

const keptGates = keptFor((material: Material, { scenario, policies }: GateFacts): readonly ExportGate[] =>
  scenario.countries.flatMap((country) =>
    material.stages.map((stage) => ({
      country: country.id,
      stage: stage.id,
      kg: quotaOf(policies, country.id, material.id, stage.id) ?? ECONOMY.openLaneKg,
    })),
  ),
);

/** What the way over a lane costs by, and nothing else. */
export type WayFacts = Pick<GameState, 'scenario' | 'deals'> & {
  readonly open: Pick<GameState['open'], 'prices' | 'policies'>;
};

/** Freight, duty and tariff of a lane at last turn's prices, in cents per kg (TRD-3). */
export function laneCosts(
  state: WayFacts,
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

type LaneFacts = WayFacts & Pick<GameState, 'embargoes'> & { readonly open: Pick<GameState['open'], 'lanes'> };
type FlatLaneFacts = Pick<GameState, 'scenario' | 'deals' | 'embargoes'> & LaneFacts['open'];

const keptLanes = keptFor((material: Material, { scenario, deals, embargoes, ...open }: FlatLaneFacts) =>
  lanes({ scenario, deals, embargoes, open }, material),
);

/**
 * At a cost as high as the ceiling nobody buys over a lane, so no more is put on the market: tariffs on a price near the
 * ceiling would add up to more than the solver can reckon with exactly.
 */
function lanes(state: LaneFacts, material: Material): readonly TradeLane[] {
  const world = worldOf(state.scenario);
  const ceilings = new Map(material.stages.map((stage) => [stage.id, stage.ceilingCentsPerKg]));
  const position = must(world.materialIndex.get(material.id), 'material');
  return must(world.lanesOf[position], 'lanes').map((at) => {
    const lane = must(state.open.lanes[at], 'lane');
    const costs = laneCosts(state, lane.from, lane.to, lane.material, lane.stage);
    const share = laneShareBp(state.embargoes, lane.from, lane.to, lane.material, lane.stage);
    const free = share >= FULL_BP ? ECONOMY.openLaneKg : shareOf(lane.habitKg, share);
    const papers = licenceCapKg(state.open.policies, lane.from, lane.to, lane.material, lane.stage);
    const kg = papers === null ? free : Math.min(papers, free);
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
      const isRefused =
        hasBar(state.open.bars, 'sanction', detour.to, detour.from) ||
        (isTaintedDetour(scenario, detour) && hasDueDiligence(state, detour.to, material.id));
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
