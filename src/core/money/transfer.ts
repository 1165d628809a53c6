import type { Account, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';

/**
 * Named sinks and sources of money beside treasuries and industries. `economy` is the rest of the world's economy,
 * `investors` the private money that builds sites, `construction` those who are paid for building.
 */
export const SINKS = ['construction', 'economy', 'extraction', 'friction', 'investors', 'transport', 'waste'] as const;

/** Accounts under construction: the same list, writable, by id. */
export type Books = Map<string, number>;

/** Opens the books for a run of bookings; close them with `closeBooks`. */
export function openBooks(accounts: readonly Account[]): Books {
  return new Map(accounts.map((account) => [account.id, account.thousandUsd]));
}

/** Moves `thousandUsd` (whole, may be 0, a negative amount flows back) from one account to another: what one pays the other gets. */
export function pay(books: Books, from: string, to: string, thousandUsd: number): void {
  const payer = books.get(from);
  const payee = books.get(to);
  if (payer === undefined || payee === undefined) throw new RangeError(`no account ${payer === undefined ? from : to}`);
  if (from === to) return;
  books.set(from, payer - thousandUsd);
  books.set(to, payee + thousandUsd);
}

/** The books as state again, in the order they were opened. */
export function closeBooks(books: Books): readonly Account[] {
  return [...books].map(([id, thousandUsd]) => ({ id, thousandUsd }));
}

/** One booking on a list of accounts; returns the new list, whose sum is unchanged. */
export function transfer(
  accounts: readonly Account[],
  from: string,
  to: string,
  thousandUsd: number,
): readonly Account[] {
  const books = openBooks(accounts);
  pay(books, from, to, thousandUsd);
  return closeBooks(books);
}

/** Balance of an account in thousand US$; 0 where there is none. */
export function balanceOf(accounts: readonly Account[], id: string): number {
  return accounts.find((account) => account.id === id)?.thousandUsd ?? 0;
}

/** The state with every seat's `treasuryThousandUsd` set to what its account holds. */
export function mirrorTreasuries(state: GameState): GameState {
  return {
    ...state,
    secrets: state.secrets.map((secret) => ({
      ...secret,
      treasuryThousandUsd: balanceOf(state.accounts, treasuryOf(secret.seat)),
    })),
  };
}
