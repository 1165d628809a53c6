import { MONEY } from '../../balance/money.ts';
import { turnsIn } from '../../balance/time.ts';
import { costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import type { Site } from '../../scenario/schema.ts';
import { foreignShareBp, type SiteLand, siteAt, wholeOf } from '../sites/siteFacts.ts';
import { priceAt } from '../state/access.ts';
import type { Debt, PricePoint, SiteMode } from '../state/gameState.ts';

/** What is public of sites and of who is pledged a part of them; state and view both have it. */
export interface SiteFacts extends SiteLand {
  readonly debts: readonly Debt[];
}

/** Share in bp of a site that may still be sold abroad or pledged: what its host allows less stakes and pledges (DEAL-17). */
export function freeShareBp(facts: SiteFacts, id: string): number {
  const site = siteAt(facts, id);
  if (!site) return 0;
  const pledged = facts.debts.reduce((sum, { pledge }) => (pledge?.site === id ? sum + pledge.shareBp : sum), 0);
  return Math.max(0, (site.project?.mostStakeBp ?? 0) - foreignShareBp(site.now) - pledged);
}

/** Share in bp of what a site makes that may still be promised to owners abroad (DEAL-17). */
export function freeOfftakeBp(facts: SiteLand, id: string): number {
  const taken = (siteAt(facts, id)?.now.stakes ?? []).reduce((sum, stake) => sum + stake.offtakeBp, 0);
  return Math.max(0, MONEY.mostOfftakeBp - taken);
}

/** Share in bp of a site that may still be let for a time: it holds for what the site earns and for what it makes (DEAL-26). */
export function freeLeaseBp(facts: SiteFacts, id: string): number {
  return Math.min(freeShareBp(facts, id), freeOfftakeBp(facts, id));
}

const OPEN: readonly SiteMode[] = ['commissioning', 'operating', 'occupied'];

/**
 * What a site is worth to a host that sells a part of it, in thousand US$, by public facts: what it costs to open or to
 * start again, or for a running one what it can earn at today's prices in so many years and a part of its cost at least (DEAL-20).
 */
export function siteWorth(facts: SiteLand & { readonly prices: readonly PricePoint[] }, id: string): number {
  const site = siteAt(facts, id);
  if (!site) return 0;
  if (!OPEN.includes(site.now.mode)) return site.now.costThousandUsd;
  const turns = turnsIn(facts.scenario.time, MONEY.earningYears);
  const earned = turns * wholeOf(facts, id).reduce((sum, { def }) => sum + earningsAtFull(facts, def), 0);
  return Math.max(earned, shareOf(site.project?.costThousandUsd ?? 0, MONEY.leastWorthBp));
}

/** Thousand US$, rounded up, that a stake of `shareBp` in something worth `worth` is sold for; 1 at least. */
export function stakePrice(worth: number, shareBp: number): number {
  return Math.max(1, worth - shareOf(worth, FULL_BP - shareBp));
}

/** Thousand US$ a turn, rounded up, that a part of `shareBp` of a site is let for: its price for good, spread over the years it is reckoned by; 1 at least. */
export function leasePrice(
  facts: SiteLand & { readonly prices: readonly PricePoint[] },
  id: string,
  shareBp: number,
): number {
  const price = stakePrice(siteWorth(facts, id), shareBp);
  return Math.max(1, Math.ceil(price / turnsIn(facts.scenario.time, MONEY.earningYears)));
}

/** What a turn in full earns over cash cost and feed at today's prices; steps that do not pay stand still. */
function earningsAtFull(
  facts: SiteLand & { readonly prices: readonly PricePoint[] },
  { country, material, stage, steps }: Site,
): number {
  const stages = facts.scenario.materials.find((each) => each.id === material)?.stages ?? [];
  const before = stages[stages.findIndex((each) => each.id === stage) - 1];
  const made = priceAt(facts.scenario, facts.prices, country, material, stage).madeCentsPerKg;
  const feed = before ? priceAt(facts.scenario, facts.prices, country, material, before.id).centsPerKg : 0;
  return steps.reduce((sum, step) => sum + costThousandUsd(step.kg, Math.max(0, made - feed - step.centsPerKg)), 0);
}
