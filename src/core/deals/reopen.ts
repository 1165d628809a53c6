import { LIMITS } from '../../balance/politics.ts';
import { longestTermTurns } from '../../balance/time.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { isEqualClause, ruleOf } from './clauses/registry.ts';
import { isStanding, stepDeal } from './dealMachine.ts';
import type { Clause, Deal, Terms } from './dealTypes.ts';
import { clausesAtWork, clausesEqual, firstTurnOf, standingTerms, withClausesOf } from './terms.ts';

/** The agreement that a deal would take the place of, or null: what is over gives its place to nothing. */
export function replacedBy(deals: readonly Deal[], deal: Pick<Deal, 'instead'>): Deal | null {
  return deals.find((each) => each.id === deal.instead && isStanding(each)) ?? null;
}

/** Of these terms what is signed anew: not what stands word for word in the agreement that they replace (DEAL-25). */
export function freshTerms(terms: Terms, old: Deal | null): Terms {
  if (!old) return terms;
  const carried = standingTerms(old).clauses;
  return withClausesOf(
    terms,
    terms.clauses.filter((clause) => !carried.some((each) => isEqualClause(each, clause))),
  );
}

/** What the clause does at signing is still to do: it is new, or a condition let it rest until now and it was not paid. */
export function beginsWith(clause: Clause, old: Deal | null): boolean {
  if (!old) return true;
  return !isPaidBefore(clause, old) && !clausesAtWork(old).some((each) => isEqualClause(each, clause));
}

/** The clause was paid, or a quarrel ended by it, at the first signing, and it stands in the new terms as it was: nobody asks for it again. */
export function isPaidBefore(clause: Clause, old: Deal | null): boolean {
  const isDone = clause.type === 'settlement' || (ruleOf(clause).dueAtSigning?.(clause) ?? null) !== null;
  return isDone && old !== null && standingTerms(old).clauses.some((each) => isEqualClause(each, clause));
}

/** The same clauses again, in the last turn of the term: the agreement goes on (DEAL-26). */
export function isRenewal(old: Deal, terms: Terms, turn: number): boolean {
  return old.untilTurn === turn && clausesEqual(standingTerms(old), terms);
}

/** Longest term by which an agreement in its last turn may go on. */
export function mostRenewalTurns(view: { readonly scenario: GameState['scenario']; readonly turn: number }): number {
  return Math.min(view.scenario.time.turns - view.turn, longestTermTurns(view.scenario.time, LIMITS.turns));
}

/** The state with the old agreement gone, and the new one as it goes on from there; both as they are where nothing is replaced. */
export function takePlace(
  state: GameState,
  signed: Deal,
  by: CountryId,
): { readonly state: GameState; readonly deal: Deal; readonly old: Deal | null } {
  const old = replacedBy(state.deals, signed);
  if (!old) return { state, deal: signed, old };
  const { turn } = state.open;
  const mode = must(stepDeal(old, 'replace', turn, by) ?? undefined, `replace of ${old.id}`);
  const kept = { ...(old.rests ? { rests: old.rests } : {}), ...leaked(signed, old) };
  const deal = isRenewal(old, standingTerms(signed), turn) ? renewed(state, signed, old) : signed;
  const deals = state.deals.map((each) => (each.id === old.id ? { ...old, mode } : each));
  const debts = state.open.debts.map((debt) => (debt.deal === old.id ? { ...debt, deal: deal.id } : debt));
  return { state: { ...state, deals, open: { ...state.open, debts } }, deal: { ...deal, ...kept }, old };
}

/** What a leak has told of stays known, where nothing new is kept secret (DEAL-24). */
function leaked(signed: Deal, { leakedTurn, ...old }: Deal): Pick<Deal, 'leakedTurn'> {
  const isNew = freshTerms(standingTerms(signed), old).clauses.some((clause) => clause.secret === true);
  return leakedTurn === undefined || isNew ? {} : { leakedTurn };
}

function renewed(state: GameState, signed: Deal, old: Deal): Deal {
  const { deliveredKg, missedKg } = old;
  const untilTurn = Math.min((old.untilTurn ?? 0) + standingTerms(signed).turns, state.scenario.time.turns);
  return { ...signed, untilTurn, deliveredKg, missedKg, sinceTurn: firstTurnOf(old) ?? state.open.turn };
}
