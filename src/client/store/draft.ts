import type { SeatView, SupplyClause, Terms } from '../../core/seat.ts';
import { coverOf } from './cover.ts';

/** A lane on which two countries could trade: who makes what for whom. */
export interface TradeChoice {
  readonly from: string;
  readonly to: string;
  readonly material: string;
  readonly stage: string;
}

/** Works that run or are being built; what is only proposed, or shut, has nothing to sell. */
const isBegun = (view: SeatView, site: string): boolean => {
  const mode = view.sites.find((each) => each.id === site)?.mode;
  return mode !== 'proposed' && mode !== 'idled' && mode !== 'closed';
};

const makes = (view: SeatView, country: string): readonly { material: string; stage: string; kg: number }[] =>
  view.scenario.sites
    .filter((site) => site.country === country && isBegun(view, site.id))
    .map((site) => {
      const running = view.sites.find((each) => each.id === site.id)?.shareBp ?? 0;
      const full = site.steps.reduce((sum, step) => sum + step.kg, 0);
      return { material: site.material, stage: site.stage, kg: (full * running) / 10_000 };
    });

/** How much of some goods a country usually takes in (or sends out): what its industry is built for. */
export function usualKg(view: SeatView, end: 'from' | 'to', { from, to, material, stage }: TradeChoice): number {
  const country = end === 'from' ? from : to;
  return view.lanes.reduce(
    (sum, lane) =>
      lane[end] === country && lane.material === material && lane.stage === stage
        ? sum + Math.max(lane.habitKg, lane.lastKg)
        : sum,
    0,
  );
}

/** Whether a country has works for the next stage, running or being built, or industry for the last one. */
export function canUse(view: SeatView, { to, material, stage }: Omit<TradeChoice, 'from'>): boolean {
  const stages = view.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const next = stages[stages.findIndex((each) => each.id === stage) + 1];
  if (next === undefined) return view.scenario.sectors.some((sector) => sector.country === to);
  return makes(view, to).some((each) => each.material === material && each.stage === next.id);
}

const usualValue = (view: SeatView, end: 'from' | 'to', choice: TradeChoice): number =>
  usualKg(view, end, choice) * priceNow(view, choice);

/** All goods that the other makes, and all of mine that it can use: what I usually buy first, then what I could sell. */
export function tradeChoices(view: SeatView, other: string): readonly TradeChoice[] {
  const seen = new Set<string>();
  const list = (from: string, to: string): TradeChoice[] =>
    makes(view, from).flatMap(({ material, stage }) => {
      const key = `${from}/${material}/${stage}`;
      if (seen.has(key)) return []; // two mines of one country make the same goods
      seen.add(key);
      return [{ from, to, material, stage }];
    });
  const byUse = (a: TradeChoice, b: TradeChoice): number => usualValue(view, 'to', b) - usualValue(view, 'to', a);
  const buys = list(other, view.seat).sort(byUse);
  const sells = list(view.seat, other)
    .filter((choice) => canUse(view, choice))
    .sort(byUse);
  const first = buys[0];
  const buyer = first !== undefined && usualKg(view, 'to', first) > 0;
  return buyer ? [...buys, ...sells] : [...sells, ...buys];
}

/** Largest amount a supply slip may sensibly name: what the seller can make, and its quota lets out. */
export function mostKg(view: SeatView, choice: TradeChoice): number {
  const made = makes(view, choice.from)
    .filter((each) => each.material === choice.material && each.stage === choice.stage)
    .reduce((sum, each) => sum + each.kg, 0);
  const quota = view.policies.find(
    (each) =>
      each.type === 'quota' &&
      each.country === choice.from &&
      each.material === choice.material &&
      each.stage === choice.stage,
  );
  const out = quota?.type === 'quota' ? Math.min(made, quota.kgPerTurn) : made;
  return Math.max(1000, Math.round(out));
}

/** The price the buyer pays for the goods today. */
export function priceNow(view: SeatView, choice: TradeChoice): number {
  const point = view.prices.find(
    (each) => each.country === choice.to && each.material === choice.material && each.stage === choice.stage,
  );
  return point?.centsPerKg ?? 0;
}

const roundTo = (value: number, step: number): number => Math.max(step, Math.round(value / step) * step);

/** A step for amounts that people would say: 1, 5, 10, 50 tonnes … by size. */
export function kgStep(most: number): number {
  for (const step of [100, 500, 1000, 5000, 10_000, 50_000]) if (most / step <= 200) return step;
  return 100_000;
}

/** A supply slip to begin with: a quarter of what the seller makes, no more than I need, at today's price. */
export function supplySlip(view: SeatView, choice: TradeChoice): SupplyClause {
  const most = mostKg(view, choice);
  const need = coverOf(view).find((each) => each.material === choice.material)?.needKg ?? most;
  const wanted = choice.to === view.seat ? Math.min(most / 4, need / 3) : most / 5;
  return {
    type: 'supply',
    ...choice,
    kgPerTurn: roundTo(wanted, kgStep(most)),
    centsPerKg: roundTo(priceNow(view, choice), 10),
  };
}

/** Longest term that ends with the game, no longer than the rules allow. */
export const mostTurns = (view: SeatView): number => Math.max(1, Math.min(6, view.scenario.time.turns - view.turn + 1));

/** Terms to begin a letter with. */
export function firstTerms(view: SeatView, other: string): Terms {
  const choice = tradeChoices(view, other)[0];
  const turns = Math.min(4, mostTurns(view));
  return { clauses: choice === undefined ? [] : [supplySlip(view, choice)], turns };
}
