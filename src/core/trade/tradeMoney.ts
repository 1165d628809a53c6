import { costThousandUsd } from '../../balance/units.ts';
import type { MarketResult } from '../../market/marketInput.ts';
import { bookSmuggled, smuggledIn } from '../conflict/smuggling.ts';
import { isHidden } from '../deals/secrecy.ts';
import { type Books, pay } from '../money/transfer.ts';
import { stepCents } from '../sites/siteFacts.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, LaneState, MaterialId, StageId } from '../state/gameState.ts';
import { industryOf, laneName, nameOf, treasuryOf } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import type { Clearing, Delivery, Offtake, TradeOutcome } from './clearTurn.ts';
import { licenceCapKg } from './licences.ts';
import { laneCosts } from './marketInputOf.ts';
import { quotaOf } from './policyOf.ts';

/** What moved over one lane or detour, and what was paid to the seller for a kilogram. */
export interface TradeFlow {
  readonly from: CountryId;
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly kg: number;
  readonly kind: 'trade' | 'contract' | 'detour';
  readonly fobCentsPerKg: number; // at the seller's border, duty and quota rent included
  readonly isSecret?: true; // delivered under a secret annex: the goods are seen, the price is not
}

/** Books every payment of the turn's trade and returns the flows with their prices and what each country earned abroad (MON-2 … MON-5). */
export function settleTrade(
  state: GameState,
  outcome: TradeOutcome,
  books: Books,
): { readonly flows: readonly TradeFlow[]; readonly earned: ReadonlyMap<CountryId, number> } {
  const earned = new Map<CountryId, number>(state.scenario.countries.map((country) => [country.id, 0]));
  const flows = [
    ...outcome.clearings.flatMap((clearing) => [
      ...laneFlows(state, clearing, books),
      ...detourFlows(clearing, books),
      ...smuggledFlows(state, clearing, books),
    ]),
    ...outcome.deliveries.flatMap((delivery) => contractFlow(state, delivery, books)),
    ...outcome.offtakes.flatMap((offtake) => offtakeFlow(state, outcome, offtake, books)),
  ];
  for (const flow of flows)
    earned.set(flow.from, (earned.get(flow.from) ?? 0) + costThousandUsd(flow.kg, flow.fobCentsPerKg));
  for (const clearing of outcome.clearings) bookProduction(state, clearing, books);
  return { flows, earned };
}

function laneFlows(state: GameState, clearing: Clearing, books: Books): readonly TradeFlow[] {
  const rents = gatePrices(state, clearing);
  return movedIn(state, clearing).flatMap(({ position, ...moved }) => {
    const lane = must(state.open.lanes[position], 'lane');
    const kg = moved.habitKg + moved.newKg;
    const costs = laneCosts(state, lane.from, lane.to, lane.material, lane.stage);
    const made = priceOf(clearing, 'made', lane.from, lane.stage);
    const gate = Math.max(
      rents.get(nameOf(lane.from, lane.stage)) ?? made,
      licencePrice(state, clearing, lane, moved.newKg > 0),
    );
    const buyer = industryOf(lane.to);
    pay(books, buyer, industryOf(lane.from), costThousandUsd(kg, made));
    pay(books, buyer, treasuryOf(lane.from), costThousandUsd(kg, gate - made + costs.duty));
    pay(books, buyer, treasuryOf(lane.to), costThousandUsd(kg, costs.tariff));
    pay(books, buyer, 'transport', costThousandUsd(kg, costs.freight));
    pay(books, buyer, 'friction', costThousandUsd(moved.newKg, costs.friction));
    return [
      {
        from: lane.from,
        to: lane.to,
        material: lane.material,
        stage: lane.stage,
        kg,
        kind: 'trade' as const,
        fobCentsPerKg: gate + costs.duty,
      },
    ];
  });
}

