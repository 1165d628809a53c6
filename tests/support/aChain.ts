import type { GameState } from '../../src/core/state/gameState.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aGame } from './aWorld.ts';

const source = ['test'];

/**
 * The smallest world with a second metal: Digland's rock holds 200 g of it for each kilogram of the first, Farland has a dear
 * mine of its own, Digland separates it and cars in Makeland need it.
 */
export function aSecondMetal(draft: Scenario): Scenario {
  const site = (id: string, country: string, stage: string, kg: number, centsPerKg: number) => ({
    id,
    country,
    name: id,
    material: 'second',
    stage,
    at: [0, 0] as [number, number],
    steps: [{ kg, centsPerKg }],
    plan: [],
    source,
  });
  return {
    ...draft,
    materials: [
      ...draft.materials,
      {
        id: 'second',
        name: 'second',
        symbol: 'S',
        kind: 'heavy',
        stages: [
          { id: 'ore', name: 'ore', ceilingCentsPerKg: 100_000, startCentsPerKg: 1_000 },
          { id: 'oxide', name: 'oxide', ceilingCentsPerKg: 120_000, startCentsPerKg: 2_000 },
        ],
        source,
      },
    ],
    sites: [
      ...draft.sites.map((each) =>
        each.id === 'dig-mine' ? { ...each, byProducts: [{ material: 'second', perMille: 200 }] } : each,
      ),
      site('far-second-mine', 'farland', 'ore', 300_000, 5_000),
      site('dig-second-plant', 'digland', 'oxide', 500_000, 500),
    ],
    sectors: draft.sectors.map((sector) => ({
      ...sector,
      needs: [...sector.needs, { material: 'second', kg: 100_000, mostThriftBp: 0 }],
    })),
  };
}

/** Makeland collects up to 400 t of old metal for 15 dollars a kilogram; cars can be built without a half of it for 30. */
export function aSecondLife(draft: Scenario): Scenario {
  return {
    ...draft,
    recycling: [{ country: 'makeland', material: 'metal', stage: 'oxide', mostKg: 400_000, centsPerKg: 1_500, source }],
    sectors: draft.sectors.map((sector) => ({
      ...sector,
      needs: sector.needs.map((need) =>
        need.material === 'metal' ? { ...need, substitute: { mostBp: 5_000, centsPerKg: 3_000 } } : need,
      ),
    })),
  };
}

/** A new game with both. */
export function aFullChain(): GameState {
  return aGame((draft) => aSecondLife(aSecondMetal(draft)));
}

/** The state with a country's slow values, or the cars' substitute, changed. */
export function withSlow(
  state: GameState,
  country: string,
  change: { readonly knowhowBp?: number; readonly recyclingBp?: number },
  substituteBp?: number,
): GameState {
  const { open } = state;
  return {
    ...state,
    open: {
      ...open,
      countries: open.countries.map((each) => (each.id === country ? { ...each, ...change } : each)),
      sectors: open.sectors.map((each) =>
        substituteBp === undefined
          ? each
          : { ...each, substituteBp: each.substituteBp.map((now, at) => (at === 0 ? substituteBp : now)) },
      ),
    },
  };
}

/** The state with every price of a metal's stage set. */
export function withPrice(state: GameState, material: string, stage: string, cents: number): GameState {
  const prices = state.open.prices.map((point) =>
    point.material === material && point.stage === stage
      ? { ...point, centsPerKg: cents, madeCentsPerKg: cents }
      : point,
  );
  return { ...state, open: { ...state.open, prices } };
}

/** The state with what a site dug last turn, or how it stands, changed. */
export function withSiteAs(
  state: GameState,
  id: string,
  change: Partial<GameState['open']['sites'][number]>,
): GameState {
  const sites = state.open.sites.map((site) => (site.id === id ? { ...site, ...change } : site));
  return { ...state, open: { ...state.open, sites } };
}
