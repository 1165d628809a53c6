import { ECONOMY } from '../../balance/economy.ts';
import { clamp, FULL_BP, shareOf } from '../../balance/units.ts';
import type { EventEffect } from '../../scenario/schema.ts';
import { begin, type Outcome } from '../commands/outcome.ts';
import { withOpen } from '../state/access.ts';
import type { GameState } from '../state/gameState.ts';
import { changeCountries, changeSectors } from './changes.ts';
import { giveIncome, giveMoney, giveStock, moveCountry, moveGroup, movePair } from './countryEffects.ts';
import { delaySite, makeDearer, slowSite, stopSiteBy } from './siteEffects.ts';
import { capDetour, habitOf, partnerEmbargo, partnerQuota } from './tradeEffects.ts';

/** One effect of an event on the state, by the closed list that a level may use (EVT-1, EVT-2, EVT-5). */
export function applyEffect(state: GameState, effect: EventEffect): Outcome {
  switch (effect.type) {
    case 'siteStop':
      return stopSiteBy(state, effect);
    case 'siteDelay':
      return delaySite(state, effect);
    case 'partnerEmbargo':
      return partnerEmbargo(state, effect);
    case 'partnerQuota':
      return partnerQuota(state, effect);
    default:
      return begin(quietly(state, effect));
  }
}

type Quiet = Exclude<EventEffect, { type: 'siteStop' | 'siteDelay' | 'partnerEmbargo' | 'partnerQuota' }>;

/** Effects that are news only by the event's own story. */
function quietly(state: GameState, effect: Quiet): GameState {
  switch (effect.type) {
    case 'dispute':
    case 'trust':
      return movePair(state, effect);
    case 'endQuotas':
      return withoutPolicies(state, 'quota', effect.country);
    case 'endDuties':
      return withoutPolicies(state, 'duty', effect.country);
    case 'fear':
      return changeCountries(state, effect.country, ({ fearBp }) => ({
        fearBp: clamp(fearBp + effect.shareBp, 0, ECONOMY.mostFearBp),
      }));
    case 'approval':
    case 'capital':
    case 'security':
    case 'knowhow':
      return moveCountry(state, effect);
    case 'treasury':
      return giveMoney(state, effect);
    case 'income':
      return giveIncome(state, effect);
    case 'stockpile':
      return giveStock(state, effect);
    case 'groupStrength':
      return moveGroup(state, effect);
    case 'siteCost':
      return makeDearer(state, effect);
    case 'siteOutput':
      return slowSite(state, effect);
    case 'detourCap':
      return capDetour(state, effect);
    case 'laneHabit':
      return habitOf(state, effect);
    case 'demand':
      return changeSectors(state, effect.sectorKind, ({ demandBp }) => ({
        demandBp: clamp(shareOf(demandBp, FULL_BP + effect.shareBp), 1_000, 100_000),
      }));
    case 'willingness':
      return changeSectors(state, effect.sectorKind, ({ willingBp }) => ({
        willingBp: clamp(shareOf(willingBp ?? FULL_BP, FULL_BP + effect.shareBp), 1_000, 100_000),
      }));
  }
}

function withoutPolicies(state: GameState, type: 'quota' | 'duty', country: string): GameState {
  const policies = state.open.policies.filter((policy) => policy.type !== type || policy.country !== country);
  return withOpen(state, { policies });
}
