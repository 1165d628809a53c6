import { VALUING } from '../../balance/persona.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Clause,
  type CountryId,
  type SeatView,
  type SupplyClause,
  standingTerms,
  type Terms,
} from '../../core/seat.ts';
import { turnsBp } from './goals.ts';

/** What is traded, without amount and price. */
export type Ware = Pick<SupplyClause, 'from' | 'to' | 'material' | 'stage'>;

/** The same goods on the same way. */
export function isSameWare(a: Ware, b: Ware): boolean {
  return a.from === b.from && a.to === b.to && a.material === b.material && a.stage === b.stage;
}

/** The supply clauses of an agreement. */
export function supplies(terms: Terms): readonly SupplyClause[] {
  return terms.clauses.filter((clause: Clause): clause is SupplyClause => clause.type === 'supply');
}

/** Price in cents per kg at which the goods stand at the buyer's border today, and whether they can be had there. */
export function borderPrice(view: SeatView, ware: Ware): { readonly cents: number; readonly isMarket: boolean } {
  const point = view.prices.find(
    (each) => each.country === ware.to && each.material === ware.material && each.stage === ware.stage,
  );
  return { cents: clamp(point?.centsPerKg ?? 1, 1, ceilingCents(view, ware)), isMarket: point?.isMarket ?? false };
}

/** Ceiling price of the goods' stage in cents per kg. */
export function ceilingCents(view: SeatView, ware: Ware): number {
  return stageOf(view, ware)?.ceilingCentsPerKg ?? 1;
}

/** Price of the level's start for the goods' stage in cents per kg. */
export function startCents(view: SeatView, ware: Pick<Ware, 'material' | 'stage'>): number {
  return stageOf(view, ware)?.startCentsPerKg ?? 1;
}

function stageOf(view: SeatView, ware: Pick<Ware, 'material' | 'stage'>) {
  const material = view.scenario.materials.find((each) => each.id === ware.material);
  return material?.stages.find((each) => each.id === ware.stage);
}

/**
 * Mean delivered price in cents per kg that is to be expected over a term: today's, going back toward calm turn by turn.
 * Both sides reckon with it, so that a spike makes long terms dear to buyers and welcome to sellers.
 */
export function fairCents(view: SeatView, ware: Ware, turns: number): number {
  const now = borderPrice(view, ware).cents;
  const calm = shareOf(startCents(view, ware), VALUING.calmPriceBp);
  let sum = 0;
  for (let turn = 0; turn < turns; turn++) {
    const way = clamp(VALUING.calmReturnBp * turn, 0, FULL_BP);
    sum += now + mulDiv(calm - now, way, FULL_BP);
  }
  return clamp(Math.floor(sum / turns), 1, ceilingCents(view, ware));
}

/** What a clause's goods are worth over its term at the fair price, in thousand US$, later turns discounted. */
export function goodsThousandUsd(view: SeatView, clause: SupplyClause, turns: number): number {
  return shareOf(costThousandUsd(clause.kgPerTurn, fairCents(view, clause, turns)), turnsBp(view, turns));
}

/** What a country's sites can make of a stage in a turn as they stand, in kg. */
export function capacityKg(view: SeatView, country: CountryId, material: string, stage: string): number {
  return view.scenario.sites.reduce((sum, site, position) => {
    if (site.country !== country || site.material !== material || site.stage !== stage) return sum;
    const open = view.sites[position]?.shareBp ?? 0;
    return sum + site.steps.reduce((all, step) => all + shareOf(step.kg, open), 0);
  }, 0);
}

/** What a country has promised to send of a stage each turn, in the agreements in force that I see, in kg. */
export function promisedKg(view: SeatView, country: CountryId, material: string, stage: string): number {
  return view.deals.reduce((sum, deal) => {
    if (deal.mode !== 'inForce') return sum;
    return supplies(standingTerms(deal)).reduce(
      (all, clause) =>
        clause.from === country && clause.material === material && clause.stage === stage
          ? all + clause.kgPerTurn
          : all,
      sum,
    );
  }, 0);
}

/** Most that a country can still promise of a stage: capacity, or the quota where one is tighter, less what it has promised, in kg. */
export function freeKg(view: SeatView, ware: Ware): number {
  const quota = view.policies.find(
    (policy) =>
      policy.type === 'quota' &&
      policy.country === ware.from &&
      policy.material === ware.material &&
      policy.stage === ware.stage,
  );
  const capacity = capacityKg(view, ware.from, ware.material, ware.stage);
  const most = quota?.type === 'quota' && quota.kgPerTurn < capacity ? quota.kgPerTurn : capacity;
  const free = most - promisedKg(view, ware.from, ware.material, ware.stage);
  return Math.max(free, 0);
}

/** What came into a country at a stage in the last turn, in kg, from all or from one. */
export function intakeKg(
  view: SeatView,
  to: CountryId,
  ware: Pick<Ware, 'material' | 'stage'>,
  from?: CountryId,
): number {
  return view.lanes.reduce(
    (sum, lane) =>
      lane.to === to &&
      lane.material === ware.material &&
      lane.stage === ware.stage &&
      (from === undefined || lane.from === from)
        ? sum + lane.lastKg
        : sum,
    0,
  );
}
