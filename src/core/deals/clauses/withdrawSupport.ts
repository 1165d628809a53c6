import { CONFLICT } from '../../../balance/conflict.ts';
import { shareOf } from '../../../balance/units.ts';
import { refuse } from '../../commands/refusal.ts';
import { isSeat } from '../../commands/subjects.ts';
import { groupsOf, heldKg } from '../../conflict/groups.ts';
import { setSupport } from '../../conflict/setSupport.ts';
import type { WithdrawSupportClause } from '../dealTypes.ts';
import { type ClauseRule, UNBROKEN } from './clauseRule.ts';

/**
 * The promise of a sponsor to step back from an armed group: it does so at signing, and breaks its word when more than a leak
 * of the ore of occupied mines comes across its border again, or backs a group without mines again (CONF-7, CONF-10).
 */
export const withdrawSupport: ClauseRule<WithdrawSupportClause> = {
  type: 'withdrawSupport',
  refusal: (view, { by, group }, between) => {
    const found = view.scenario.conflict?.groups.find((each) => each.id === group);
    if (!found) return refuse('unknownGroup', { group });
    if (found.sponsor !== by) return refuse('notItsSponsor', { group, country: by });
    if (!between.includes(by)) return refuse('wrongParties', { from: by, to: by });
    return isSeat(view.scenario, by) ? null : refuse('partnerCannotPromise', { country: by });
  },
  isSameSubject: (a, b) => a.by === b.by && a.group === b.group,
  isEqual: (a, b) => withdrawSupport.isSameSubject(a, b),
  promise: ({ by }, [first, second]) => ({ by, toward: by === first ? second : first }),
  perTurn: (clause, facts) => {
    if (facts.groups.length === 0) return UNBROKEN;
    const found = groupsOf(facts).find(({ def }) => def.id === clause.group);
    const most = found ? shareOf(heldKg(facts.scenario, found.now), CONFLICT.toleranceBp) : 0;
    const isAtItAgain = found?.def.sites.length === 0 && found.now.isBacked; // it has no ore to betray it
    return { ...UNBROKEN, isBroken: isAtItAgain || (found !== undefined && found.now.smuggledKg > most) };
  },
  atSigning: (state, _deal, { by, group }) => setSupport(state, by, { type: 'setSupport', group, isBacked: false }),
};
