import type { SeatView, TurnRecord } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { suppliersOf } from './trade.ts';

export interface Goods {
  readonly material: string;
  readonly stage: string;
}

/** Every metal at every stage, in the order of the level. */
export const allGoods = (scenario: Scenario): readonly Goods[] =>
  scenario.materials.flatMap((material) =>
    material.stages.map((stage) => ({ material: material.id, stage: stage.id })),
  );

export const goodsKey = ({ material, stage }: Goods): string => `${material}/${stage}`;

/** Price of goods at a country's border, one a turn from before the first; null where nothing was to be had. */
export function priceSeries(view: SeatView, country: string, goods: Goods): readonly (number | null)[] {
  return view.history.map((record) => {
    const price = record.prices.find(
      (each) => each.country === country && each.material === goods.material && each.stage === goods.stage,
    );
    return price === undefined || !price.isMarket ? null : price.centsPerKg;
  });
}

/** Parts of a whole in one turn, in basis points; `kg` beside them. */
export interface Part {
  readonly country: string;
  readonly kg: number;
  readonly shareBp: number;
}

const BP = 10_000;

/** Who supplied a country with a metal, every turn. */
export const supplierShares = (view: SeatView, to: string, material: string): readonly (readonly Part[])[] =>
  view.history.map((record) => suppliersOf(record.flows, to, material));

/** Who in the world made a stage, every turn. */
export const makerShares = (view: SeatView, goods: Goods): readonly (readonly Part[])[] =>
  view.history.map((record) => makersOf(record, goods));

function makersOf(record: TurnRecord, goods: Goods): readonly Part[] {
  const made = record.made.filter((each) => each.material === goods.material && each.stage === goods.stage);
  const total = made.reduce((sum, each) => sum + each.kg, 0);
  return made
    .map(({ country, kg }) => ({ country, kg, shareBp: total === 0 ? 0 : (kg * BP) / total }))
    .sort((a, b) => b.kg - a.kg);
}

/** What of full a sector made, every turn, in basis points. */
export const outputSeries = (view: SeatView, sector: string): readonly number[] =>
  view.history.map((record) => record.sectors.find((each) => each.id === sector)?.outputBp ?? BP);

/** Countries that appear in any of the turns, those with most over all turns first. */
export function countriesIn(turns: readonly (readonly Part[])[]): readonly string[] {
  const total = new Map<string, number>();
  for (const part of turns.flat()) total.set(part.country, (total.get(part.country) ?? 0) + part.kg);
  return [...total]
    .filter(([, kg]) => kg > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([country]) => country);
}
