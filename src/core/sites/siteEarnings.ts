import { mulDiv } from '../../balance/units.ts';
import type { Site } from '../../scenario/schema.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameState, PricePoint } from '../state/gameState.ts';
import { nameOf, nameOfThree } from '../state/names.ts';
import { worldOf } from '../state/world.ts';
import { sitesAfter } from '../trade/afterTrade.ts';
import type { Clearing } from '../trade/clearTurn.ts';
import { stepCents } from './siteFacts.ts';
import { doorCents, type SiteMarket } from './sitePrices.ts';

/**
 * What each site earned this turn in thousand US$, in the order of the level: every kilogram at the price at its door less
 * cash cost, for a plant also less its feed at the price of the day, plus the by-products that were taken; a loss is
 * below nought. Contracts change who gets the money, not what the site is reckoned to earn (SITE-7).
 */
export function siteEarnings(
  state: GameState,
  clearings: readonly Clearing[],
  prices: readonly PricePoint[],
): readonly number[] {
  const market: SiteMarket = {
    scenario: state.scenario,
    sites: sitesAfter(state, clearings),
    prices,
    policies: state.open.policies,
    embargoes: state.embargoes,
  };
  return state.scenario.sites.map((site) =>
    clearings.reduce((sum, clearing) => sum + earnedIn(market, clearing, site), 0),
  );
}

function earnedIn(market: SiteMarket, { material, result }: Clearing, site: Site): number {
  const at = (stage: string) => priceAt(market.scenario, market.prices, site.country, material.id, stage);
  if (material.id !== site.material) {
    const kg = result.kg.get(nameOf('byproduct', site.id)) ?? 0;
    const first = material.stages[0]?.id;
    return kg === 0 || first === undefined ? 0 : mulDiv(kg, at(first).madeCentsPerKg, 100_000);
  }
  const before = material.stages[material.stages.findIndex((stage) => stage.id === site.stage) - 1];
  const made = site.steps.map((_, k) => result.kg.get(nameOfThree(before ? 'plant' : 'mine', site.id, k)) ?? 0);
  if (made.every((kg) => kg === 0)) return 0;
  const now = must(market.sites[worldOf(market.scenario).siteAt.get(site.id) ?? -1], 'site');
  const worth = doorCents(market, site) - (before ? at(before.id).centsPerKg : 0);
  return site.steps.reduce((sum, step, k) => sum + mulDiv(made[k] ?? 0, worth - stepCents(step, now), 100_000), 0);
}