/**
 * What one kilogram is worth at the gate where a quota binds: the least that any buyer who got some pays there. The gap to
 * the price at the door is the quota's rent and goes to the exporting treasury; what a habitual buyer saves stays his.
 */
function gatePrices(state: GameState, clearing: Clearing): ReadonlyMap<string, number> {
  const prices = new Map<string, number>();
  for (const { position, ...moved } of movedIn(state, clearing)) {
    const lane = must(state.open.lanes[position], 'lane');
    if (quotaOf(state.open.policies, lane.from, lane.material, lane.stage) === null) continue;
    const costs = laneCosts(state, lane.from, lane.to, lane.material, lane.stage);
    const worth =
      priceOf(clearing, 'available', lane.to, lane.stage) -
      costs.freight -
      costs.duty -
      costs.tariff -
      (moved.newKg > 0 ? costs.friction : 0);
    const made = priceOf(clearing, 'made', lane.from, lane.stage);
    const key = nameOf(lane.from, lane.stage);
    const known = prices.get(key);
    const least = known === undefined || worth < known ? worth : known;
    prices.set(key, Math.max(least, made));
  }
  return prices;
}

/** What the buyer's price leaves of a kilogram at the seller's gate. */
function worthAtGate(state: GameState, clearing: Clearing, lane: LaneState, isNew: boolean): number {
  const costs = laneCosts(state, lane.from, lane.to, lane.material, lane.stage);
  const landed = priceOf(clearing, 'available', lane.to, lane.stage) - costs.freight - costs.duty - costs.tariff;
  return isNew ? landed - costs.friction : landed;
}

/** What a licence makes scarce on one lane is its owner's: the exporting treasury takes what the buyer there would pay (LIC-2). */
function licencePrice(state: GameState, clearing: Clearing, lane: LaneState, isNew: boolean): number {
  const { from, to, material, stage } = lane;
  const cap = licenceCapKg(state.open.policies, from, to, material, stage);
  return cap === null ? 0 : worthAtGate(state, clearing, lane, isNew);
}

function detourFlows(clearing: Clearing, books: Books): readonly TradeFlow[] {
  return clearing.input.detours.flatMap((detour) => {
    const kg = must(clearing.result.kg.get(detour.id), 'detour');
    if (kg === 0) return [];
    const made = priceOf(clearing, detour.out, detour.from, detour.stage);
    pay(books, industryOf(detour.to), industryOf(detour.from), costThousandUsd(kg, made));
    pay(books, industryOf(detour.to), 'transport', costThousandUsd(kg, detour.centsPerKg));
    return [
      {
        from: detour.from,
        to: detour.to,
        material: clearing.material.id,
        stage: detour.stage,
        kg,
        kind: 'detour' as const,
        fobCentsPerKg: made,
      },
    ];
  });
}

/** Ore of occupied mines: it leaves like over a detour, and the country it was dug in earns nothing by it (CONF-4). */
function smuggledFlows(state: GameState, clearing: Clearing, books: Books): readonly TradeFlow[] {
  return smuggledIn(state.scenario, clearing).flatMap((smuggled) => {
    const { from, to, stage, kg } = smuggled;
    if (kg === 0) return [];
    bookSmuggled(state.scenario, smuggled, books);
    return [{ from, to, material: clearing.material.id, stage, kg, kind: 'detour' as const, fobCentsPerKg: 0 }];
  });
}

function contractFlow(state: GameState, delivery: Delivery, books: Books): readonly TradeFlow[] {
  const { clause, kg } = delivery;
  const deal = state.deals.find((each) => each.id === delivery.deal);
  if (kg === 0) return [];
  const costs = laneCosts(state, clause.from, clause.to, clause.material, clause.stage);
  const seller = industryOf(clause.from);
  pay(books, industryOf(clause.to), seller, costThousandUsd(kg, clause.centsPerKg));
  pay(books, seller, treasuryOf(clause.from), costThousandUsd(kg, costs.duty));
  pay(books, seller, treasuryOf(clause.to), costThousandUsd(kg, costs.tariff));
  pay(books, seller, 'transport', costThousandUsd(kg, costs.freight));
  return [
    {
      from: clause.from,
      to: clause.to,
      material: clause.material,
      stage: clause.stage,
      kg,
      kind: 'contract',
      fobCentsPerKg: clause.centsPerKg - costs.freight - costs.tariff,
      ...(deal && isHidden(deal, clause) ? { isSecret: true as const } : {}),
    },
  ];
}

