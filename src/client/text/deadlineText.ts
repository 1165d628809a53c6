import type { CaseMode, SeatView } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Deadline } from '../store/deadlines.ts';
import { otherParty } from '../store/inbox.ts';
import { caseFacts } from './caseText.ts';
import { factText } from './factText.ts';
import { formatMoney, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';
import { oddsText } from './oddsText.ts';
import { electionRumour } from './politicsText.ts';
import { dealName } from './termsText.ts';

type Announced = Extract<Deadline, { readonly kind: 'event' }>;

/** What the end of a case's stage brings. */
const STAGES: Partial<Record<CaseMode, (facts: { case: string }) => string>> = {
  consultation: m.deadlineCaseConsultation,
  panel: m.deadlineCasePanel,
  report: m.deadlineCaseReport,
  appeal: m.deadlineCaseAppeal,
  adopted: m.deadlineCaseAdopted,
};

/** What the level lets people know: sure, or a rumour with its odds and, where its turn is open too, the last it may come in. */
export function announcedText(
  scenario: Scenario,
  { headline, oddsBp, turn, untilTurn, when }: Omit<Announced, 'kind'>,
): string {
  const told = when === null ? headline : m.newsIf({ headline, fact: factText(scenario, when) });
  if (oddsBp === null) return told;
  const facts = { headline: told, odds: oddsText(oddsBp) };
  return untilTurn > turn
    ? m.rumourUntil({ ...facts, time: formatTurn(scenario, untilTurn).toLowerCase() })
    : m.rumour(facts);
}

/** Something to come, in words. */
export function deadlineText(view: SeatView, deadline: Deadline): string {
  const names = namesOf(view.scenario);
  if (deadline.kind === 'event') return announcedText(view.scenario, deadline);
  if (deadline.kind === 'end') return m.deadlineEnd();
  if (deadline.kind === 'threat') {
    const threat = view.embargoes.find((each) => each.id === deadline.embargo);
    return threat === undefined
      ? ''
      : m.deadlineThreat({ by: names.the(threat.by), against: names.the(threat.against) });
  }
  if (deadline.kind === 'opening') return m.deadlineOpening({ site: names.site(deadline.site) });
  if (deadline.kind === 'vote') {
    const voted = view.deals.find((each) => each.id === deadline.deal);
    return m.deadlineVote({ deal: voted === undefined ? m.someAgreement() : dealName(view.scenario, voted) });
  }
  if (deadline.kind === 'election') return electionRumour(view, deadline.seat);
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
