import { clamp, FULL_BP, mulDiv, toBp } from './units.ts';

/**
 * The measures that the field itself uses beside a leverage score. Pure formulas over amounts: kilograms in, basis points
 * out, rounded down.
 */

/** How much of something comes from one country. */
export interface Part {
  readonly country: string;
  readonly kg: number;
  readonly weightBp?: number; // how risky its origin counts, 10 000 or absent: as any other's
}

/**
 * Herfindahl–Hirschman index of concentration by country, 0–10 000: the sum of squared shares, 10 000 where one country has
 * all, 0 where there is nothing. Sources: Hirschman 1945; Herfindahl 1950. A part's weight multiplies its square.
 */
export function hhiBp(parts: readonly Part[]): number {
  const all = sumKg(parts);
  if (all === 0) return 0;
  const squares = parts.reduce((sum, { kg, weightBp = FULL_BP }) => {
    const share = mulDiv(kg, PPM, all);
    return sum + mulDiv(mulDiv(share, share, PPM), weightBp, FULL_BP);
  }, 0);
  return mulDiv(squares, FULL_BP, PPM);
}

/** What a country makes, takes in and sends out of one thing. */
export interface Trade {
  readonly madeKg: number;
  readonly importedKg: number;
  readonly exportedKg: number;
}

/**
 * Net import reliance in bp of apparent consumption: (imports − exports) ÷ (made + imports − exports), 0 for a net exporter and
 * for who uses none. Source: U.S. Geological Survey, Mineral Commodity Summaries, appendix; changes in stocks are left out,
 * since others do not see them.
 */
export function importRelianceBp({ madeKg, importedKg, exportedKg }: Trade): number {
  const net = importedKg - exportedKg;
  return net <= 0 ? 0 : clamp(toBp(net, madeKg + net), 0, FULL_BP);
}

/** What the supply risk of one stage is made of. */
export interface SupplyRisk {
  readonly world: readonly Part[]; // who makes it
  readonly sourcing: readonly Part[]; // where one's own comes from, home included
  readonly relianceBp: number; // on imports
  readonly recycledBp: number; // of what is used, out of old goods
  readonly substitutableBp: number; // of what is used, that another design could do without
}

/**
 * Supply risk in the European Commission's form, 0–10 000: the concentration of world supply counts by half the import
 * reliance, that of one's own sourcing by the rest; recycling and substitutes take their part off. Source: Blengini et al.
 * 2017, doi 10.2760/73303, where shares are weighted by governance indicators; here only where a part carries a weight.
 */
export function supplyRiskBp(risk: SupplyRisk): number {
  const half = Math.floor(clamp(risk.relianceBp, 0, FULL_BP) / 2);
  const mixed = mulDiv(hhiBp(risk.world) * half + hhiBp(risk.sourcing) * (FULL_BP - half), 1, FULL_BP);
  const notRecycled = FULL_BP - clamp(risk.recycledBp, 0, FULL_BP);
  const notReplaced = FULL_BP - clamp(risk.substitutableBp, 0, FULL_BP);
  return mulDiv(mulDiv(mixed, notRecycled, FULL_BP), notReplaced, FULL_BP);
}

/** One metal's chain in one turn: all public. */
export interface ChainTurn {
  readonly stages: readonly string[]; // in order
  readonly made: readonly { readonly country: string; readonly stage: string; readonly kg: number }[];
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    readonly stage: string;
    readonly kg: number;
  }[];
  readonly recycled: readonly { readonly country: string; readonly stage: string; readonly kg: number }[];
}

/** What a country makes, takes in and sends out at one stage. */
export function tradeOf(chain: ChainTurn, country: string, stage: string): Trade {
  const at = <Row extends { readonly stage: string; readonly kg: number }>(
    rows: readonly Row[],
    isHere: (row: Row) => boolean,
  ) => rows.reduce((sum, row) => (row.stage === stage && isHere(row) ? sum + row.kg : sum), 0);
  return {
    madeKg: at(chain.made, (row) => row.country === country) + at(chain.recycled, (row) => row.country === country),
    importedKg: at(chain.flows, (row) => row.to === country),
    exportedKg: at(chain.flows, (row) => row.from === country),
  };
}

/**
 * Where `stage` was made of all that a country has at hand at the last stage, in kg, largest first: traced back over plants and
 * borders, every stage mixed as it came. At the first stage this is the ultimate origin, where it was dug; what comes out of
 * old goods is the recycler's own. What no flow of the turn explains (old stock) counts nowhere.
 */
export function originsOf(chain: ChainTurn, country: string, stage: string): readonly Part[] {
  const from = chain.stages.indexOf(stage);
  let feed: Mixes = new Map();
  chain.stages.slice(Math.max(0, from)).forEach((each, step) => {
    feed = mixedAt(chain, each, step === 0 ? null : feed);
  });
  return [...(feed.get(country) ?? [])]
    .filter(([, kg]) => kg > 0)
    .map(([origin, kg]) => ({ country: origin, kg }))
    .sort((a, b) => b.kg - a.kg || (a.country < b.country ? -1 : 1));
}

const PPM = 1_000_000;

/** Kilograms by origin. */
type Mix = ReadonlyMap<string, number>;
/** What is at hand in every country, by origin. */
type Mixes = ReadonlyMap<string, Mix>;

/** What is at hand at a stage: own make that stayed, imports and what was recycled; `feed` is what the plants drew on, null: made here. */
function mixedAt(chain: ChainTurn, stage: string, feed: Mixes | null): Mixes {
  const at = new Map<string, Map<string, number>>();
  const add = (country: string, mix: Mix, kg: number): void => {
    const here = at.get(country) ?? new Map<string, number>();
    at.set(country, here);
    const all = [...mix.values()].reduce((sum, part) => sum + part, 0);
    for (const [origin, part] of mix)
      here.set(origin, (here.get(origin) ?? 0) + (all === 0 ? 0 : mulDiv(kg, part, all)));
  };
  const ownMix = (country: string): Mix => (feed === null ? new Map([[country, 1]]) : (feed.get(country) ?? new Map()));
  const sent = new Map<string, number>();
  for (const flow of chain.flows) {
    if (flow.stage !== stage) continue;
    add(flow.to, ownMix(flow.from), flow.kg);
    sent.set(flow.from, (sent.get(flow.from) ?? 0) + flow.kg);
  }
  for (const { country, stage: made, kg } of chain.made)
    if (made === stage) add(country, ownMix(country), Math.max(0, kg - (sent.get(country) ?? 0)));
  for (const { country, stage: back, kg } of chain.recycled)
    if (back === stage) add(country, new Map([[country, 1]]), kg);
  return at;
}

function sumKg(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.kg, 0);
}
