import type { SeatView, TurnRecord } from '../../core/seat.ts';

export type Flow = TurnRecord['flows'][number];

export interface SupplierShare {
  readonly country: string;
  readonly kg: number;
  readonly shareBp: number;
}

const BP = 10_000;

/** Flows of the last turn; before the first one, what habit says. */
export function flowsNow(view: SeatView): readonly Flow[] {
  const record = view.history.at(-1);
  if (record !== undefined) return record.flows;
  return view.lanes
    .filter((lane) => lane.habitKg > 0)
    .map(({ from, to, material, stage, habitKg }) => ({
      from,
      to,
      material,
      stage,
      kg: habitKg,
      kind: 'trade' as const,
    }));
}

/** Who supplies `to` with a material, all stages together, largest first. */
export function suppliersOf(flows: readonly Flow[], to: string, material: string): readonly SupplierShare[] {
  const byCountry = new Map<string, number>();
  for (const flow of flows) {
    if (flow.to === to && flow.material === material)
      byCountry.set(flow.from, (byCountry.get(flow.from) ?? 0) + flow.kg);
  }
  const total = [...byCountry.values()].reduce((sum, kg) => sum + kg, 0);
  return [...byCountry]
    .map(([country, kg]) => ({ country, kg, shareBp: total === 0 ? 0 : (kg * BP) / total }))
    .sort((a, b) => b.kg - a.kg);
}

/** Share of what the world makes at a stage that comes from a country, in basis points. */
export function shareOfWorld(
  view: SeatView,
  country: string,
  material: string,
  stageIndex: 'first' | 'second',
): number {
  const stages = view.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const stage = stageIndex === 'first' ? stages[0]?.id : stages[1]?.id;
  const made = view.scenario.sites
    .filter((site) => site.material === material && site.stage === stage)
    .map((site) => ({ country: site.country, kg: view.sites.find((each) => each.id === site.id)?.madeKg ?? 0 }));
  const total = made.reduce((sum, each) => sum + each.kg, 0);
  const own = made.reduce((sum, each) => sum + (each.country === country ? each.kg : 0), 0);
  return total === 0 ? 0 : (own * BP) / total;
}

/** Highest share of any one supplier in what a country takes in: its dependence, in basis points. */
export function dependenceOf(view: SeatView, country: string): number {
  const flows = flowsNow(view);
  return view.scenario.materials.reduce((most, material) => {
    const first = suppliersOf(flows, country, material.id)[0];
    return Math.max(most, first?.shareBp ?? 0);
  }, 0);
}
