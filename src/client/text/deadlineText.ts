import type { CaseMode, SeatView } from '../../core/seat.ts';
import type { Deadline } from '../store/deadlines.ts';
import { otherParty } from '../store/inbox.ts';
import { caseFacts } from './caseText.ts';
import { formatMoney } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

/** What the end of a case's stage brings. */
const STAGES: Partial<Record<CaseMode, (facts: { case: string }) => string>> = {
  consultation: m.deadlineCaseConsultation,
  panel: m.deadlineCasePanel,
  report: m.deadlineCaseReport,
  appeal: m.deadlineCaseAppeal,
  adopted: m.deadlineCaseAdopted,
};

/** Something to come, in words. */
export function deadlineText(view: SeatView, deadline: Deadline): string {
  const names = namesOf(view.scenario);
  if (deadline.kind === 'event') return deadline.headline;
  if (deadline.kind === 'end') return m.deadlineEnd();
  if (deadline.kind === 'threat') {
    const threat = view.embargoes.find((each) => each.id === deadline.embargo);
    return threat === undefined
      ? ''
      : m.deadlineThreat({ by: names.the(threat.by), against: names.the(threat.against) });
  }
  if (deadline.kind === 'opening') return m.deadlineOpening({ site: names.site(deadline.site) });
  if (deadline.kind === 'case') {
    const found = view.cases.find((each) => each.id === deadline.case);
    const says = found === undefined ? undefined : STAGES[found.mode];
    return says?.(caseFacts(view, deadline.case)) ?? '';
  }
  const deal = view.deals.find((each) => each.id === deadline.deal);
  const other = deal === undefined ? '' : names.the(otherParty(deal, view.seat));
  if (deadline.kind === 'debt') return m.deadlineDebt({ amount: formatMoney(deadline.thousandUsd), other });
  return deadline.kind === 'offer' ? m.deadlineOffer({ other }) : m.deadlineTerm({ other });
}
