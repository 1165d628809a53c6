import { LEVERAGE } from '../../balance/economy.ts';
import { FULL_BP, mulDiv, shareOf, toBp } from '../../balance/units.ts';
import type { DemandBlock, MarketInput, TradeLane } from '../../market/marketInput.ts';
import type { Sector } from '../../scenario/schema.ts';
import { substituteOf } from '../sectors/substitutes.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, SectorOpen, StageId } from '../state/gameState.ts';
import { type Clearing, clearTurn } from '../trade/clearTurn.ts';
import { type Holdings, holdingsIn } from './hold.ts';
import { clearedYearsAhead } from './yearsAhead.ts';

/** What one sector asks of one clearing, and what time would let it do without. */
export interface NeedLine {
  readonly index: number; // of the material
  readonly uses: readonly DemandBlock[];
  readonly swaps: readonly DemandBlock[]; // uses that another design could do without
  readonly thriftBp: number; // of the need, saved by then
  readonly substituteBp: number; // of the need, that another design could take over by then on top
  readonly substituteCents: number;
}

/** One sector that a cut may starve. */
export interface SectorLine {
  readonly sector: Sector;
  readonly fullThousandUsd: number; // a turn at full output, after lost capacity
  readonly coverDays: number; // bridged by working stock
  readonly needs: readonly NeedLine[];
}

/** A delivery under contract from one to the other; what an owner takes home from its own part is none. */
export interface ContractFlow {
  readonly id: string; // of the contract
  readonly stage: StageId;
  readonly kg: number;
}

/** One time to cut in: its clearings, whose works stand behind them, and what the sectors ask of them. */
export interface Ground {
  readonly purpose: string; // names the solver that keeps its warm start
  readonly weightBp: number; // in the mixed value
  readonly clearings: readonly Clearing[];
  readonly holdings: readonly Holdings[]; // by clearing
  readonly lanesFrom: readonly ReadonlyMap<CountryId, readonly TradeLane[]>[]; // by clearing and where they begin
  readonly lanesTo: readonly ReadonlyMap<CountryId, readonly TradeLane[]>[]; // and where they end
  readonly contracts: readonly ReadonlyMap<string, readonly ContractFlow[]>[]; // by clearing and `from>to`
  readonly sectors: ReadonlyMap<CountryId, readonly SectorLine[]>;
}

/**
 * The two times that leverage looks at, from the facts given: the year ahead as the market stands, bridged by stock, and five
 * years on, with the plants that will be ready, no stock and the thrift that will have come (LEV-8).
 */
export function groundsOf(facts: GameState, coverDays: ReadonlyMap<string, number>): readonly Ground[] {
  const yearBp = facts.scenario.market.oneYearWeightBp ?? LEVERAGE.oneYearWeightBp;
  const ahead = clearedYearsAhead(facts);
  const year = groundOf(facts, clearTurn(facts).clearings, (sector, open) => ({
    coverDays: coverDays.get(sector.id) ?? 0,
    learn: () => ({ thriftBp: 0, substituteBp: 0 }),
    open,
  }));
  const years = groundOf(ahead.state, ahead.clearings, (sector, open) => ({
    coverDays: 0,
    learn: (index) => learnt(facts, sector, open, index),
    open,
  }));
  return [
    { purpose: 'cut', weightBp: yearBp, ...year },
    { purpose: 'cut ahead', weightBp: FULL_BP - yearBp, ...years },
  ];
}

interface Time {
  readonly coverDays: number;
  readonly learn: (index: number) => Pick<NeedLine, 'thriftBp' | 'substituteBp'>;
  readonly open: SectorOpen;
}

