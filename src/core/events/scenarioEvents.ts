import { ECONOMY } from '../../balance/economy.ts';
import { clamp, FULL_BP } from '../../balance/units.ts';
import type { EventEffect } from '../../scenario/schema.ts';
import { must, withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState } from '../state/gameState.ts';

/** The level's events that fall on `turn`: their effects on the state, and the news (EVT-1). */
export function fireEvents(
  state: GameState,
  turn: number,
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  const due = state.scenario.events.filter((event) => event.turn === turn);
  const after = due.flatMap((event) => event.effects).reduce(applyEffect, state);
  return { state: after, events: due.map((event) => ({ audience: 'all', type: 'newsBroke', event: event.id })) };
}

function applyEffect(state: GameState, effect: EventEffect): GameState {
  switch (effect.type) {
    case 'dispute':
      return withOpen(state, {
        disputes: [
          ...state.open.disputes.filter((each) => !samePair(each.between, effect.between)),
          ...(effect.heatBp > 0 ? [{ between: effect.between, heatBp: effect.heatBp }] : []),
        ],
      });
    case 'endQuotas':
      return withOpen(state, {
        policies: state.open.policies.filter((policy) => policy.type !== 'quota' || policy.country !== effect.country),
      });
    case 'endDuties':
      return withOpen(state, {
        policies: state.open.policies.filter((policy) => policy.type !== 'duty' || policy.country !== effect.country),
      });
    case 'fear':
      return withOpen(state, {
        countries: state.open.countries.map((country) =>
          country.id === effect.country
            ? { ...country, fearBp: clamp(country.fearBp + effect.shareBp, 0, ECONOMY.mostFearBp) }
            : country,
        ),
      });
    case 'siteCost':
      return withOpen(state, {
        sites: state.open.sites.map((site) =>
          site.id === effect.site
            ? { ...site, dearerCentsPerKg: (site.dearerCentsPerKg ?? 0) + effect.centsPerKg }
            : site,
        ),
      });
    case 'demand':
      return withOpen(state, {
        sectors: state.open.sectors.map((sector, position) =>
          must(state.scenario.sectors[position], 'sector').kind === effect.sectorKind
            ? {
                ...sector,
                demandBp: clamp(Math.floor((sector.demandBp * (FULL_BP + effect.shareBp)) / FULL_BP), 1_000, 100_000),
              }
            : sector,
        ),
      });
  }
}

function samePair(a: readonly [string, string], b: readonly [string, string]): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);
}
