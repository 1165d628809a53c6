import { CONFLICT } from '../../balance/conflict.ts';
import { andThen, begin, type Outcome } from '../commands/outcome.ts';
import { countryOf } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { freeSite, takeSite } from './takeSite.ts';

/** Under each of its thresholds a country at war loses the sites that lie there, to nobody who would sell from them; well above it they are its own again (CONF-5). */
export function fightWars(state: GameState): Outcome {
  const lines = (state.scenario.conflict?.wars ?? []).flatMap(({ country, losses }) =>
    losses.flatMap(({ belowBp, sites }) => sites.map((site) => ({ country, belowBp, site }))),
  );
  return lines.reduce((outcome, line) => andThen(outcome, (now) => hold(now, line)), begin(state));
}

function hold(
  state: GameState,
  { country, belowBp, site }: { readonly country: CountryId; readonly belowBp: number; readonly site: string },
): Outcome {
  const securityBp = countryOf(state.open.countries, country).securityBp ?? 0;
  if (securityBp < belowBp) return takeSite(state, site, { audience: 'all', type: 'siteLost', site, country });
  return securityBp >= belowBp + CONFLICT.regainBp ? freeSite(state, site, null) : begin(state);
}
