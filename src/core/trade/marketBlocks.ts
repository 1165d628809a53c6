import { ECONOMY } from '../../balance/economy.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { DemandBlock, PlantBlock, SupplyBlock } from '../../market/marketInput.ts';
import type { Material, Scenario, Sector } from '../../scenario/schema.ts';
import { recyclingBlocks } from '../sectors/recycling.ts';
import { splitStep, substituteOf } from '../sectors/substitutes.ts';
import { stepCents } from '../sites/siteFacts.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameState, SectorOpen, SectorStock, SiteState } from '../state/gameState.ts';
import { keptFor } from '../state/kept.ts';
import { nameOf, nameOfThree } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import { basketCents, byProductBlocks, costWithBasket } from './rockRate.ts';

/** What a sector asks of the market this turn for one material, in kg. */
export interface SectorNeed {
  readonly needKg: number; // at full output, after growth, thrift and lost capacity
  readonly stockKg: number; // working stock at hand
  readonly wantedKg: number; // working stock it would like to hold
  readonly buyStockKg: number; // what it tries to buy for that stock
  readonly fromStockKg: number; // what it plans to draw because it holds more than it wants
}

/** Needs of one sector for the material at position `index`, from its state, its stock and the fear in its country (SEC-1, SEC-2). */
export function sectorNeed(
  sector: Sector,
  open: SectorOpen,
  stock: SectorStock,
  fearBp: number,
  materialId: string,
  index: number,
): SectorNeed {
  const full = sector.needs.find((need) => need.material === materialId)?.kg ?? 0;
  const grown = shareOf(shareOf(full, open.demandBp), open.capacityBp);
  const needKg = shareOf(grown, FULL_BP - (open.thriftBp[index] ?? 0));
  const stockKg = stock.stockKg[index] ?? 0;
  const wantedKg = shareOf(shareOf(needKg, sector.coverTurnsBp), FULL_BP + fearBp);
  return {
    needKg,
    stockKg,
    wantedKg,
    buyStockKg: clamp(wantedKg - stockKg, 0, shareOf(needKg, ECONOMY.mostStockBuyBp)),
    fromStockKg: clamp(stockKg - wantedKg, 0, shareOf(needKg, ECONOMY.mostStockDrawBp)),
  };
}

/**
 * Most that any use or purchase of a stage offers, in cents per kg: less than every ceiling on the way to it, since at a
 * ceiling there is no market, and nothing may be made of what cannot be had (CON-1).
 */
export function mostWillingCents(material: Material, stage: string): number {
  const upTo = material.stages.findIndex((each) => each.id === stage) + 1;
  return Math.min(...material.stages.slice(0, upTo).map((each) => each.ceilingCentsPerKg)) - 1;
}

/** The sectors' demand for one material: uses in steps of falling willingness, and the filling of working stock. */
export function demandBlocks(state: GameState, material: Material): readonly DemandBlock[] {
  const { scenario, open } = state;
  const stocks = scenario.sectors.map((sector) => stockOfSector(state, sector));
  const fears = open.countries.map((country) => country.fearBp);
  return keptDemand(material, { scenario, sectors: open.sectors, prices: open.prices, stocks, fears });
}

type DemandFacts = Pick<GameState, 'scenario'> &
  Pick<GameState['open'], 'sectors' | 'prices'> & {
    readonly stocks: readonly SectorStock[]; // by sector
    readonly fears: readonly number[]; // in bp, by country
  };

const keptDemand = keptFor((material: Material, facts: DemandFacts): readonly DemandBlock[] => {
  const { scenario, prices } = facts;
  const world = worldOf(scenario);
  const index = must(world.materialIndex.get(material.id), 'material');
  const last = must(material.stages[material.stages.length - 1], 'last stage');
  return scenario.sectors.flatMap((sector, position) => {
    if (!sector.needs.some((need) => need.material === material.id)) return [];
    const open = must(facts.sectors[position], 'sector');
    const stock = must(facts.stocks[position], 'stock');
    const fear = must(facts.fears[must(world.countryIndex.get(sector.country), 'country')], 'fear');
    const need = sectorNeed(sector, open, stock, fear, material.id, index);
    const price = priceAt(scenario, prices, sector.country, material.id, last.id).centsPerKg;
    const most = mostWillingCents(material, last.id);
    const stockPrice = clamp(mulDiv(price, scenario.market.stockWillingnessBp, FULL_BP), 1, most);
    const place = { country: sector.country, stage: last.id, at: 'available' as const };
    const substitute = substituteOf(sector, material.id);
    return [
      ...useSteps(scenario, asWilling(sector, open), need, last.startCentsPerKg, most).flatMap((step) => {
        const { kg, swap } = splitStep(step, substitute, open.substituteBp[index] ?? 0);
        return [
          { id: nameOfThree('use', sector.id, step.step), ...place, kg, centsPerKg: step.centsPerKg },
          ...(swap ? [{ id: nameOfThree('swap', sector.id, step.step), ...place, ...swap }] : []),
        ];
      }),
      { id: nameOf('stock', sector.id), ...place, kg: need.buyStockKg, centsPerKg: stockPrice },
    ];
  });
});

/** A sector that would pay as events have left it (EVT-5). */
function asWilling(sector: Sector, { willingBp }: SectorOpen): Sector {
  return willingBp === undefined ? sector : { ...sector, willingnessBp: shareOf(sector.willingnessBp, willingBp) };
}

