import { SITES } from '../../balance/sites.ts';
import { turnsIn } from '../../balance/time.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Scenario, Site } from '../../scenario/schema.ts';
import type { EmbargoOnLane } from '../embargoes/laneShare.ts';
import { must, priceAt } from '../state/access.ts';
import type { CountryId, MaterialId, Policy, PricePoint, StageId } from '../state/gameState.ts';
import { nameOf, nameOfThree } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import { passBp } from '../trade/licences.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from '../trade/policyOf.ts';
import { basketCents, costWithBasket } from '../trade/rockRate.ts';
import { debtServiceThousandUsd, fullKg, type SiteAt, type SiteLand, siteAt, stepCents, wholeOf } from './siteFacts.ts';

/** Sites with the prices, policies and embargoes of the day: all public. */
export interface SiteMarket extends SiteLand {
  readonly prices: readonly PricePoint[];
  readonly policies: readonly Policy[];
  readonly embargoes: readonly EmbargoOnLane[];
}

/**
 * What a kilogram of a site's make is worth at its door, in cents: the price there, or what the buyer who pays most would
 * leave after freight, duty, tariff and the friction of new business, where that is more and neither a quota nor an embargo
 * of its own stands between (SITE-5). The price at a door where nothing is made, or all is promised, is an old one; buyers' are not.
 */
export function doorCents(market: SiteMarket, def: Site): number {
  const { scenario, prices } = market;
  const { country, material, stage } = def;
  const works = worksOf(market);
  const isMade = works.made.has(goodName(country, material, stage));
  const made = isMade ? priceAt(scenario, prices, country, material, stage).madeCentsPerKg : 0;
  if (isMade && quotaOf(market.policies, country, material, stage) !== null) return made;
  return usersOf(market, def).reduce((best, buyer) => Math.max(best, netCents(market, def, buyer)), made);
}

/** What a buyer's border price leaves at the door; 0 where nothing can be had or an embargo holds new business back. */
function netCents(market: SiteMarket, def: Site, buyer: CountryId): number {
  const { country, material, stage } = def;
  const point = priceAt(market.scenario, market.prices, buyer, material, stage);
  if (!point.isMarket) return 0;
  if (buyer === country) return point.centsPerKg;
  if (passBp(market, { from: country, to: buyer, material, stage }) < FULL_BP) return 0;
  const { freightCentsPerKg, frictionShareBp } = market.scenario.trade;
  const tariff = tariffBpOf(market.policies, buyer, country, material, stage);
  const landed = mulDiv(point.centsPerKg, FULL_BP, FULL_BP + tariff) - freightCentsPerKg;
  const onTop = frictionShareBp + dutyBpOf(market.policies, country, material, stage);
  return landed <= 0 ? 0 : mulDiv(landed, FULL_BP, FULL_BP + onTop);
}

/** Where plants of the next stage run, those of the same whole too; at the last stage where sectors need the metal. */
function usersOf(market: SiteMarket, { material, stage }: Site): readonly CountryId[] {
  const { scenario } = market;
  const { stages } = must(scenario.materials[worldOf(scenario).materialIndex.get(material) ?? -1], 'material');
  const next = stages[stages.findIndex((each) => each.id === stage) + 1];
  return next ? (worksOf(market).runIn.get(nameOf(material, next.id)) ?? []) : needersOf(scenario, material);
}

const needers = new WeakMap<Scenario, Map<MaterialId, readonly CountryId[]>>();

/** Countries whose sectors need a metal; of the level alone, so found once. */
function needersOf(scenario: Scenario, material: MaterialId): readonly CountryId[] {
  const known = needers.get(scenario) ?? new Map<MaterialId, readonly CountryId[]>();
  needers.set(scenario, known);
  const found = known.get(material) ?? findNeeders(scenario, material);
  known.set(material, found);
  return found;
}

function findNeeders({ countries, sectors }: Scenario, material: MaterialId): readonly CountryId[] {
  const isIn = (country: CountryId) =>
    sectors.some((sector) => sector.country === country && sector.needs.some((need) => need.material === material));
  return countries.flatMap(({ id }) => (isIn(id) ? [id] : []));
}

