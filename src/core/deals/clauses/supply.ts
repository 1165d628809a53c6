import { DELIVERY } from '../../../balance/politics.ts';
import { shareOf } from '../../../balance/units.ts';
import type { LawView } from '../../commands/lawView.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { ceilingCents, hasLane, promisableKg, stageRefusal } from '../../commands/subjects.ts';
import { quotaOf } from '../../trade/policyOf.ts';
import type { SupplyClause } from '../dealTypes.ts';
import type { ClauseRule } from './clauseRule.ts';

/** Supply of a stage at a fixed delivered price (DEAL-2, DEAL-6). */
export const supply: ClauseRule<SupplyClause> = {
  type: 'supply',
  refusal: supplyRefusal,
  isSameSubject: (a, b) => a.from === b.from && a.to === b.to && a.material === b.material && a.stage === b.stage,
  isEqual: (a, b) => supply.isSameSubject(a, b) && a.kgPerTurn === b.kgPerTurn && a.centsPerKg === b.centsPerKg,
  promise: (clause) => ({ by: clause.from, toward: clause.to }),
  perTurn: (clause, facts) => {
    const delivery = facts.deliveries.find((each) => supply.isSameSubject(each.clause, clause));
    if (delivery === undefined) return { isBroken: false, promisedKg: 0, deliveredKg: 0 };
    const missing = delivery.promisedKg - delivery.kg;
    const isOwnDoing = delivery.hinderedBy === clause.from;
    return {
      isBroken: isOwnDoing && missing > shareOf(delivery.promisedKg, DELIVERY.toleranceBp),
      promisedKg: delivery.promisedKg,
      deliveredKg: delivery.kg,
    };
  },
};

function supplyRefusal(view: LawView, clause: SupplyClause, between: readonly [string, string]): Refusal | null {
  const { from, to, material, stage } = clause;
  if (!between.includes(from) || !between.includes(to) || from === to) return refuse('wrongParties', { from, to });
  const wrongStage = stageRefusal(view.scenario, material, stage);
  if (wrongStage) return wrongStage;
  if (!hasLane(view.scenario, from, to, material, stage)) {
    return refuse('noExports', { country: from, material, stage });
  }
  const quota = quotaOf(view.policies, from, material, stage);
  const made = promisableKg(view, from, material, stage);
  if (made === 0) return refuse('noExports', { country: from, material, stage });
  const most = quota === null ? made : Math.min(made, quota);
  if (clause.kgPerTurn < 1 || clause.kgPerTurn > most) {
    return refuse('amountOutOfRange', { kg: clause.kgPerTurn, least: 1, most });
  }
  const ceiling = ceilingCents(view.scenario, material, stage);
  if (clause.centsPerKg < 1 || clause.centsPerKg > ceiling) {
    return refuse('priceOutOfRange', { cents: clause.centsPerKg, least: 1, most: ceiling });
  }
  return null;
}
