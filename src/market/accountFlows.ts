/** Books a result by country and stage: what came in, what went out, and that nothing was lost or made on the way. */

import type { DemandBlock, MarketInput, MarketResult, SupplyBlock } from './marketInput.ts';

/** Kilograms at one country and stage; what came in is what went out. */
export interface SpotAccount {
  readonly country: string;
  readonly stage: string;
  suppliedKg: number; // supply blocks
  producedKg: number; // plants that make this stage
  ceilingKg: number; // from the ceiling source
  importedKg: number; // over lanes
  detouredInKg: number;
  processedKg: number; // into plants that make the next stage
  usedKg: number; // demand blocks
  exportedKg: number; // over lanes
  detouredOutKg: number;
  gateKg: number; // of used and exported: what left through the gate
  homeKg: number; // made here and used or processed here
}

/** What came in less what went out at a country and stage, in kilograms: 0 in every right result. [MKT-6] */
export function imbalanceKg(account: Readonly<SpotAccount>): number {
  const inKg = account.suppliedKg + account.producedKg + account.ceilingKg + account.importedKg + account.detouredInKg;
  return inKg - account.processedKg - account.usedKg - account.exportedKg - account.detouredOutKg;
}

/** Returns the account of every country and stage, in the input's order. [MKT-6] */
export function accountFlows(input: MarketInput, result: MarketResult): readonly Readonly<SpotAccount>[] {
  const accounts = new Map<string, SpotAccount>();
  for (const country of input.countries) {
    for (const { id } of input.stages) accounts.set(`${country}/${id}`, emptyAccount(country, id));
  }
  const at = (country: string, stage: string): SpotAccount =>
    accounts.get(`${country}/${stage}`) ?? emptyAccount(country, stage);
  const kgOf = (block: { readonly id: string }): number => result.kg.get(block.id) ?? 0;
  for (const block of input.supply) bookSupply(at(block.country, block.stage), block, kgOf(block));
  for (const account of accounts.values()) bookCeiling(account, result);
  bookPlants(at, input, kgOf);
  for (const lane of input.lanes) {
    const { habitKg, newKg } = result.lanes.get(lane.id) ?? { habitKg: 0, newKg: 0 };
    const from = at(lane.from, lane.stage);
    from.exportedKg += habitKg + newKg;
    from.gateKg += habitKg + newKg;
    from.homeKg -= habitKg + newKg;
    at(lane.to, lane.stage).importedKg += habitKg + newKg;
  }
  for (const detour of input.detours) {
    const from = at(detour.from, detour.stage);
    from.detouredOutKg += kgOf(detour);
    if (detour.out === 'made') from.homeKg -= kgOf(detour);
    at(detour.to, detour.stage).detouredInKg += kgOf(detour);
  }
  for (const block of input.demand) bookDemand(at(block.country, block.stage), block, kgOf(block));
  return [...accounts.values()];
}

type At = (country: string, stage: string) => SpotAccount;

function bookSupply(account: SpotAccount, block: SupplyBlock, kg: number): void {
  account.suppliedKg += kg;
  if (block.at === 'made') account.homeKg += kg;
}

function bookCeiling(account: SpotAccount, result: MarketResult): void {
  const spot = `${account.country}/${account.stage}`;
  const madeKg = result.ceiling.get(`${spot}/made`) ?? 0;
  account.ceilingKg += madeKg + (result.ceiling.get(`${spot}/available`) ?? 0);
  account.homeKg += madeKg;
}

function bookPlants(at: At, input: MarketInput, kgOf: (block: { readonly id: string }) => number): void {
  const stageBefore = new Map(input.stages.map((stage, i) => [stage.id, input.stages[i - 1]?.id ?? '']));
  for (const plant of input.plants) {
    const made = at(plant.country, plant.stage);
    made.producedKg += kgOf(plant);
    made.homeKg += kgOf(plant);
    at(plant.country, stageBefore.get(plant.stage) ?? '').processedKg += kgOf(plant);
  }
}

function bookDemand(account: SpotAccount, block: DemandBlock, kg: number): void {
  account.usedKg += kg;
  if (block.at === 'gate') account.gateKg += kg;
  if (block.at !== 'available') account.homeKg -= kg;
}

function emptyAccount(country: string, stage: string): SpotAccount {
  return {
    country,
    stage,
    suppliedKg: 0,
    producedKg: 0,
    ceilingKg: 0,
    importedKg: 0,
    detouredInKg: 0,
    processedKg: 0,
    usedKg: 0,
    exportedKg: 0,
    detouredOutKg: 0,
    gateKg: 0,
    homeKg: 0,
  };
}
