import { type Clause, type Debt, incomeThousandUsd, isPaidEachTurn, payerOf, type SeatView } from '../../core/seat.ts';
import { termsNow } from './inbox.ts';

/** Money that my government has promised, or may yet owe, against what it has. */
export interface Purse {
  readonly hasThousandUsd: number;
  readonly incomeThousandUsd: number; // what comes in each turn
  readonly dueThousandUsd: number; // this turn: aid and repayments that are signed
  readonly offeredThousandUsd: number; // would go this turn if every letter of mine were signed
}

const BP = 10_000;

/** What a debt takes in a turn: an equal part of the loan, all that is left in the last, and interest on what is left. */
export function instalment(debt: Debt, turn: number): number {
  const { leftThousandUsd, perTurnThousandUsd, interestBp, fromTurn, untilTurn } = debt;
  if (turn < fromTurn) return 0;
  const part = turn >= untilTurn ? leftThousandUsd : Math.min(leftThousandUsd, perTurnThousandUsd);
  return part + Math.floor((leftThousandUsd * interestBp) / BP);
}

/** What a clause takes from a country's purse in its first turn. */
export function takesFrom(country: string, clause: Clause): number {
  if (isPaidEachTurn(clause)) return payerOf(clause) === country ? clause.thousandUsdPerTurn : 0;
  if (clause.type === 'investment') return clause.by === country ? clause.thousandUsd : 0;
  return clause.type === 'loan' && clause.from === country ? clause.thousandUsd : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What is promised against what is there; `except` leaves out the letter that is being written anew. */
export function purseOf(view: SeatView, except: string | null = null): Purse {
  const { seat, mine } = view;
  const inForce = view.deals.filter((deal) => deal.mode === 'inForce' && deal.between.includes(seat));
  const aid = inForce.flatMap((deal) =>
    termsNow(deal).clauses.map((clause) => (isPaidEachTurn(clause) ? takesFrom(seat, clause) : 0)),
  );
  const repayments = view.debts.filter((debt) => debt.debtor === seat).map((debt) => instalment(debt, view.turn));
  const open = view.deals.filter(
    (deal) => deal.id !== except && deal.answerFrom !== null && deal.answerFrom !== seat && deal.between.includes(seat),
  );
  const offered = open.flatMap((deal) => termsNow(deal).clauses.map((clause) => takesFrom(seat, clause)));
  return {
    hasThousandUsd: mine.treasuryThousandUsd,
    incomeThousandUsd: incomeThousandUsd(view.scenario, view.countries, seat),
    dueThousandUsd: sum(aid) + sum(repayments),
    offeredThousandUsd: sum(offered),
  };
}

/** What is still free to promise. */
export const freeOf = ({ hasThousandUsd, dueThousandUsd, offeredThousandUsd }: Purse): number =>
  Math.max(0, hasThousandUsd - dueThousandUsd - offeredThousandUsd);

/** How a loan is paid back. */
export interface LoanPlan {
  readonly payments: number;
  readonly first: number; // thousand US$
  readonly last: number;
  readonly sum: number; // all of it, interest included
}

/** Equal parts of the loan from the turn after signing to the end of the term, each with interest on what is left. */
export function loanPlan(thousandUsd: number, interestBp: number, turns: number): LoanPlan {
  const payments = Math.max(1, turns - 1);
  const part = Math.ceil(thousandUsd / payments);
  const each = Array.from({ length: payments }, (_, index) => {
    const left = Math.max(0, thousandUsd - part * index);
    return Math.min(left, part) + Math.round((left * interestBp) / BP);
  });
  return { payments, first: each[0] ?? 0, last: each.at(-1) ?? 0, sum: sum(each) };
}

/** A step for sums of money that people would say, by the size of the purse. */
export function moneyStep(most: number): number {
  for (const step of [500, 1000, 5000, 10_000, 50_000]) if (most / step <= 100) return step;
  return 100_000;
}

export const roundMoney = (thousandUsd: number, most: number): number => {
  const step = moneyStep(most);
  return Math.max(step, Math.round(thousandUsd / step) * step);
};