function groundOf(
  state: GameState,
  clearings: readonly Clearing[],
  timeOf: (sector: Sector, open: SectorOpen) => Time,
): Omit<Ground, 'purpose' | 'weightBp'> {
  const uses = clearings.map((clearing) => usesBySector(clearing.input));
  const sectors = new Map<CountryId, SectorLine[]>();
  state.scenario.sectors.forEach((sector, position) => {
    const { coverDays, learn, open } = timeOf(sector, must(state.open.sectors[position], 'sector'));
    const line: SectorLine = {
      sector,
      fullThousandUsd: shareOf(sector.outputThousandUsd, open.capacityBp),
      coverDays,
      needs: clearings.flatMap(({ material }, index) => {
        const found = uses[index]?.get(sector.id);
        const substituteCents = substituteOf(sector, material.id)?.centsPerKg ?? 0;
        return found ? [{ index, ...found, ...learn(index), substituteCents }] : [];
      }),
    };
    sectors.set(sector.country, [...(sectors.get(sector.country) ?? []), line]);
  });
  return {
    clearings,
    holdings: clearings.map((clearing) => holdingsIn(state, clearing)),
    lanesFrom: clearings.map(({ input }) => grouped(input.lanes, (lane) => lane.from)),
    lanesTo: clearings.map(({ input }) => grouped(input.lanes, (lane) => lane.to)),
    contracts: clearings.map(({ input }) => contractsIn(input)),
    sectors,
  };
}

/** What a sector that lives under a cut will have learnt by then, of its need: thrift, and other designs on top of today's. */
function learnt(
  state: GameState,
  sector: Sector,
  open: SectorOpen,
  index: number,
): Pick<NeedLine, 'thriftBp' | 'substituteBp'> {
  const material = must(state.scenario.materials[index], 'material').id;
  const saved = open.thriftBp[index] ?? 0;
  const mostSaved = sector.needs.find((need) => need.material === material)?.mostThriftBp ?? 0;
  const designs = open.substituteBp[index] ?? 0;
  const mostDesigns = substituteOf(sector, material)?.mostBp ?? 0;
  const more = (now: number, most: number) => shareOf(Math.max(0, most - now), LEVERAGE.learntInYearsBp);
  return {
    thriftBp: toBp(more(saved, mostSaved), FULL_BP - saved),
    substituteBp: more(designs, mostDesigns),
  };
}

/** The use blocks of every sector in a clearing, found once for all the cuts of a turn. */
function usesBySector(input: MarketInput): ReadonlyMap<string, Pick<NeedLine, 'uses' | 'swaps'>> {
  const found = new Map<string, { uses: DemandBlock[]; swaps: DemandBlock[] }>();
  for (const block of input.demand) {
    const [kind, sector] = block.id.split('/');
    if ((kind !== 'use' && kind !== 'swap') || sector === undefined) continue;
    const known = found.get(sector) ?? { uses: [], swaps: [] };
    found.set(sector, known);
    (kind === 'use' ? known.uses : known.swaps).push(block);
  }
  return found;
}

function contractsIn(input: MarketInput): ReadonlyMap<string, readonly ContractFlow[]> {
  const sellers = new Map<string, CountryId>();
  for (const block of input.demand) if (block.id.startsWith('out/')) sellers.set(block.id.slice(4), block.country);
  if (sellers.size === 0) return new Map();
  const sold = input.supply.flatMap(({ id, country, stage, kg }) => {
    const contract = id.startsWith('in/') ? id.slice(3) : '';
    const from = contract.startsWith('offtake/') ? undefined : sellers.get(contract);
    return from === undefined ? [] : [{ id: contract, stage, kg, pair: `${from}>${country}` }];
  });
  return grouped(sold, (flow) => flow.pair);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known) known.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

/** Turn-sums to a year's, in ppm of the country's GDP. */
export function yearPpmOfGdp(state: GameState, country: CountryId, thousandUsdATurn: number): number {
  const gdp = must(
    state.scenario.countries.find((each) => each.id === country),
    country,
  ).gdpMillionUsd;
  return mulDiv(thousandUsdATurn, 1_000 * state.scenario.time.turnsPerYear, gdp);
}
