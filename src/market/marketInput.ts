/**
 * What one clearing is given and what it gives back: blocks, caps and costs in, flows and prices out.
 * Knows no seat, policy or deal. One input is one material; quantities are integer kilograms of contained
 * recoverable material, prices integer US cents per kilogram.
 */

/** A stage of the chain in order (ore, oxide, alloy). */
export interface StageInput {
  readonly id: string;
  readonly ceilingCentsPerKg: number; // price at which "no market" is said; every node of the stage has an arc from the source at it
}

/** Material that comes into being or out of store: source → made, or, delivered under contract, source → available. */
export interface SupplyBlock {
  readonly id: string;
  readonly country: string;
  readonly stage: string;
  readonly at: 'made' | 'available';
  readonly kg: number;
  readonly centsPerKg: number;
}

/** A plant: available(previous stage) → made(stage). */
export interface PlantBlock {
  readonly id: string;
  readonly country: string;
  readonly stage: string; // the stage it makes
  readonly kg: number;
  readonly centsPerKg: number;
}

/** Total that may leave a country at a stage: made → gate. A country and stage without one has no limit. */
export interface ExportGate {
  readonly country: string;
  readonly stage: string;
  readonly kg: number;
}

/** gate(from) → available(to). Two arcs: habit at cost, new business at cost + friction; together at most kg. */
export interface TradeLane {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly stage: string;
  readonly kg: number; // 0 keeps the arc's place while it is shut
  readonly habitKg: number; // habit arc's cap is min(habitKg, kg), new business gets the rest
  readonly centsPerKg: number;
  readonly frictionCentsPerKg: number;
}

/** A named, capped entrepôt or smuggling arc past the gate: made(from) or available(from) → available(to). */
export interface DetourLane {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly stage: string;
  readonly out: 'made' | 'available';
  readonly kg: number;
  readonly centsPerKg: number;
}

/** Someone who takes material at up to a price: available → sink, or, a contract delivery, gate → sink. */
export interface DemandBlock {
  readonly id: string;
  readonly country: string;
  readonly stage: string;
  readonly at: 'available' | 'gate' | 'made';
  readonly kg: number;
  readonly centsPerKg: number; // willingness to pay
}

export interface MarketInput {
  readonly material: string;
  readonly stages: readonly StageInput[];
  readonly countries: readonly string[];
  readonly supply: readonly SupplyBlock[];
  readonly plants: readonly PlantBlock[];
  readonly gates: readonly ExportGate[];
  readonly lanes: readonly TradeLane[];
  readonly detours: readonly DetourLane[];
  readonly demand: readonly DemandBlock[];
  readonly hasCeiling: boolean; // false: nothing comes from the ceiling source (contract pass 1)
}

/** Price of one node: the cost of one more kilogram there. */
export interface NodePrice {
  readonly centsPerKg: number;
  readonly isMarket: boolean; // false: at the ceiling, no market; the last price is shown as stale
}

export interface MarketResult {
  /** kg by block, plant and detour id. */
  readonly kg: ReadonlyMap<string, number>;
  /** kg by lane id, split in habit and new business. */
  readonly lanes: ReadonlyMap<string, { readonly habitKg: number; readonly newKg: number }>;
  /** kg that came from the ceiling source, by `country/stage/place`, only where above 0. */
  readonly ceiling: ReadonlyMap<string, number>;
  /** Price of the available node, by `country/stage`. */
  readonly available: ReadonlyMap<string, NodePrice>;
  /** Price of the made node, by `country/stage`. */
  readonly made: ReadonlyMap<string, NodePrice>;
}

/** Named errors of a clearing; every one says which id is at fault. */
export interface MarketError {
  readonly code:
    | 'emptyNetwork'
    | 'notAnInteger'
    | 'negativeAmount'
    | 'tooLarge'
    | 'unknownCountry'
    | 'unknownStage'
    | 'noEarlierStage'
    | 'duplicateId'
    | 'unbounded'
    | 'infeasible';
  readonly id: string;
  readonly message: string;
}

export type MarketOutcome =
  | { readonly ok: true; readonly result: MarketResult }
  | { readonly ok: false; readonly errors: readonly MarketError[] };