/** The ladder of one sector: kg and willingness a step, least needed uses first to fall back on stock. */
export function useSteps(
  scenario: Scenario,
  sector: Sector,
  need: SectorNeed,
  startCents: number,
  most: number,
): readonly { readonly step: number; readonly kg: number; readonly centsPerKg: number }[] {
  const { ladder } = scenario.market;
  let left = need.needKg;
  const steps = ladder.map((rung, step) => {
    const kg = step === ladder.length - 1 ? left : shareOf(need.needKg, rung.shareBp);
    left -= kg;
    const willing = mulDiv(mulDiv(startCents, rung.willingnessBp, FULL_BP), sector.willingnessBp, FULL_BP);
    return { step, kg, centsPerKg: clamp(willing, 1, most) };
  });
  let drawn = need.fromStockKg;
  for (let at = steps.length - 1; at >= 0 && drawn > 0; at--) {
    const step = must(steps[at], 'step');
    const less = Math.min(step.kg, drawn);
    steps[at] = { ...step, kg: step.kg - less };
    drawn -= less;
  }
  return steps;
}

/** Working stock of a sector, whoever owns it. */
export function stockOfSector(state: GameState, sector: Sector): SectorStock {
  const own = state.secrets.find((secret) => secret.seat === sector.country);
  return must(
    (own ? own.sectorStocks : state.partnerStocks).find((each) => each.id === sector.id),
    `stock of ${sector.id}`,
  );
}

/** Mines of one material at their cash cost steps less what their rock's other metals earn, by-products of other mines, government stock on offer, and what is recycled. */
export function supplyBlocks(state: GameState, material: Material): readonly SupplyBlock[] {
  const { scenario, open } = state;
  const mines = keptMines(material, { scenario, prices: open.prices, sites: sitesOf(state, material) });
  const releases = state.secrets.flatMap((secret) =>
    secret.orders.flatMap((order) =>
      order.type === 'releaseStock' && order.material === material.id
        ? [
            {
              id: nameOfThree('release', secret.seat, order.stage),
              country: secret.seat,
              stage: order.stage,
              at: 'available' as const,
              kg: order.kg,
              centsPerKg: order.leastCentsPerKg,
            },
          ]
        : [],
    ),
  );
  return [...mines, ...byProductBlocks(state, material), ...releases, ...recyclingBlocks(state, material)];
}

type MineFacts = Pick<GameState, 'scenario'> & Pick<GameState['open'], 'prices' | 'sites'>;

const keptMines = keptFor((material: Material, { scenario, prices, sites }: MineFacts): readonly SupplyBlock[] =>
  worksOf(scenario, material, sites).flatMap(({ site, now, isMine }) => {
    if (!isMine) return [];
    const basket = basketCents(scenario, prices, site);
    return site.steps.map((step, k) => ({
      id: nameOfThree('mine', site.id, k),
      country: site.country,
      stage: site.stage,
      at: 'made' as const,
      kg: shareOf(step.kg, now.shareBp),
      centsPerKg: costWithBasket(stepCents(step, now), basket),
    }));
  }),
);

/** Plants of one material. */
export function plantBlocks(state: GameState, material: Material): readonly PlantBlock[] {
  return keptPlants(material, { scenario: state.scenario, sites: sitesOf(state, material) });
}

type PlantFacts = Pick<GameState, 'scenario'> & Pick<GameState['open'], 'sites'>;

const keptPlants = keptFor((material: Material, { scenario, sites }: PlantFacts): readonly PlantBlock[] =>
  worksOf(scenario, material, sites).flatMap(({ site, now, isMine }) =>
    isMine
      ? []
      : site.steps.map((step, k) => ({
          id: nameOfThree('plant', site.id, k),
          country: site.country,
          stage: site.stage,
          kg: shareOf(step.kg, now.shareBp),
          centsPerKg: stepCents(step, now),
        })),
  ),
);

/** Government purchases for the stockpile, at the ordered limit. */
export function purchaseBlocks(state: GameState, material: Material): readonly DemandBlock[] {
  return state.secrets.flatMap((secret) =>
    secret.orders.flatMap((order) => {
      if (order.type !== 'buyStock' || order.material !== material.id) return [];
      return [
        {
          id: nameOfThree('buy', secret.seat, order.stage),
          country: secret.seat,
          stage: order.stage,
          at: 'available' as const,
          kg: order.kg,
          centsPerKg: clamp(order.mostCentsPerKg, 1, mostWillingCents(material, order.stage)),
        },
      ];
    }),
  );
}

/** The states of the sites of one material, as its world lists them. */
function sitesOf({ scenario, open }: GameState, material: Material): readonly SiteState[] {
  return scenario.sites.flatMap((site, position) =>
    site.material === material.id ? [must(open.sites[position], 'site')] : [],
  );
}

function worksOf(scenario: Scenario, material: Material, sites: readonly SiteState[]) {
  const { materialIndex, sitesOf: all } = worldOf(scenario);
  const first = must(material.stages[0], 'first stage').id;
  return must(all[must(materialIndex.get(material.id), 'material')], 'sites').map((site, at) => ({
    site,
    now: must(sites[at], 'site'),
    isMine: site.stage === first,
  }));
}
