import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { endPledged } from '../embargoes/settlePressure.ts';
import { holds } from '../facts/holds.ts';
import { groundOf } from '../facts/publicGround.ts';
import { inTurn } from '../money/debts.ts';
import { writeLedger } from '../politics/standing.ts';
import type { GameState } from '../state/gameState.ts';
import { ruleOf } from './clauses/registry.ts';
import { stepDeal } from './dealMachine.ts';
import type { Clause, Condition, Deal } from './dealTypes.ts';
import { keptPromises } from './keptPromises.ts';
import { dealOf, withDeal } from './negotiate.ts';
import { audienceOf } from './secrecy.ts';
import { conditionsOf, standingTerms } from './terms.ts';

/**
 * Before goods and money move, what every agreement hangs on is looked at with this turn's policies: clauses rest or go on,
 * end, or the whole ends without blame (DEAL-31, DEAL-32). It is looked at again when agreements are settled.
 */
export function meetAllConditions(state: GameState): Outcome {
  const inForce = state.deals.filter((deal) => deal.mode === 'inForce' && conditionsOf(standingTerms(deal)).length > 0);
  return inTurn(state, inForce, (now, { id }) => meetConditions(now, id));
}

/** The same for one agreement, at its signature too. */
export function meetConditions(state: GameState, id: string): Outcome {
  const deal = dealOf(state, id);
  const conditions = conditionsOf(standingTerms(deal));
  if (deal.mode !== 'inForce' || conditions.length === 0) return begin(state);
  const ground = groundOf(state);
  const met = conditions.filter(({ fact }) => holds(ground, fact));
  if (met.some(({ kind }) => kind === 'voidIf')) return voidDeal(state, deal);
  const unmet = conditions.filter((each) => each.kind === 'while' && !met.includes(each));
  return moveClauses(
    state,
    deal,
    met.filter(({ kind }) => kind === 'until'),
    unmet,
  );
}

/** Clauses whose time is over and clauses that rest: told where that is new, and those that go on again bind again. */
function moveClauses(state: GameState, before: Deal, ended: readonly Condition[], idle: readonly Condition[]): Outcome {
  const { clauses } = standingTerms(before);
  const at = (conditions: readonly Condition[]) =>
    clauses.flatMap((_, position) =>
      conditions.some(({ clause }) => clause === null || clause === position) ? [position] : [],
    );
  const over = [...(before.over ?? []), ...at(ended).filter((each) => !before.over?.includes(each))];
  const resting = at(idle).filter((each) => !over.includes(each));
  const isOver = ended.some(({ clause }) => clause === null) || over.length === clauses.length;
  const deal: Deal = { ...before, over, resting, ...(isOver ? { untilTurn: state.open.turn } : {}) };
  const told = (type: 'clauseOver' | 'clauseRested' | 'clauseResumed', positions: readonly number[]) =>
    positions.map((clause) => ({ audience: audienceOf(deal, clauses[clause]), type, deal: deal.id, clause }));
  const resumed = (before.resting ?? []).filter((each) => !resting.includes(each) && !over.includes(each));
  const moved = happened(
    withDeal(state, deal),
    ...told(
      'clauseOver',
      over.filter((each) => !before.over?.includes(each)),
    ),
    ...told(
      'clauseRested',
      resting.filter((each) => !before.resting?.includes(each)),
    ),
    ...told('clauseResumed', resumed),
  );
  const again = clauses.filter((_, position) => resumed.includes(position));
  return andThen(moved, (now) => inTurn(now, again, (then, clause) => bindAgain(then, deal, clause)));
}

/** What was lawful while the clause rested comes down as at a signature, so that going on is no breach. */
function bindAgain(state: GameState, deal: Deal, clause: Clause): Outcome {
  const begun = ruleOf(clause).atSigning?.(state, deal, clause) ?? begin(state);
  return andThen(begun, (now) => endPledged(now, clause, deal.between));
}

/** The agreement ends by what both had agreed on: no penalty, no trust earned, and a line for what was kept until then (DEAL-32). */
function voidDeal(state: GameState, deal: Deal): Outcome {
  const { turn } = state.open;
  const mode = stepDeal(deal, 'void', turn, null);
  if (mode === null) return begin(state);
  const lines = keptPromises(deal).map((promise) => ({ turn, deal: deal.id, ...promise, kept: true }));
  const ended = writeLedger(withDeal(state, { ...deal, mode, untilTurn: turn }), ...lines);
  return happened(ended, { audience: audienceOf(deal), type: 'dealVoided', deal: deal.id });
}
