import { ROCK } from '../../balance/chain.ts';
import { mulDiv, shareOf } from '../../balance/units.ts';
import type { SupplyBlock } from '../../market/marketInput.ts';
import type { Material, Scenario, Site } from '../../scenario/schema.ts';
import { must, priceAt } from '../state/access.ts';
import type { GameState, PricePoint } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';

/**
 * What mines of other metals bring up with their own, in kg: their rock rate is last turn's digging, as far as they can run
 * now, so it is known before the market clears; it costs nothing of its own and lies in the tailings where nobody takes it (CHAIN-1).
 */
export function byProductBlocks(state: GameState, material: Material): readonly SupplyBlock[] {
  const { scenario } = state;
  const stage = must(material.stages[0], 'first stage').id;
  return scenario.sites.flatMap((site, position) =>
    (site.byProducts ?? [])
      .filter((each) => each.material === material.id)
      .map(({ perMille }) => ({
        id: nameOf('byproduct', site.id),
        country: site.country,
        stage,
        at: 'made' as const,
        kg: mulDiv(rockRateKg(state, site, position), perMille, 1_000),
        centsPerKg: 0,
      })),
  );
}

function rockRateKg(state: GameState, site: Site, position: number): number {
  const open = must(state.open.sites[position], 'site');
  const able = site.steps.reduce((sum, step) => sum + shareOf(step.kg, open.shareBp), 0);
  return Math.min(open.madeKg, able);
}

/** What the other metals in the rock of one kilogram of a mine's main metal were worth there at `prices`, in cents (CHAIN-2). */
export function basketCents(scenario: Scenario, prices: readonly PricePoint[], site: Site): number {
  return (site.byProducts ?? []).reduce((sum, { material, perMille }) => {
    const first = scenario.materials.find((each) => each.id === material)?.stages[0];
    if (!first) return sum;
    return sum + mulDiv(priceAt(scenario, prices, site.country, material, first.id).madeCentsPerKg, perMille, 1_000);
  }, 0);
}

/** A mine's cash cost less the worth of the basket, in cents a kilogram of the main metal, but never under a share of it (CHAIN-2). */
export function costWithBasket(centsPerKg: number, basket: number): number {
  return Math.max(centsPerKg - basket, shareOf(centsPerKg, ROCK.leastCostBp));
}