/** What sites in one state make and where they run: worked out once for a list of sites. */
interface Works {
  readonly scenario: Scenario;
  readonly made: ReadonlySet<string>; // goods of which something was made
  readonly runIn: ReadonlyMap<string, readonly CountryId[]>; // where sites of a stage run, by `material/stage`
}

const works = new WeakMap<SiteLand['sites'], Works>();

function goodName(country: CountryId, material: MaterialId, stage: StageId): string {
  return nameOfThree(country, material, stage);
}

function worksOf({ scenario, sites }: SiteLand): Works {
  const known = works.get(sites);
  if (known?.scenario === scenario) return known;
  const made = new Set<string>();
  const runIn = new Map<string, CountryId[]>();
  scenario.sites.forEach(({ country, material, stage }, at) => {
    const now = must(sites[at], 'site');
    if (now.madeKg > 0) made.add(goodName(country, material, stage));
    if (now.shareBp === 0) return;
    const place = nameOf(material, stage);
    const here = runIn.get(place) ?? [];
    runIn.set(place, here);
    if (!here.includes(country)) here.push(country);
  });
  const found = { scenario, made, runIn };
  works.set(sites, found);
  return found;
}

/** What a kilogram costs to make where it is cheapest, feed from its own mine or at the price of the day included, in cents; debt left out. */
export function runningCents(market: SiteMarket, { def }: SiteAt): number {
  const { scenario } = market;
  const cash = cheapestCents(market, def);
  const stages = scenario.materials.find((each) => each.id === def.material)?.stages ?? [];
  const before = stages[stages.findIndex((each) => each.id === def.stage) - 1];
  if (!before) return cash;
  const own = wholeOf(market, def.id).find(
    (part) => part.def.material === def.material && part.def.stage === before.id,
  )?.def;
  if (!own) return cash + priceAt(scenario, market.prices, def.country, def.material, before.id).centsPerKg;
  const way = own.country === def.country ? 0 : scenario.trade.freightCentsPerKg;
  return cash + cheapestCents(market, own) + way;
}

/** Cash cost of a site's first step, less what else its rock earns. */
function cheapestCents({ scenario, prices, sites }: SiteMarket, def: Site): number {
  const now = must(sites[worldOf(scenario).siteAt.get(def.id) ?? -1], 'site');
  return costWithBasket(stepCents(must(def.steps[0], 'step'), now), basketCents(scenario, prices, def));
}

/** Price a kilogram under which a site earns less than running it and serving its debt takes (SITE-8). */
export function breakEvenCents(market: SiteMarket, site: SiteAt): number {
  const service = debtServiceThousandUsd(market.scenario, site);
  return runningCents(market, site) - Math.floor((-service * 100_000) / Math.max(1, fullKg(site.def)));
}

/** Price from which private money opens a site that does not run; null: it never does (SITE-5). */
export function enticingCents(market: SiteMarket, site: SiteAt, isRestart: boolean): number | null {
  if (isRestart) return shareOf(runningCents(market, site), SITES.restartPriceBp);
  const incentive = site.project?.incentiveCentsPerKg ?? 0;
  return incentive > 0 ? incentive : null;
}

/**
 * Turns in a row that private owners bear today's price before they stop: few where it does not cover cash cost or nobody
 * takes what they make, some years where only their lenders go short; null: it pays (SITE-8).
 */
export function patienceTurns(market: SiteMarket, site: SiteAt): number | null {
  const door = doorCents(market, site.def);
  if (site.now.madeKg === 0 || door < runningCents(market, site)) return SITES.lowTurns;
  const years = turnsIn(market.scenario.time, SITES.patienceYears);
  return door < breakEvenCents(market, site) ? Math.max(SITES.lowTurns, years) : null;
}

/** What a rescue of a site costs: the gap between today's price and what it must earn, over the turns of the rescue, in thousand US$ (SITE-9). */
export function rescueThousandUsd(market: SiteMarket, id: string): number {
  const site = siteAt(market, id);
  if (!site?.project) return 0;
  const gap = Math.max(0, breakEvenCents(market, site) - doorCents(market, site.def));
  const aTurn = -mulDiv(-shareOf(fullKg(site.def), site.now.shareBp), gap, 100_000);
  return Math.max(
    aTurn * turnsIn(market.scenario.time, SITES.rescueYears),
    shareOf(site.project.costThousandUsd, SITES.rescueLeastBp),
    1,
  );
}
