import { TRUST } from '../../balance/politics.ts';
import { usualExportsKg } from '../commands/cost.ts';
import type { PolicyOrder } from '../commands/judgePolicy.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { withOpen } from '../state/access.ts';
import type { GameState, Policy, SeatId } from '../state/gameState.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from '../trade/policyOf.ts';
import { moveTrust } from './standing.ts';

/** Puts a seat's quota, duty or tariff in force from this turn on, in the place of what stood there (POL-3). */
export function enactPolicy(state: GameState, seat: SeatId, order: PolicyOrder): Outcome {
  const { open } = state;
  const { material, stage } = order;
  const here = { country: seat, material, stage, sinceTurn: open.turn };
  if (order.type === 'setQuota') {
    const fromKg = quotaOf(open.policies, seat, material, stage);
    const toKg = order.kgPerTurn;
    const after = withPolicy(state, { type: 'quota', ...here, kgPerTurn: toKg ?? 0 }, toKg !== null);
    return happened(afterQuotaCut(after, seat, order, fromKg), {
      audience: 'all',
      type: 'quotaSet',
      by: seat,
      material,
      stage,
      fromKg,
      toKg,
    });
  }
  const toBp = order.shareBp;
  if (order.type === 'setDuty') {
    const fromBp = dutyBpOf(open.policies, seat, material, stage);
    const after = withPolicy(state, { type: 'duty', ...here, shareBp: toBp }, toBp > 0);
    return happened(after, { audience: 'all', type: 'dutySet', by: seat, material, stage, fromBp, toBp });
  }
  const { partner } = order;
  const fromBp = tariffBpOf(open.policies, seat, partner, material, stage);
  const set = withPolicy(state, { type: 'tariff', ...here, partner, shareBp: toBp }, toBp > 0);
  const after = toBp > fromBp ? moveTrust(set, partner, seat, TRUST.tariffRise) : set;
  return happened(after, { audience: 'all', type: 'tariffSet', by: seat, partner, material, stage, fromBp, toBp });
}

function withPolicy(state: GameState, policy: Policy, isKept: boolean): GameState {
  const others = state.open.policies.filter((each) => !isSameSubject(each, policy));
  return withOpen(state, { policies: isKept ? [...others, policy] : others });
}

function isSameSubject(a: Policy, b: Policy): boolean {
  if (a.type !== b.type || a.country !== b.country || a.material !== b.material || a.stage !== b.stage) return false;
  return a.type !== 'tariff' || b.type !== 'tariff' || a.partner === b.partner;
}

/** Those who usually buy there trust a country less that rations them (POL-7). */
function afterQuotaCut(
  state: GameState,
  seat: SeatId,
  order: Extract<PolicyOrder, { type: 'setQuota' }>,
  fromKg: number | null,
): GameState {
  const { turn, lanes } = state.open;
  const before = fromKg ?? usualExportsKg({ seat, lanes, turn }, order.material, order.stage);
  if (order.kgPerTurn === null || order.kgPerTurn >= before) return state;
  const buyers = lanes.filter(
    (lane) => lane.from === seat && lane.material === order.material && lane.stage === order.stage && lane.habitKg > 0,
  );
  return buyers.reduce((after, lane) => moveTrust(after, lane.to, seat, TRUST.quotaCut), state);
}
