import type { Scenario, SeatDef, Sector } from '../../scenario/schema.ts';
import type {
  CountryId,
  CountryOpen,
  GameState,
  MaterialId,
  PricePoint,
  SeatId,
  SeatSecret,
  StageId,
} from './gameState.ts';
import { worldOf } from './world.ts';

/** A list item that the caller's own data says is there; throws where it is not, since that is our bug. */
export function must<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new RangeError(`missing ${what}`);
  return item;
}

/** Price point of a place in a list that follows the world's price slots. */
export function priceAt(
  scenario: Scenario,
  prices: readonly PricePoint[],
  country: CountryId,
  material: MaterialId,
  stage: StageId,
): PricePoint {
  const position = worldOf(scenario).priceAt.get(country)?.get(material)?.get(stage);
  if (position === undefined) throw new RangeError(`missing price ${country} ${material} ${stage}`);
  return must(prices[position], 'price point');
}

/** A seat's secrets. */
export function secretOf(state: GameState, seat: SeatId): SeatSecret {
  return must(
    state.secrets.find((secret) => secret.seat === seat),
    `seat ${seat}`,
  );
}

/** The state with one seat's secrets replaced. */
export function withSecret(state: GameState, secret: SeatSecret): GameState {
  return { ...state, secrets: state.secrets.map((each) => (each.seat === secret.seat ? secret : each)) };
}

/** The scenario's seat of a country. */
export function seatDefOf(scenario: Scenario, seat: SeatId): SeatDef {
  return must(
    scenario.seats.find((each) => each.country === seat),
    `seat ${seat}`,
  );
}

/** The public side of a country. */
export function countryOf(countries: readonly CountryOpen[], id: CountryId): CountryOpen {
  return must(
    countries.find((each) => each.id === id),
    `country ${id}`,
  );
}

/** The sectors of a country, scenario order. */
export function sectorsOf(scenario: Scenario, country: CountryId): readonly Sector[] {
  return scenario.sectors.filter((sector) => sector.country === country);
}

/** The state with its open part changed. */
export function withOpen(state: GameState, change: Partial<GameState['open']>): GameState {
  return { ...state, open: { ...state.open, ...change } };
}
