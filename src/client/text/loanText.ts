import type { LoanClause } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { loanPlan } from '../store/purse.ts';
import { formatMoney } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

/** How a loan comes back: what the first payment is, and all of it in sum. */
export function loanPlanText(scenario: Scenario, { to, thousandUsd, interestBp }: LoanClause, turns: number): string {
  const { payments, first, sum } = loanPlan(thousandUsd, interestBp, turns);
  const facts = { to: namesOf(scenario).the(to), first: formatMoney(first), sum: formatMoney(sum) };
  return asSentence(payments === 1 ? m.slipLoanPlanOne(facts) : m.slipLoanPlan({ ...facts, count: payments }));
}
