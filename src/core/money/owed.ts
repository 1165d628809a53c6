import type { Deal } from '../deals/dealTypes.ts';
import { isPaidEachTurn, payerOf } from '../deals/paidEachTurn.ts';
import { clausesAtWork, dueAtSigning, standingTerms } from '../deals/terms.ts';
import type { CountryId, Debt, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { dueOf } from './debts.ts';
import { mirrorTreasuries, transfer } from './transfer.ts';

/** What agreements in force ask of a country's treasury by this turn's payments, in thousand US$: debts and aid (MON-7). Public. */
export function owedThisTurn(
  facts: { readonly deals: readonly Deal[]; readonly debts: readonly Debt[]; readonly turn: number },
  country: CountryId,
): number {
  const debts = facts.debts.filter((debt) => debt.debtor === country).map((debt) => dueOf(debt, facts.turn));
  const repaid = debts.reduce((sum, { part, interest }) => sum + part + interest, 0);
  return facts.deals
    .filter((deal) => deal.mode === 'inForce')
    .reduce((sum, deal) => sum + aidOf(deal, country), repaid);
}

/** The state with a side of a deal given the money that it promises in it at once: in a forecast its word is taken (VIEW-9). */
export function withMeans(state: GameState, deal: Deal, side: CountryId): GameState {
  const needed = dueAtSigning(standingTerms(deal), side) + aidOf(deal, side);
  if (needed === 0) return state;
  const accounts = transfer(state.accounts, 'economy', treasuryOf(side), needed);
  return mirrorTreasuries({ ...state, accounts });
}

function aidOf(deal: Deal, giver: CountryId): number {
  return clausesAtWork(deal)
    .filter(isPaidEachTurn)
    .reduce((sum, clause) => (payerOf(clause) === giver ? sum + clause.thousandUsdPerTurn : sum), 0);
}