/** A foreign owner pays the price at the door and the way like any buyer; where all is promised, what its own border price leaves (SITE-10). */
function offtakeFlow(
  state: GameState,
  outcome: TradeOutcome,
  { right, kg }: Offtake,
  books: Books,
): readonly TradeFlow[] {
  if (kg === 0) return [];
  const { from, to, material, stage } = right;
  const costs = laneCosts(state, from, to, material, stage);
  const clearing = must(
    outcome.clearings.find((each) => each.material.id === material),
    'clearing',
  );
  const door = must(clearing.result.made.get(nameOf(from, stage)), 'price');
  const way = costs.freight + costs.duty + costs.tariff;
  const made = door.isMarket ? door.centsPerKg : Math.max(0, priceOf(clearing, 'available', to, stage) - way);
  const buyer = industryOf(to);
  pay(books, buyer, industryOf(from), costThousandUsd(kg, made));
  pay(books, buyer, treasuryOf(from), costThousandUsd(kg, costs.duty));
  pay(books, buyer, treasuryOf(to), costThousandUsd(kg, costs.tariff));
  pay(books, buyer, 'transport', costThousandUsd(kg, costs.freight));
  return [{ from, to, material, stage, kg, kind: 'contract', fobCentsPerKg: made + costs.duty }];
}

/** Cash costs of mines, plants and recyclers leave the industry that runs them: for a mine its own, whatever else the rock earns (CHAIN-2, CHAIN-3). */
function bookProduction(state: GameState, clearing: Clearing, books: Books): void {
  const { mineSteps } = worldOf(state.scenario);
  for (const block of [...clearing.input.supply, ...clearing.input.plants]) {
    const mine = mineSteps.get(block.id);
    if (!mine && !block.id.startsWith('plant/') && !block.id.startsWith('recycle/')) continue;
    const centsPerKg = mine ? stepCents(mine.step, must(state.open.sites[mine.position], 'site')) : block.centsPerKg;
    const kg = must(clearing.result.kg.get(block.id), block.id);
    pay(books, industryOf(block.country), 'extraction', costThousandUsd(kg, centsPerKg));
  }
}

/** Price of a node in cents per kg. */
export function priceOf(clearing: Clearing, place: 'made' | 'available', country: string, stage: string): number {
  return must(clearing.result[place].get(nameOf(country, stage)), `price ${country}/${stage}`).centsPerKg;
}

/** A lane of the level over which something moved. */
interface MovedLane {
  readonly position: number;
  readonly habitKg: number;
  readonly newKg: number;
}

const movedLanes = new WeakMap<MarketResult, readonly MovedLane[]>();

/** The lanes over which something moved in one clearing, in the order of the level; looked for once in a result. */
function movedIn({ scenario, open }: GameState, { material, result }: Clearing): readonly MovedLane[] {
  const known = movedLanes.get(result);
  if (known) return known;
  const world = worldOf(scenario);
  const positions = must(world.lanesOf[must(world.materialIndex.get(material.id), 'material')], 'lanes');
  const found = positions.flatMap((position) => {
    const lane = must(open.lanes[position], 'lane');
    const moved = must(result.lanes.get(laneName(lane.stage, lane.from, lane.to)), 'lane');
    return moved.habitKg + moved.newKg === 0 ? [] : [{ position, ...moved }];
  });
  movedLanes.set(result, found);
  return found;
}
