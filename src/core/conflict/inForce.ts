import type { Scenario } from '../../scenario/schema.ts';
import type { Clause, Deal } from '../deals/dealTypes.ts';
import { clausesAtWork } from '../deals/terms.ts';
import type { CountryId, MaterialId } from '../state/gameState.ts';

type Of<T extends Clause['type']> = Extract<Clause, { readonly type: T }>;

/** Clauses of one type in agreements in force, oldest offer first. */
export function clausesInForce<T extends Clause['type']>(deals: readonly Deal[], type: T): readonly Of<T>[] {
  return deals.flatMap((deal) => {
    if (deal.mode !== 'inForce') return [];
    return clausesAtWork(deal).filter((clause): clause is Of<T> => clause.type === type);
  });
}

/** The agreement is in force and holds a promise to refuse tainted ore. */
export function hasDiligence(deal: Deal): boolean {
  return clausesInForce([deal], 'dueDiligence').length > 0;
}

/** The country has promised to refuse tainted ore of the metal (CONF-8); never in a level without a conflict. */
export function hasDueDiligence(
  facts: { readonly scenario: Scenario; readonly deals: readonly Deal[] },
  country: CountryId,
  material: MaterialId,
): boolean {
  if (facts.scenario.conflict === undefined) return false;
  return clausesInForce(facts.deals, 'dueDiligence').some((each) => each.by === country && each.material === material);
}
