import {
  type ChainTurn,
  hhiBp,
  importRelianceBp,
  originsOf,
  type Part,
  supplyRiskBp,
  tradeOf,
} from '../../balance/indices.ts';
import { shareOf, toBp } from '../../balance/units.ts';
import type { Material } from '../../scenario/schema.ts';
import { must } from '../state/access.ts';
import type { CountryId, MaterialId, StageId, TurnRecord } from '../state/gameState.ts';
import type { SeatView } from './seatView.ts';

/** The field's own measures of one metal in one turn; shares in bp. */
export interface MaterialIndices {
  readonly material: MaterialId;
  readonly stages: readonly { readonly stage: StageId; readonly hhiBp: number; readonly makers: readonly Part[] }[]; // largest maker first
  readonly countries: readonly CountryIndices[]; // those that need it, in the level's order
}

/** One country's dependence for one metal. */
export interface CountryIndices {
  readonly country: CountryId;
  readonly stages: readonly {
    readonly stage: StageId;
    readonly relianceBp: number; // net imports of the stage against what is used of it
    readonly origins: readonly Part[]; // of what it has at hand at the last stage: where this stage of it was made
    readonly abroadBp: number; // of that, what was made abroad; at the first stage: by ultimate origin
    readonly supplyRiskBp: number; // in the European Commission's form, all governments alike
  }[];
  readonly supplyRiskBp: number; // the worst of the stages, as the Commission keeps the worse of mining and processing
}

type IndexFacts = Pick<SeatView, 'scenario' | 'history' | 'sectors'>;

/** Concentration, import reliance, origins and supply risk from the record of a turn, the last one if none is named; public alone. */
export function indicesOf(view: IndexFacts, turn?: number): readonly MaterialIndices[] {
  const { history, scenario } = view;
  const record = turn === undefined ? history[history.length - 1] : history.find((each) => each.turn === turn);
  if (!record) return [];
  return scenario.materials.map((material) => {
    const chain = chainOf(record, material);
    return {
      material: material.id,
      stages: chain.stages.map((stage) => {
        const makers = makersOf(chain, stage);
        return { stage, hhiBp: hhiBp(makers), makers };
      }),
      countries: scenario.countries
        .filter(({ id }) => needKg(view, id, material.id) > 0)
        .map(({ id }) => countryIndices(view, chain, material.id, id)),
    };
  });
}

function chainOf(record: TurnRecord, { id, stages }: Material): ChainTurn {
  const isOurs = (row: { readonly material: MaterialId }) => row.material === id;
  return {
    stages: stages.map((stage) => stage.id),
    made: record.made.filter(isOurs),
    flows: record.flows.filter(isOurs),
    recycled: record.recycled.filter(isOurs),
  };
}

function makersOf(chain: ChainTurn, stage: StageId): readonly Part[] {
  return chain.made
    .filter((row) => row.stage === stage)
    .map(({ country, kg }) => ({ country, kg }))
    .sort((a, b) => b.kg - a.kg || (a.country < b.country ? -1 : 1));
}

function countryIndices(view: IndexFacts, chain: ChainTurn, material: MaterialId, country: CountryId): CountryIndices {
  const last = must(chain.stages[chain.stages.length - 1], 'stage');
  const { madeKg, importedKg, exportedKg } = tradeOf(chain, country, last);
  const recycled = chain.recycled.reduce((sum, row) => (row.country === country ? sum + row.kg : sum), 0);
  const recycledBp = toBp(recycled, madeKg + importedKg - exportedKg);
  const substitutableBp = substitutable(view, country, material);
  const stages = chain.stages.map((stage) => {
    const origins = originsOf(chain, country, stage);
    const all = origins.reduce((sum, part) => sum + part.kg, 0);
    const abroadBp = toBp(all - (origins.find((part) => part.country === country)?.kg ?? 0), all);
    const world = makersOf(chain, stage);
    return {
      stage,
      relianceBp: importRelianceBp(tradeOf(chain, country, stage)),
      origins,
      abroadBp,
      supplyRiskBp: supplyRiskBp({ world, sourcing: origins, relianceBp: abroadBp, recycledBp, substitutableBp }),
    };
  });
  return { country, stages, supplyRiskBp: stages.reduce((worst, each) => Math.max(worst, each.supplyRiskBp), 0) };
}

/** Share of a country's need that another design could do without, by its sectors' needs. */
function substitutable(view: IndexFacts, country: CountryId, material: MaterialId): number {
  const index = view.scenario.materials.findIndex((each) => each.id === material);
  const free = view.scenario.sectors.reduce((sum, sector, position) => {
    const kg = sector.country === country ? (sector.needs.find((need) => need.material === material)?.kg ?? 0) : 0;
    return sum + shareOf(kg, view.sectors[position]?.substituteBp[index] ?? 0);
  }, 0);
  return toBp(free, needKg(view, country, material));
}

function needKg({ scenario }: IndexFacts, country: CountryId, material: MaterialId): number {
  return scenario.sectors.reduce(
    (sum, sector) =>
      sector.country === country ? sum + (sector.needs.find((need) => need.material === material)?.kg ?? 0) : sum,
    0,
  );
}
