import { hasBar } from '../bars/bars.ts';
import { freezeIncome } from '../bars/freeze.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { breakDeal } from '../deals/breach.ts';
import type { Deal } from '../deals/dealTypes.ts';
import { dealOf } from '../deals/negotiate.ts';
import { isPaidEachTurn, type PaidClause, payerOf } from '../deals/paidEachTurn.ts';
import { audienceOf } from '../deals/secrecy.ts';
import { clausesAtWork, standingTerms } from '../deals/terms.ts';
import { giveStake } from '../sites/payIntoSite.ts';
import type { CountryId, Debt, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { signedInOrder } from '../trade/clearTurn.ts';
import { dueOf, inTurn, payTreasury, purseOf, repay, writeOff } from './debts.ts';
import { afterAid } from './goodwill.ts';
import { mirrorTreasuries, transfer } from './transfer.ts';

/**
 * The payments between governments, after taxes and everything else of the turn: debts in the order in which the loans were
 * signed, then aid in the order signed (MON-7). Who cannot pay pays what it has; the rest is its default.
 */
export function payPromised(state: GameState): Outcome {
  const debts = inTurn(state, state.open.debts, payDebt);
  const paid = andThen(debts, (now) => inTurn(now, aidsOf(now), payAid));
  return { state: freezeIncome(afterAid(paid.state, paid.events)), events: paid.events };
}

/** Debts called while the turn was being settled are paid there and then, without another turn's interest (MON-10). */
export function payCalled(state: GameState): Outcome {
  const { turn } = state.open;
  const called = state.open.debts.filter((debt) => debt.untilTurn <= turn);
  return inTurn(state, called, (now, debt) => settle(now, debt, debt.leftThousandUsd, 0));
}

function payDebt(state: GameState, debt: Debt): Outcome {
  const { part, interest } = dueOf(debt, state.open.turn);
  return part + interest === 0 ? begin(state) : settle(state, debt, part, interest);
}

/** Paid in full, or all that there is and the rest is default: the pledge goes over and the debt is written off (MON-9). */
function settle(state: GameState, debt: Debt, part: number, interest: number): Outcome {
  const has = purseOf(state, debt.debtor);
  if (has >= part + interest) return repay(state, debt, part, interest);
  const paid = payTreasury(state, debt.debtor, debt.creditor, has);
  const { deal, creditor, debtor, pledge } = debt;
  const failed = happened(writeOff(paid, debt), {
    audience: debt.hidden ? [creditor, debtor] : 'all',
    type: 'defaulted',
    by: debtor,
    to: creditor,
    deal,
    thousandUsd: debt.leftThousandUsd + interest - has,
  });
  const taken = andThen(failed, (now) => (pledge ? giveStake(now, { ...pledge, by: creditor }) : begin(now)));
  return andThen(taken, (now) => breakForLoan(now, dealOf(now, deal)));
}

interface Aid {
  readonly deal: Deal;
  readonly clause: PaidClause;
}

function aidsOf(state: GameState): readonly Aid[] {
  return signedInOrder(state.deals).flatMap((deal) =>
    clausesAtWork(deal).flatMap((clause) => (isPaidEachTurn(clause) ? [{ deal, clause }] : [])),
  );
}

/** A turn of aid; what another default has just ended is owed no more. Money for defence goes to those who make and do it. */
function payAid(state: GameState, { deal: { id }, clause }: Aid): Outcome {
  const deal = dealOf(state, id);
  if (deal.mode !== 'inForce') return begin(state);
  const { to, thousandUsdPerTurn } = clause;
  const from = payerOf(clause);
  const isFrozen = hasBar(state.open.bars, 'sanction', from, to); // SANC-2
  const thousandUsd = isFrozen ? 0 : Math.min(thousandUsdPerTurn, purseOf(state, from));
  const isToTreasury = clause.type === 'aid' || clause.type === 'concession';
  const paid = isToTreasury ? payTreasury(state, from, to, thousandUsd) : payAway(state, from, thousandUsd);
  const facts = { audience: audienceOf(deal, clause), deal: id, to, thousandUsd } as const;
  const given = happened(
    paid,
    clause.type === 'concession'
      ? { ...facts, type: 'feePaid', from, site: clause.site }
      : clause.type === 'aid'
        ? { ...facts, type: 'aidPaid', from }
        : { ...facts, type: 'securityPaid', from, kind: clause.type },
  );
  if (thousandUsd === thousandUsdPerTurn) return given;
  const failed = happened(paid, {
    ...facts,
    type: 'defaulted',
    by: from,
    thousandUsd: thousandUsdPerTurn - thousandUsd,
  });
  return andThen({ state: paid, events: [...(thousandUsd > 0 ? given.events : []), ...failed.events] }, (now) =>
    breakDeal(now, deal, [{ clause, missingKg: 0 }]),
  );
}

function payAway(state: GameState, from: CountryId, thousandUsd: number): GameState {
  return mirrorTreasuries({ ...state, accounts: transfer(state.accounts, treasuryOf(from), 'economy', thousandUsd) });
}

/** A default breaks the promise to pay (DEAL-9). */
function breakForLoan(state: GameState, deal: Deal): Outcome {
  const clause = standingTerms(deal).clauses.find((each) => each.type === 'loan');
  return clause ? breakDeal(state, deal, [{ clause, missingKg: 0 }]) : begin(state);
}
