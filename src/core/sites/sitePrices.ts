import { SITES } from '../../balance/sites.ts';
import { turnsIn } from '../../balance/time.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Site } from '../../scenario/schema.ts';
import { type EmbargoOnLane, laneShareBp } from '../embargoes/laneShare.ts';
import { must, priceAt } from '../state/access.ts';
import type { CountryId, Policy, PricePoint } from '../state/gameState.ts';
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
  const isMade = scenario.sites.some((site, at) => isSameGood(site, def) && must(market.sites[at], 'site').madeKg > 0);
  const made = isMade ? priceAt(scenario, prices, country, material, stage).madeCentsPerKg : 0;
  if (isMade && quotaOf(market.policies, country, material, stage) !== null) return made;
  return scenario.countries.reduce((best, buyer) => Math.max(best, netCents(market, def, buyer.id)), made);
}

function isSameGood(a: Site, b: Site): boolean {
  return a.country === b.country && a.material === b.material && a.stage === b.stage;
}

/** What a buyer's border price leaves at the door; 0 where nobody there uses the stage, nothing can be had or an embargo holds new business back. */
function netCents(market: SiteMarket, def: Site, buyer: CountryId): number {
  const { country, material, stage } = def;
  const point = priceAt(market.scenario, market.prices, buyer, material, stage);
  if (!point.isMarket || !isUsedIn(market, def, buyer)) return 0;
  if (buyer === country) return point.centsPerKg;
  if (laneShareBp(market.embargoes, country, buyer, material, stage) < FULL_BP) return 0;
  const { freightCentsPerKg, frictionShareBp } = market.scenario.trade;
  const tariff = tariffBpOf(market.policies, buyer, country, material, stage);
  const landed = mulDiv(point.centsPerKg, FULL_BP, FULL_BP + tariff) - freightCentsPerKg;
  const onTop = frictionShareBp + dutyBpOf(market.policies, country, material, stage);
  return landed <= 0 ? 0 : mulDiv(landed, FULL_BP, FULL_BP + onTop);
}

/** Plants of the next stage run there, or belong to the same whole; at the last stage sectors need it. */
function isUsedIn(market: SiteMarket, def: Site, country: CountryId): boolean {
  const { scenario } = market;
  const stages = must(
    scenario.materials.find((each) => each.id === def.material),
    'material',
  ).stages;
  const next = stages[stages.findIndex((each) => each.id === def.stage) + 1];
  if (!next)
    return scenario.sectors.some(
      (sector) => sector.country === country && sector.needs.some((need) => need.material === def.material),
    );
  return scenario.sites.some(
    (site, at) =>
      site.country === country &&
      site.material === def.material &&
      site.stage === next.id &&
      must(market.sites[at], 'site').shareBp > 0,
  );
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
  const now = must(sites[scenario.sites.findIndex((each) => each.id === def.id)], 'site');
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
