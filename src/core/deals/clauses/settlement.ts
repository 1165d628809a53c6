import { SETTLEMENT } from '../../../balance/politics.ts';
import { FULL_BP } from '../../../balance/units.ts';
import type { LawView } from '../../commands/lawView.ts';
import { begin, happened, type Outcome } from '../../commands/outcome.ts';
import { type Refusal, refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { moveApproval } from '../../politics/standing.ts';
import { withOpen } from '../../state/access.ts';
import type { GameEvent } from '../../state/gameEvent.ts';
import type { CountryId, GameState, Policy } from '../../state/gameState.ts';
import type { Clause, Deal, SettlementClause } from '../dealTypes.ts';
import { openClauses } from '../secrecy.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';
import { ruleOf } from './registry.ts';

type Pair = readonly [CountryId, CountryId];

/** The two end their quarrel, and what each holds against the other (QUAR-1); embargoes go with all other pressure that a signature ends. */
export const settlement: ClauseRule<SettlementClause> = {
  type: 'settlement',
  refusal: settlementRefusal,
  isSameSubject: () => true,
  isEqual: () => true,
  promise: (_, [by, toward]) => ({ by, toward }),
  perTurn: () => UNBROKEN,
  atSigning: settle,
};

/** A dispute between the two stands. */
export function hasQuarrel({ disputes }: Pick<LawView, 'disputes'>, between: Pair): boolean {
  return disputes.some((each) => each.heatBp > 0 && isOfBoth(each.between, between));
}

/** Another clause of the other side, which the government can show at home; what is secret it cannot (QUAR-2). */
export function hasToShow(clauses: readonly Clause[], between: Pair, seat: CountryId): boolean {
  return clauses.some(
    (clause) =>
      clause.type !== 'settlement' && clause.secret !== true && ruleOf(clause).promise(clause, between).by !== seat,
  );
}

function settlementRefusal(view: LawView, _: SettlementClause, between: Pair): Refusal | null {
  const partner = between.find((country) => !isSeat(view.scenario, country));
  if (partner !== undefined) return refuse('partnerCannotPromise', { country: partner });
  return hasQuarrel(view, between) ? null : refuse('noQuarrel', { country: between[1] });
}

function settle(state: GameState, deal: Deal): Outcome {
  const { between } = deal;
  const { disputes, policies, bars } = state.open;
  if (!hasQuarrel({ disputes }, between)) return begin(state);
  const isLicence = (policy: Policy): policy is Extract<Policy, { type: 'licence' }> =>
    policy.type === 'licence' && policy.partner !== null && isOfBoth([policy.country, policy.partner], between);
  const isSanction = (bar: (typeof bars)[number]) =>
    bar.kind === 'sanction' && isOfBoth([bar.by, bar.against], between);
  const after = withOpen(state, {
    disputes: disputes.filter((each) => !isOfBoth(each.between, between)),
    policies: policies.filter((each) => !isLicence(each)),
    bars: bars.filter((each) => !isSanction(each)),
  });
  const shown = between.reduce((now, seat) => {
    const isShown = hasToShow(openClauses(deal), between, seat);
    return isShown ? now : moveApproval(now, seat, SETTLEMENT.approvalBp);
  }, after);
  const eased = policies
    .filter(isLicence)
    .map(({ country: by, partner, material, stage, shareBp: fromBp }): GameEvent => {
      return { audience: 'all', type: 'licenceSet', by, partner, material, stage, fromBp, toBp: FULL_BP };
    });
  const lifted = bars.filter(isSanction).map(({ kind, by, against }): GameEvent => {
    return { audience: 'all', type: 'barSet', kind, by, against, isOn: false };
  });
  return happened(shown, ...eased, ...lifted);
}

function isOfBoth(pair: Pair, between: Pair): boolean {
  return between.every((side) => pair.includes(side));
}
