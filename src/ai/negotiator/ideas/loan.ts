import { IDEA, SITES } from '../../../balance/persona.ts';
import { shareOf } from '../../../balance/units.ts';
import { type Clause, freeShareBp, type SeatView } from '../../../core/seat.ts';
import { missingThousandUsd, openProjects } from '../../value/ownProject.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/**
 * Money lent for a mine or plant that its own purse cannot pay: I ask for what is missing and pledge a part of it, or offer it
 * where I have more than I need. At the usual interest, and at more.
 */
export function loanIdeas({ view, them, theirs, turns }: IdeaRoom): readonly Clause[] {
  if (turns < 2) return [];
  return [...loans(theirs, view), ...loans(view, theirs)].filter(
    (clause) => clause.type === 'loan' && [clause.from, clause.to].includes(them),
  );
}

function loans(lender: SeatView, debtor: SeatView): readonly Clause[] {
  const most = shareOf(lender.mine.treasuryThousandUsd, IDEA.lendBp);
  const project = openProjects(debtor)
    .map((site) => ({ site: site.def.id, missing: missingThousandUsd(debtor, site) }))
    .filter(({ missing }) => missing > 0 && missing <= most)
    .sort((a, b) => a.missing - b.missing || (a.site < b.site ? -1 : 1))[0];
  if (!project) return [];
  const shareBp = Math.min(freeShareBp(debtor, project.site), IDEA.pledgeBp);
  const pledge = shareBp > 0 ? { site: project.site, shareBp } : null;
  return IDEA.interestTimes.map(
    (times): Clause => ({
      type: 'loan',
      from: lender.seat,
      to: debtor.seat,
      thousandUsd: project.missing,
      interestBp: times * SITES.loanInterestBp,
      pledge,
    }),
  );
}
