import { TRUST } from '../../balance/politics.ts';
import { FULL_BP } from '../../balance/units.ts';
import { usualExportsKg } from '../commands/cost.ts';
import type { PolicyOrder } from '../commands/judgePolicy.ts';
import { happened, type Outcome } from '../commands/outcome.ts';
import { withOpen } from '../state/access.ts';
import type { GameState, Policy, SeatId } from '../state/gameState.ts';
import { licenceOf, usualTo } from '../trade/licences.ts';
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
  if (order.type === 'setLicence') return enactLicence(state, seat, order);
  const { partner } = order;
  const fromBp = tariffBpOf(open.policies, seat, partner, material, stage);
  const set = withPolicy(state, { type: 'tariff', ...here, partner, shareBp: toBp }, toBp > 0);
  const after = toBp > fromBp ? moveTrust(set, partner, seat, TRUST.tariffRise) : set;
  return happened(after, { audience: 'all', type: 'tariffSet', by: seat, partner, material, stage, fromBp, toBp });
}

/** A licence measures trade by what was usual when it was first set, so that easing it gives back what it took (LIC-1, LIC-4). */
function enactLicence(
  state: GameState,
  seat: SeatId,
  { partner, material, stage, shareBp: toBp }: Extract<PolicyOrder, { type: 'setLicence' }>,
): Outcome {
  const { open } = state;
  const now = licenceOf(open.policies, seat, partner, material, stage);
  const fromBp = now?.shareBp ?? FULL_BP;
  const here = { country: seat, partner, material, stage };
  const usual = now?.usual ?? usualTo(open.lanes, here);
  const sinceTurn = now && toBp >= fromBp ? now.sinceTurn : open.turn; // easing takes no papers away (LIC-4)
  const licence = { type: 'licence' as const, ...here, shareBp: toBp, usual, sinceTurn };
  const set = withPolicy(state, licence, toBp < FULL_BP);
  const after =
    toBp < fromBp ? usual.reduce((next, buyer) => moveTrust(next, buyer.to, seat, TRUST.licence), set) : set;
  const facts = { by: seat, partner, material, stage, fromBp, toBp };
  return happened(after, { audience: 'all', type: 'licenceSet', ...facts });
}

function withPolicy(state: GameState, policy: Policy, isKept: boolean): GameState {
  const others = state.open.policies.filter((each) => !isSameSubject(each, policy));
  return withOpen(state, { policies: isKept ? [...others, policy] : others });
}

function isSameSubject(a: Policy, b: Policy): boolean {
  if (a.type !== b.type || a.country !== b.country || a.material !== b.material || a.stage !== b.stage) return false;
  return ('partner' in a ? a.partner : null) === ('partner' in b ? b.partner : null);
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
