import type { Bar } from '../bars/bars.ts';
import type { CountryId, LaneState, Policy } from '../state/gameState.ts';
import { isInForce } from './embargoMachine.ts';
import type { Embargo } from './embargoTypes.ts';

/** What pressure is read from; state and view both have it. */
export interface PressureFacts {
  readonly policies: readonly Policy[];
  readonly lanes: readonly LaneState[];
  readonly embargoes: readonly Pick<Embargo, 'by' | 'against' | 'mode'>[];
  readonly bars: readonly Bar[];
}

/** The other country holds an embargo in force, a tariff, a bar, or a quota or licence on something it usually sells here (EMB-7). */
export function isUnderPressure(facts: PressureFacts, by: CountryId, toward: CountryId): boolean {
  return (
    facts.embargoes.some((embargo) => embargo.by === by && embargo.against === toward && isInForce(embargo)) ||
    facts.bars.some((bar) => bar.by === by && bar.against === toward) ||
    facts.policies.some((policy) => bearsOn(facts.lanes, policy, by, toward))
  );
}

function bearsOn(lanes: readonly LaneState[], policy: Policy, by: CountryId, toward: CountryId): boolean {
  if (policy.country !== by) return false;
  if (policy.type === 'tariff') return policy.partner === toward && policy.shareBp > 0;
  if (policy.type === 'licence' && policy.partner !== null && policy.partner !== toward) return false;
  if (policy.type === 'duty') return false; // a duty asks a price; it holds nothing back
  return lanes.some(
    (lane) =>
      lane.from === by &&
      lane.to === toward &&
      lane.material === policy.material &&
      lane.stage === policy.stage &&
      (lane.habitKg > 0 || lane.lastKg > 0),
  );
}
