import type { LawView } from '../../commands/lawView.ts';
import { andThen, begin, type Outcome } from '../../commands/outcome.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { hasLane, isSeat } from '../../commands/subjects.ts';
import { enactPolicy } from '../../politics/enactPolicy.ts';
import type { GameState, Policy } from '../../state/gameState.ts';
import type { Deal, TariffCeilingClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** The promise to take no more than so much at the border on a metal from the other side (DEAL-19). */
export const tariffCeiling: ClauseRule<TariffCeilingClause> = {
  type: 'tariffCeiling',
  refusal: ceilingRefusal,
  isSameSubject: (a, b) => a.by === b.by && a.toward === b.toward && a.material === b.material,
  isEqual: (a, b) => tariffCeiling.isSameSubject(a, b) && a.shareBp === b.shareBp,
  promise: (clause) => ({ by: clause.by, toward: clause.toward }),
  perTurn: (clause, facts) => ({ ...UNBROKEN, isBroken: facts.policies.some((policy) => isAbove(clause, policy)) }),
  atSigning: comeDown,
};

/** The policy is a tariff of the one who promised, on the metal and country it is about, above the ceiling. */
function isAbove(clause: TariffCeilingClause, policy: Policy): policy is Extract<Policy, { type: 'tariff' }> {
  return (
    policy.type === 'tariff' &&
    policy.country === clause.by &&
    policy.partner === clause.toward &&
    policy.material === clause.material &&
    policy.shareBp > clause.shareBp
  );
}

function comeDown(state: GameState, _deal: Deal, clause: TariffCeilingClause): Outcome {
  return state.open.policies.reduce((outcome, policy) => {
    if (!isAbove(clause, policy)) return outcome;
    const { partner, material, stage } = policy;
    const order = { type: 'setTariff', partner, material, stage, shareBp: clause.shareBp } as const;
    return andThen(outcome, (now) => enactPolicy(now, clause.by, order));
  }, begin(state));
}

function ceilingRefusal(
  view: LawView,
  clause: TariffCeilingClause,
  between: readonly [string, string],
): Refusal | null {
  const { by, toward, material } = clause;
  if (!between.includes(by) || !between.includes(toward) || by === toward) {
    return refuse('wrongParties', { from: by, to: toward });
  }
  if (!isSeat(view.scenario, by)) return refuse('partnerCannotPromise', { country: by });
  const known = view.scenario.materials.find((each) => each.id === material);
  if (!known) return refuse('unknownMaterial', { material });
  const isSold = known.stages.some((stage) => hasLane(view.scenario, toward, by, material, stage.id));
  return isSold ? null : refuse('noExports', { country: toward, material });
}
