import { refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import type { DueDiligenceClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/** The promise to refuse ore of occupied mines: the rules see to it, and checking makes all of the metal dearer (CONF-8). */
export const dueDiligence: ClauseRule<DueDiligenceClause> = {
  type: 'dueDiligence',
  refusal: (view, { by, material }, between) => {
    const groups = view.scenario.conflict?.groups ?? [];
    if (!between.includes(by)) return refuse('wrongParties', { from: by, to: by });
    if (!isSeat(view.scenario, by)) return refuse('partnerCannotPromise', { country: by });
    const isAtStake = view.scenario.trade.detours.some(
      (detour) => detour.material === material && groups.some((group) => group.detour === detour.id),
    );
    return isAtStake ? null : refuse('nothingTainted', { material });
  },
  isSameSubject: (a, b) => a.by === b.by && a.material === b.material,
  isEqual: (a, b) => dueDiligence.isSameSubject(a, b),
  promise: ({ by }, [first, second]) => ({ by, toward: by === first ? second : first }),
  perTurn: () => UNBROKEN,
};
