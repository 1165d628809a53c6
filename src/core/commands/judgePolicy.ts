import { LICENCE } from '../../balance/politics.ts';
import { FULL_BP } from '../../balance/units.ts';
import { isBarred } from '../disputes/measures.ts';
import { licenceOf } from '../trade/licences.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from '../trade/policyOf.ts';
import type { LawView } from './lawView.ts';
import type { Order } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isRuledOut } from './rulings.ts';
import { couldMake, hasLane, otherRefusal, stageRefusal } from './subjects.ts';

export type PolicyOrder = Extract<Order, { type: 'setQuota' | 'setDuty' | 'setTariff' | 'setLicence' }>;

/** Why a quota, duty or tariff may not be set so, or null. */
export function judgePolicy(view: LawView, order: PolicyOrder): Refusal | null {
  if (order.type === 'setTariff') return judgeTariff(view, order);
  if (order.type === 'setLicence') return judgeLicence(view, order);
  return order.type === 'setQuota' ? judgeQuota(view, order) : judgeDuty(view, order);
}

/** Why an export quota may not be set so, or null (POL-3, POL-4). */
function judgeQuota(view: LawView, order: Extract<Order, { type: 'setQuota' }>): Refusal | null {
  const { material, stage, kgPerTurn } = order;
  const wrong = exportRefusal(view, material, stage);
  if (wrong) return wrong;
  if (kgPerTurn === quotaOf(view.policies, view.seat, material, stage))
    return refuse('nothingChanges', { material, stage });
  return kgPerTurn !== null && isRuledOut(view, view.seat, 'quota', material)
    ? refuse('ruledOut', { country: view.seat })
    : null;
}

/** Why an export duty may not be set so, or null (POL-3, POL-4). */
function judgeDuty(view: LawView, order: Extract<Order, { type: 'setDuty' }>): Refusal | null {
  const { material, stage, shareBp } = order;
  const wrong = exportRefusal(view, material, stage);
  if (wrong) return wrong;
  if (shareBp === dutyBpOf(view.policies, view.seat, material, stage))
    return refuse('nothingChanges', { material, stage });
  return shareBp > 0 && isRuledOut(view, view.seat, 'duty', material)
    ? refuse('ruledOut', { country: view.seat })
    : null;
}

/** Why an export licence may not be set so, or null (LIC-1, LIC-5): papers slow trade, they never stop it. */
function judgeLicence(view: LawView, order: Extract<Order, { type: 'setLicence' }>): Refusal | null {
  const { partner, material, stage, shareBp } = order;
  const wrong =
    (partner === null ? null : otherRefusal(view.scenario, view.seat, partner)) ?? exportRefusal(view, material, stage);
  if (wrong) return wrong;
  if (shareBp < LICENCE.leastBp) return refuse('shareOutOfRange', { least: LICENCE.leastBp, most: FULL_BP });
  const now = licenceOf(view.policies, view.seat, partner, material, stage)?.shareBp ?? FULL_BP;
  if (shareBp === now) return refuse('nothingChanges', { material, stage });
  return shareBp < now && isRuledOut(view, view.seat, 'quota', material)
    ? refuse('ruledOut', { country: view.seat })
    : null;
}

/** Why an import tariff may not be set so, or null (POL-3, LAW-5). */
function judgeTariff(view: LawView, order: Extract<Order, { type: 'setTariff' }>): Refusal | null {
  const { partner, material, stage, shareBp } = order;
  const wrong = otherRefusal(view.scenario, view.seat, partner) ?? stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  if (!hasLane(view.scenario, partner, view.seat, material, stage))
    return refuse('noExports', { country: partner, material, stage });
  const now = tariffBpOf(view.policies, view.seat, partner, material, stage);
  if (shareBp === now) return refuse('nothingChanges', { material, stage });
  const isBarredHere = shareBp > now && isBarred(view.cases, view.seat, 'tariff', material, partner);
  return isBarredHere ? refuse('ruledOut', { country: view.seat }) : null;
}

function exportRefusal(view: LawView, material: string, stage: string): Refusal | null {
  const wrong = stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  return couldMake(view.scenario, view.seat, material, stage)
    ? null
    : refuse('noExports', { country: view.seat, material, stage });
}
