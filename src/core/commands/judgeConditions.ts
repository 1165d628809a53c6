import { LIMITS } from '../../balance/politics.ts';
import { type FactFault, factFaults } from '../../scenario/factFaults.ts';
import { leavesOf } from '../../scenario/factSchema.ts';
import type { Condition, Terms } from '../deals/dealTypes.ts';
import { CLAUSE_TYPES } from '../deals/dealTypes.ts';
import { conditionsOf } from '../deals/terms.ts';
import { canHappen } from '../facts/canHappen.ts';
import { hangsOnItself } from '../facts/circle.ts';
import { doClash, needsOf } from '../facts/clash.ts';
import { holds } from '../facts/holds.ts';
import type { CountryId } from '../state/gameState.ts';
import type { LawView } from './lawView.ts';
import { type Refusal, type RefusalCode, refuse } from './refusal.ts';

/** Why an offer may not hang on its conditions, or null (DEAL-33). */
export function judgeConditions(view: LawView, terms: Terms, between: readonly [CountryId, CountryId]): Refusal | null {
  const conditions = conditionsOf(terms);
  if (conditions.length > LIMITS.conditions) return refuse('tooManyConditions', { most: LIMITS.conditions });
  for (const condition of conditions) {
    const refusal =
      judgeShape(view, terms, condition) ?? judgeTime(view, terms, condition) ?? judgeNow(view, condition);
    if (refusal) return refusal;
    if (hangsOnItself(view, terms, condition, between)) return refuse('conditionCircular');
  }
  const needs = conditions.map((each) => ({ ...each, needs: needsOf(each) }));
  const isAtOdds = needs.some((one, at) =>
    needs.some(
      (other, later) =>
        later > at &&
        (one.clause === null || other.clause === null || one.clause === other.clause) &&
        one.needs.some((need) => other.needs.some((their) => doClash(need, their))),
    ),
  );
  return isAtOdds ? refuse('conditionClash') : null;
}

/** Why an agreement may not be signed now on its conditions, or null: what would end it has come about since (DEAL-33). */
export function judgeHanging(view: LawView, terms: Terms): Refusal | null {
  for (const condition of conditionsOf(terms)) {
    const refusal = judgeNow(view, condition);
    if (refusal && condition.kind !== 'while') return refusal;
  }
  return null;
}

/** It names clauses that are there and things of this level, and is about promises that still run after the signature. */
function judgeShape(view: LawView, terms: Terms, { kind, fact, clause }: Condition): Refusal | null {
  const about = clause === null ? undefined : terms.clauses[clause];
  if (clause !== null && (about === undefined || kind === 'voidIf')) {
    return refuse('malformed', { path: 'terms.conditions', problem: 'clause' });
  }
  const fault = factFaults(view.scenario, fact)[0];
  if (fault) return unknown(fault);
  const kinds = leavesOf(fact).flatMap((leaf) => (leaf.type === 'deal' && leaf.clause !== null ? [leaf.clause] : []));
  const odd = kinds.find((each) => !CLAUSE_TYPES.some((type) => type === each));
  if (odd !== undefined) return refuse('conditionUnknown', { what: 'clause', id: odd });
  if (kind === 'voidIf') return null;
  const bound = about ? [about] : terms.clauses;
  const isPaid = bound.some(({ type }) => type === 'investment' || type === 'loan');
  return isPaid ? refuse('conditionOnPaid') : null;
}

const UNKNOWN: Partial<Record<FactFault['what'], RefusalCode>> = {
  country: 'unknownCountry',
  material: 'unknownMaterial',
  stage: 'unknownStage',
  site: 'unknownSite',
  sector: 'unknownSector',
  group: 'unknownGroup',
};

function unknown({ what, id }: FactFault): Refusal {
  const code = UNKNOWN[what];
  return code === undefined ? refuse('conditionUnknown', { what, id }) : refuse(code, { [what]: id });
}

/** Within the term its fact could come about, and it does not deny itself. */
function judgeTime(view: LawView, terms: Terms, condition: Condition): Refusal | null {
  const last = view.turn + terms.turns - 1;
  const needs = needsOf(condition);
  const isSelfDenied = needs.some((one, at) => needs.some((other, later) => later > at && doClash(one, other)));
  return isSelfDenied || !canHappen(view, condition.fact, last) ? refuse('conditionNever') : null;
}

/** What would end the agreement has not come about yet, and what it waits for is not past already. */
function judgeNow(view: LawView, { kind, fact }: Condition): Refusal | null {
  const isSo = holds(view, fact);
  if (kind !== 'while') return isSo ? refuse('conditionMet') : null;
  const isForGood = isSo && leavesOf(fact).every((leaf) => leaf.type === 'turn') && fact.type !== 'not';
  return isForGood ? refuse('conditionMet') : null;
}
