import { LEVERAGE } from '../../balance/economy.ts';
import { turnsIn } from '../../balance/time.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { MarketInput } from '../../market/marketInput.ts';
import { fullKg, siteAt } from '../sites/siteFacts.ts';
import { enticingCents, runningCents, type SiteMarket } from '../sites/sitePrices.ts';
import { must, withOpen } from '../state/access.ts';
import type { GameState, SectorStock, SiteState, Stake } from '../state/gameState.ts';
import { type Clearing, clearInput, clearTurn } from '../trade/clearTurn.ts';
import { sectorNeed } from '../trade/marketBlocks.ts';

/**
 * The markets as they would stand in five years if all went on as it stands (LEV-8): what is being built runs in full, what
 * price stopped runs again where price pays, contracts have ended, nobody is afraid and stores are as in calm. Demand and
 * policies stay as they are, since what nobody has decided cannot be reckoned with.
 */
export function clearedYearsAhead(facts: GameState): {
  readonly state: GameState;
  readonly clearings: readonly Clearing[];
} {
  const state = yearsAhead(facts);
  const dearer = restarts(facts);
  return {
    state,
    clearings: clearTurn(state).clearings.map((clearing) => {
      if (dearer.size === 0) return clearing;
      const input = withRestartCosts(clearing.input, dearer);
      return { ...clearing, input, result: clearInput(input, 'ahead') };
    }),
  };
}

function yearsAhead(facts: GameState): GameState {
  const calm = withOpen(facts, {
    sites: facts.scenario.sites.map((_, position) => siteAhead(facts, position)),
    countries: facts.open.countries.map((country) => ({ ...country, fearBp: 0 })),
  });
  const stocks = new Map(facts.scenario.sectors.map((_, position) => calmStock(calm, position)));
  const stocked = (list: readonly SectorStock[]) => list.map((stock) => stocks.get(stock.id) ?? stock);
  return {
    ...calm,
    deals: [],
    secrets: calm.secrets.map((secret) => ({ ...secret, sectorStocks: stocked(secret.sectorStocks) })),
    partnerStocks: stocked(calm.partnerStocks),
  };
}

/** The site as it will be: a plan at its last step by then, what is being built and will open by then in full, what is stopped ready to start. */
function siteAhead({ scenario, open }: GameState, position: number): SiteState {
  const site = must(scenario.sites[position], 'site');
  const now = must(open.sites[position], 'site');
  const byTurn = open.turn + turnsIn(scenario.time, LEVERAGE.farYears);
  const runs = (shareBp: number): SiteState => ({
    ...now,
    shareBp,
    madeKg: now.shareBp === 0 ? shareOf(fullKg(site), shareBp) : mulDiv(now.madeKg, shareBp, now.shareBp),
  });
  switch (now.mode) {
    case 'permitting':
    case 'construction':
    case 'commissioning':
      return now.dueTurn !== null && now.dueTurn <= byTurn ? runs(FULL_BP) : now;
    case 'operating':
      return runs(
        site.plan.reduce(
          (share, step) => (step.turn <= byTurn ? step.shareBp : share),
          site.plan.length === 0 ? FULL_BP : 0,
        ),
      );
    case 'idled':
      return now.isHeld ? now : { ...runs(FULL_BP), stakes: now.stakes.map(asShare) };
    default:
      return now;
  }
}

/** An owner's part without its right to metal: a site that may not start owes nobody any. */
function asShare(stake: Stake): Stake {
  return { ...stake, shareBp: Math.max(stake.shareBp, stake.offtakeBp), offtakeBp: 0 };
}

/** What a stopped site must earn above its running cost before it starts again, in cents, by site (SITE-5). */
function restarts({ scenario, open, embargoes }: GameState): ReadonlyMap<string, number> {
  const { sites, prices, policies } = open;
  const market: SiteMarket = { scenario, sites, prices, policies, embargoes };
  return new Map(
    open.sites.flatMap((now) => {
      const site = now.mode === 'idled' && !now.isHeld ? siteAt(market, now.id) : undefined;
      const price = site && enticingCents(market, site, true);
      return site && price ? [[now.id, Math.max(0, price - runningCents(market, site))] as const] : [];
    }),
  );
}

function withRestartCosts(input: MarketInput, dearer: ReadonlyMap<string, number>): MarketInput {
  const raised = <Block extends { readonly id: string; readonly centsPerKg: number }>(block: Block): Block => {
    const [kind, site = ''] = block.id.split('/');
    const more = kind === 'mine' || kind === 'plant' ? (dearer.get(site) ?? 0) : 0;
    return more === 0 ? block : { ...block, centsPerKg: block.centsPerKg + more };
  };
  return { ...input, supply: input.supply.map(raised), plants: input.plants.map(raised) };
}

/** Just the stock that the sector would hold without fear, so that it neither buys for store nor draws on it. */
function calmStock({ scenario, open }: GameState, position: number): readonly [string, SectorStock] {
  const sector = must(scenario.sectors[position], 'sector');
  const now = must(open.sectors[position], 'sector');
  const none: SectorStock = { id: sector.id, stockKg: [], usedKg: scenario.materials.map(() => 0) };
  const stockKg = scenario.materials.map(
    (material, index) => sectorNeed(sector, now, none, 0, material.id, index).wantedKg,
  );
  return [sector.id, { ...none, stockKg }];
}
