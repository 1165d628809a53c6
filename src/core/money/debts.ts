import { shareOf } from '../../balance/units.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import type { Deal, LoanClause } from '../deals/dealTypes.ts';
import { audienceOf, isHidden } from '../deals/secrecy.ts';
import { hiddenIf } from '../politics/standing.ts';
import { withOpen } from '../state/access.ts';
import type { CountryId, Debt, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { balanceOf, mirrorTreasuries, transfer } from './transfer.ts';

/** A loan just signed: the money goes over, and the debt stands for everyone to see, in equal parts from the next turn on (MON-8). */
export function lend(state: GameState, deal: Deal, clause: LoanClause): Outcome {
  const { from, to, thousandUsd, interestBp, pledge } = clause;
  const signed = deal.signedTurn ?? state.open.turn;
  const untilTurn = deal.untilTurn ?? signed;
  const parts = Math.max(1, untilTurn - signed);
  const debt: Debt = {
    deal: deal.id,
    creditor: from,
    debtor: to,
    leftThousandUsd: thousandUsd,
    perTurnThousandUsd: Math.ceil(thousandUsd / parts),
    interestBp,
    fromTurn: Math.min(signed + 1, untilTurn),
    untilTurn,
    pledge,
    ...hiddenIf(isHidden(deal, clause)),
  };
  const lent = payTreasury(state, from, to, thousandUsd);
  return happened(withOpen(lent, { debts: [...lent.open.debts, debt] }), {
    audience: audienceOf(deal, clause),
    type: 'loanGiven',
    deal: deal.id,
    from,
    to,
    thousandUsd,
  });
}

/** What a debt asks for by the payments of a turn, in thousand US$: the part of the loan, and interest on what is left (MON-8). */
export function dueOf(debt: Debt, turn: number): { readonly part: number; readonly interest: number } {
  if (turn < debt.fromTurn) return { part: 0, interest: 0 };
  const isLast = turn >= debt.untilTurn;
  const part = isLast ? debt.leftThousandUsd : Math.min(debt.leftThousandUsd, debt.perTurnThousandUsd);
  return { part, interest: shareOf(debt.leftThousandUsd, debt.interestBp) };
}

/** All that is left of the loan of an agreement falls due by the next payments: its debtor left the agreement or broke it (MON-10). */
export function callLoan(state: GameState, deal: string): GameState {
  const { turn } = state.open;
  const debts = state.open.debts.map((debt) =>
    debt.deal === deal
      ? { ...debt, fromTurn: Math.min(debt.fromTurn, turn), untilTurn: Math.min(debt.untilTurn, turn) }
      : debt,
  );
  return withOpen(state, { debts });
}

/** A part of a debt paid: what is left stays on the list until nothing is (MON-8). */
export function repay(state: GameState, debt: Debt, part: number, interest: number): Outcome {
  const leftThousandUsd = debt.leftThousandUsd - part;
  const paid = payTreasury(state, debt.debtor, debt.creditor, part + interest);
  const debts = paid.open.debts.flatMap((each) => {
    if (each.deal !== debt.deal) return [each];
    return leftThousandUsd === 0 ? [] : [{ ...each, leftThousandUsd }];
  });
  return happened(withOpen(paid, { debts }), {
    audience: [debt.creditor, debt.debtor],
    type: 'loanRepaid',
    deal: debt.deal,
    thousandUsd: part + interest,
    leftThousandUsd,
  });
}

/** The debt is struck off the list. */
export function writeOff(state: GameState, debt: Debt): GameState {
  return withOpen(state, { debts: state.open.debts.filter((each) => each.deal !== debt.deal) });
}

/** Money from one government to another, with the seats' own books kept in step. */
export function payTreasury(state: GameState, from: CountryId, to: CountryId, thousandUsd: number): GameState {
  const accounts = transfer(state.accounts, treasuryOf(from), treasuryOf(to), thousandUsd);
  return mirrorTreasuries({ ...state, accounts });
}

/** What a government has to pay with, in thousand US$: never less than nothing. */
export function purseOf(state: GameState, country: CountryId): number {
  return Math.max(0, balanceOf(state.accounts, treasuryOf(country)));
}

/** Each item in turn on the state that the ones before it left. */
export function inTurn<T>(
  state: GameState,
  items: readonly T[],
  next: (state: GameState, item: T) => Outcome,
): Outcome {
  return items.reduce((outcome, item) => andThen(outcome, (now) => next(now, item)), begin(state));
}
