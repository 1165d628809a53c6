import { must, withOpen } from '../state/access.ts';
import type { CountryId, CountryOpen, GameState, SectorOpen } from '../state/gameState.ts';

/** The state with what is public of one country changed. */
export function changeCountries(
  state: GameState,
  id: CountryId,
  change: (country: CountryOpen) => Partial<CountryOpen>,
): GameState {
  const countries = state.open.countries.map((each) => (each.id === id ? { ...each, ...change(each) } : each));
  return withOpen(state, { countries });
}

/** The state with every sector of a kind changed, wherever it lies. */
export function changeSectors(
  state: GameState,
  kind: string,
  change: (sector: SectorOpen) => Partial<SectorOpen>,
): GameState {
  const sectors = state.open.sectors.map((each, at) =>
    must(state.scenario.sectors[at], 'sector').kind === kind ? { ...each, ...change(each) } : each,
  );
  return withOpen(state, { sectors });
}
