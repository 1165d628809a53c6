import { CONFLICT } from '../../balance/conflict.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { withOpen } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { groupsOf } from './groups.ts';
import { clausesInForce } from './inForce.ts';

/** Money that reached a country this turn for its defence or for peacekeepers there, in thousand US$. */
export function helpThousandUsd(
  paid: readonly GameEvent[],
  to: CountryId,
  kind: 'militaryAid' | 'peacekeepers',
): number {
  return paid.reduce(
    (sum, event) =>
      event.type === 'securityPaid' && event.to === to && event.kind === kind ? sum + event.thousandUsd : sum,
    0,
  );
}

/** Security of every country that the level gives one after the turn's aid, wars and offensives; `paid` are the turn's payments (CONF-5, CONF-6). */
export function secure(state: GameState, paid: readonly GameEvent[]): Outcome {
  const defs = state.scenario.conflict?.countries ?? [];
  const events: GameEvent[] = [];
  const countries = state.open.countries.map((country) => {
    const def = defs.find((each) => each.country === country.id);
    const fromBp = country.securityBp;
    if (!def || fromBp === undefined) return country;
    const gainBp = mulDiv(FULL_BP / 10, helpThousandUsd(paid, country.id, 'militaryAid'), def.tenthThousandUsd);
    const moved = clamp(gainBp - drainBp(state, country.id), -FULL_BP, CONFLICT.mostGainBp);
    const toBp = clamp(fromBp + moved, 0, FULL_BP);
    if (toBp < fromBp) events.push({ audience: 'all', type: 'securityFell', country: country.id, fromBp, toBp });
    return { ...country, securityBp: toBp };
  });
  return events.length === 0
    ? begin(withOpen(state, { countries }))
    : happened(withOpen(state, { countries }), ...events);
}

/** What wars and offensives take from a country's security this turn, less what a guarantee spares. */
function drainBp(state: GameState, country: CountryId): number {
  const wars = (state.scenario.conflict?.wars ?? []).filter((war) => war.country === country);
  const war = wars.reduce((sum, each) => sum + each.drainBp, 0);
  const worn = groupsOf({ scenario: state.scenario, groups: state.open.groups }).reduce((sum, { def, now }) => {
    const isFighting = def.host === country && (now.mode === 'offensive' || now.mode === 'occupying');
    return isFighting ? sum + shareOf(now.strengthBp, CONFLICT.wearBp) : sum;
  }, 0);
  const isGuaranteed = guarantorsOf(state, country).length > 0;
  return shareOf(war + worn, isGuaranteed ? FULL_BP - CONFLICT.guaranteeBp : FULL_BP);
}

/** Who answers for a country's safety now, each once (CONF-6). */
export function guarantorsOf(state: GameState, country: CountryId): readonly CountryId[] {
  const by = clausesInForce(state.deals, 'securityGuarantee')
    .filter((clause) => clause.toward === country)
    .map((clause) => clause.by);
  return by.filter((each, at) => by.indexOf(each) === at);
}
